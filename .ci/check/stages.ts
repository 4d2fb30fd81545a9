import { join } from 'node:path'

export interface Stage {
  readonly name: string
  /** A JavaScript file to run with Node, and its arguments. */
  readonly program: readonly [file: string, ...args: string[]]
  /** The stage without whose success this one cannot run. */
  readonly needs?: string
  /** Where the stage leaves its test counts. */
  readonly counts?: { readonly kind: 'vitest' | 'playwright'; readonly file: string }
}

export const resultsFolder = join('node_modules', '.cache', 'jijian', 'results')

const bin = (...path: string[]) => join('node_modules', ...path)
const typescript = bin('typescript', 'bin', 'tsc')

function vitest(
  name: string,
  projects: readonly string[],
  ...more: readonly string[]
): Pick<Stage, 'program' | 'counts'> {
  const file = join(resultsFolder, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const chosen = projects.flatMap((project) => ['--project', project])
  return {
    program: [bin('vitest', 'vitest.mjs'), 'run', ...chosen, ...reporters, ...more],
    counts: { kind: 'vitest', file },
  }
}

/**
 * Cheap and telling first; what needs the built app last. Stages without counts need one core each and nothing of each other;
 * the runners of tests take all there are, one after the other.
 */
export const stages: readonly Stage[] = [
  {
    name: 'format',
    program: [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  },
  { name: 'lint', program: [bin('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', '.'] },
  { name: 'types of the domain', program: [typescript, '-p', join('src', 'domain')] },
  { name: 'types of the server', program: [typescript, '-p', join('src', 'server')] },
  { name: 'types of the command line', program: [typescript, '-p', join('src', 'cli')] },
  { name: 'types of the app', program: [bin('vue-tsc', 'bin', 'vue-tsc.js'), '--noEmit'] },
  { name: 'types of the tests', program: [bin('vue-tsc', 'bin', 'vue-tsc.js'), '--noEmit', '-p', 'tests'] },
  { name: 'types of the tooling', program: [typescript, '-p', '.ci'] },
  {
    name: 'layers',
    program: [
      bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'tests',
    ],
  },
  { name: 'unused', program: [bin('knip', 'bin', 'knip.js')] },
  { name: 'build', program: [bin('vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'] },
  // A worker on every core: by itself Vitest leaves one free, which on two cores is half of them.
  { name: 'unit', ...vitest('unit', ['node', 'ui'], '--maxWorkers=100%') },
  { name: 'browser', ...vitest('browser', ['browser']) },
  { name: 'dist', needs: 'build', ...vitest('dist', ['dist']) },
  {
    name: 'journeys',
    needs: 'build',
    program: [bin('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
    counts: { kind: 'playwright', file: join(resultsFolder, 'journeys.json') },
  },
]
