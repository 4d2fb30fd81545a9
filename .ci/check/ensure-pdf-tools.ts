import { spawnSync } from 'node:child_process'

const tools = ['pdftotext', 'pdffonts', 'pdftoppm', 'qpdf']

/**
 * The finished PDF is read back by programs that did not write it. Where they are missing: root on Debian installs two
 * packages; elsewhere those checks are skipped and said to be, and in CI their absence is a failure.
 */
export function ensurePdfTools(): string {
  if (missing().length > 0 && isRoot() && works('apt-get', ['--version'])) {
    console.log('Installing poppler-utils and qpdf, which check the finished PDF ...')
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'poppler-utils', 'qpdf'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  const absent = missing()
  if (absent.length === 0) return 'all found'
  const message = `${absent.join(', ')} not found: install poppler-utils and qpdf`
  if (process.env['CI'] === 'true') throw new Error(`${message}; in CI the PDF must be checked.`)
  return `${message}. The tests that read the PDF back are SKIPPED.`
}

function missing(): string[] {
  return tools.filter((tool) => !works(tool, [tool === 'qpdf' ? '--version' : '-v']))
}

function works(program: string, args: readonly string[]): boolean {
  return spawnSync(program, [...args], { stdio: 'ignore' }).error === undefined
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}
