import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from '../browser/ensure-browser.ts'
import { startServer } from './start-server.ts'
import { describe, spreadOf } from './figures.ts'

const version = '13.5.0'
const categories = ['performance', 'accessibility', 'best-practices'] as const

interface Report {
  readonly categories: Record<string, { readonly score: number | null }>
  readonly audits: Record<
    string,
    { readonly numericValue?: number; readonly score: number | null; readonly title: string }
  >
}

/** Lighthouse mobile on the served build, five fresh visits. Fetched at a fixed version, not part of the lock. */
export async function benchLighthouse(): Promise<string> {
  const browser = ensureBrowser()
  const server = await startServer()
  const folder = mkdtempSync(join(tmpdir(), 'jijian-lighthouse-'))
  const reports: Report[] = []
  try {
    for (let run = 0; run < 5; run += 1) {
      const file = join(folder, `${String(run)}.json`)
      const address = `http://localhost:${String((server.address() as AddressInfo).port)}/evaluations`
      await visit(address, file, browser.path, browser.env)
      reports.push(JSON.parse(readFileSync(file, 'utf8')) as Report)
    }
  } finally {
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return report(reports)
}

function visit(address: string, file: string, chrome: string, env: Record<string, string>): Promise<void> {
  const flags = '--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking'
  const lighthouse = ['exec', '--yes', `--package=lighthouse@${version}`, '--', 'lighthouse', address]
  const options = ['--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`]
  const only = `--only-categories=${categories.join(',')}`
  const child = spawn('npm', [...lighthouse, ...options, only], {
    env: { ...env, CHROME_PATH: chrome },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return new Promise<void>((done, fail) => {
    child.on('exit', (code) => {
      if (code === 0) done()
      else fail(new Error(`lighthouse ended with ${String(code)}`))
    })
  })
}

function report(reports: readonly Report[]): string {
  const lines = categories.map((name) => {
    const scores = reports.map((one) => Math.round((one.categories[name]?.score ?? 0) * 100))
    return `  ${name.padEnd(15)} ${describe(spreadOf(scores), 'points', 0)}`
  })
  for (const audit of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time']) {
    const values = reports.map((one) => one.audits[audit]?.numericValue ?? Number.NaN)
    lines.push(`  ${audit.padEnd(25)} ${describe(spreadOf(values), 'ms', 0)}`)
  }
  const failing = new Set(
    reports.flatMap((one) =>
      Object.values(one.audits)
        .filter((audit) => audit.score !== null && audit.score < 0.9)
        .map((audit) => audit.title),
    ),
  )
  lines.push(`  below 0.9: ${[...failing].join(' · ') || 'nothing'}`)
  return lines.join('\n')
}
