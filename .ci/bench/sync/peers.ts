import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { runNpm } from '../../browser/run-npm.ts'

/** Only what is compared with; none of it is a part of the project. */
const versions = {
  '@hocuspocus/provider': '4.7.0',
  '@hocuspocus/server': '4.7.0',
  // What PouchDB takes from Node, for its page.
  events: '3.3.0',
  express: '4.21.2',
  'express-pouchdb': '4.2.0',
  pouchdb: '9.0.0',
  rxdb: '17.6.0',
  rxjs: '7.8.2',
  'y-indexeddb': '9.0.12',
  yjs: '13.6.33',
}

/** A folder of the system's for temporary things, with the peers installed and our few lines around them. */
export function installPeers(): string {
  const folder = join(tmpdir(), 'jijian-bench-peers')
  mkdirSync(folder, { recursive: true })
  const manifest = { private: true, type: 'module', dependencies: versions }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error']
  if (runNpm(['install', ...options], folder) !== 0) throw new Error('the peers could not be installed')
  cpSync(join('.ci', 'bench', 'sync', 'peers'), folder, { recursive: true })
  return folder
}

/** One script for a page, as its makers would ship it: bundled, without what only a developer wants. */
export async function bundle(root: string, entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: join(root, entry), output: { codeSplitting: false, format: 'iife' } },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error(`${entry} was not built`)
  return output.output[0].code
}
