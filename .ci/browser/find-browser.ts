import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Browser {
  readonly path: string
  readonly version: string
  readonly arguments: readonly string[]
  readonly env: Record<string, string>
}

/** Works for a root user in a container as for a person at a desk; nothing is fetched behind the test's back. */
const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const systemNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
]

/** The browser to test with, or undefined when the machine has none that answers. */
export function findBrowser(): Browser | undefined {
  const named = process.env['CHROME_PATH']
  const candidates = named ? [named] : onPath()
  for (const path of candidates) {
    const version = versionOf(path)
    if (version) return { path, version, arguments: quietArguments, env: plainEnvironment() }
  }
  return undefined
}

function onPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders
    .flatMap((folder) => systemNames.map((name) => join(folder, name)))
    .filter((path) => existsSync(path))
}

function versionOf(path: string): string | undefined {
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return answer.status === 0 ? answer.stdout.trim() : undefined
}

function plainEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
