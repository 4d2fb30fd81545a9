import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { runNpm } from '../browser/run-npm.ts'
import { describe, spreadOf } from './figures.ts'
import { pdfCases } from './pdf-cases.ts'
import type { Rendering } from './render-once.ts'

const peer = 'pdfmake@0.3.11'
const runs = 3

/**
 * Our renderer and pdfmake on the same text, tables and photos: each rendering in a process of its own, in turn, from reading
 * the fonts to the bytes, with the most memory the process ever held.
 */
export function benchPdf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jijian-peer-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    writeFileSync(join(folder, 'song.ttf'), gunzipSync(readFileSync('public/fonts/song-a.ttf.gz')))
    const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', peer]
    const installed = runNpm(install, folder) === 0
    const lines = pdfCases.flatMap(({ name }) => linesOf(name, folder, installed))
    return [...lines, ...(installed ? [] : [`  ${peer} could not be installed`])].join('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function linesOf(name: string, folder: string, installed: boolean): readonly string[] {
  const own: Rendering[] = []
  const other: Rendering[] = []
  for (let run = 0; run < runs; run += 1) {
    own.push(renderOnce(name, folder, []))
    if (installed) other.push(renderOnce(name, folder, [folder]))
  }
  return [`  ${name}`, summary('ours', own), ...(installed ? [summary(peer, other)] : [])]
}

function summary(who: string, renderings: readonly Rendering[]): string {
  const time = describe(spreadOf(renderings.map((one) => one.milliseconds)), 'ms', 0)
  const memory = describe(spreadOf(renderings.map((one) => one.peakMegabytes)), 'MB', 0)
  return `    ${who.padEnd(15)} ${time}; peak memory ${memory}; ${((renderings[0]?.bytes ?? 0) / 1024).toFixed(0)} KB`
}

function renderOnce(name: string, folder: string, peerFolder: readonly string[]): Rendering {
  const output = join(folder, 'rendering.json')
  const script = ['--import', 'tsx', '.ci/bench/render-once.ts', name, output, ...peerFolder]
  const { status, stderr } = spawnSync(process.execPath, script, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  return JSON.parse(readFileSync(output, 'utf8')) as Rendering
}
