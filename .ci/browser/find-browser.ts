import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import type { Browser } from './browser.ts'
import { carriedExecutable, carriedLibraries } from './carried-browser.ts'
import { chineseFontEnvironment } from './chinese-font.ts'
import { systemBrowsers } from './system-browsers.ts'

/** Works for root in a container as for a person at a desk, and fetches nothing behind the test's back. */
const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The browser to test with: the one named by CHROME_PATH, else one of the system, else Playwright's own, else the one
 * that `ensureBrowser` unpacked. Undefined when none of them answers.
 */
export function findBrowser(): Browser | undefined {
  const named = process.env['CHROME_PATH']
  for (const path of named ? [named] : [...systemBrowsers(), playwrightsOwn()]) {
    const browser = answering(path, baseEnvironment())
    if (browser) return browser
  }
  return named ? undefined : answering(carriedExecutable, { ...baseEnvironment(), ...carriedLibraries() })
}

function answering(path: string, env: Record<string, string>): Browser | undefined {
  if (!existsSync(path)) return undefined
  // Chrome for Windows opens a window instead of answering.
  if (process.platform === 'win32') return { path, version: 'unknown', arguments: quietArguments, env }
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000, env })
  if (answer.status !== 0) return undefined
  return {
    path,
    version: answer.stdout.trim(),
    arguments: quietArguments,
    env: { ...env, ...chineseFontEnvironment() },
  }
}

function playwrightsOwn(): string {
  try {
    return chromium.executablePath()
  } catch {
    return join('no', 'browser', 'of', 'playwright')
  }
}

function baseEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
