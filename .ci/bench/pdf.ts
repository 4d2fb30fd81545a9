import { mkdtempSync, rmSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { nodeFontSource } from '../../src/cli/node-font-source.ts'
import { renderPdf } from '../../src/export/pdf/render-pdf.ts'
import { runNpm } from '../browser/run-npm.ts'
import { describe, measure, measureInTurn, type Spread } from './figures.ts'
import { asPdfmake } from './as-pdfmake.ts'
import { sampleReport } from './sample-report.ts'

const peer = 'pdfmake@0.3.11'
const runs = 7

/** The sample's report by our renderer and, with the same text and tables, by pdfmake. In Node, one after the other. */
export async function benchPdf(): Promise<string> {
  const document = sampleReport()
  const fonts = nodeFontSource('public/fonts')
  let ours = 0
  const renderOwn = async () => {
    const result = await renderPdf(document, { fonts })
    if (!result.ok) throw new Error(result.problem.code)
    ours = result.value.length
  }
  const folder = mkdtempSync(join(tmpdir(), 'jijian-peer-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    writeFileSync(join(folder, 'song.ttf'), gunzipSync(readFileSync('public/fonts/song-a.ttf.gz')))
    if (runNpm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', peer], folder) !== 0) {
      const alone = await measure(runs, 2, renderOwn)
      return `  ours: ${describe(alone, 'ms', 0)}, ${kilobytes(ours)}\n  ${peer} could not be installed`
    }
    const pdfmake = createRequire(join(folder, 'package.json'))('pdfmake') as Pdfmake
    const font = join(folder, 'song.ttf')
    pdfmake.setFonts({ Song: { normal: font, bold: font } })
    pdfmake.setLocalAccessPolicy(() => true)
    pdfmake.setUrlAccessPolicy(() => false)
    let theirs = 0
    const renderOther = async () => {
      theirs = (await pdfmake.createPdf(asPdfmake(document)).getBuffer()).length
    }
    const spreads = await measureInTurn(runs, 2, [renderOwn, renderOther])
    const [own, other] = spreads as readonly [Spread, Spread]
    return [
      `  ours:          ${describe(own, 'ms', 0)}, ${kilobytes(ours)}; five faces, GB/T 9704 line breaking, a font found for every character`,
      `  ${peer}: ${describe(other, 'ms', 0)}, ${kilobytes(theirs)}; one face, its own line breaking`,
      `  ours takes ${(own.median / other.median).toFixed(2)} times as long and ${(ours / theirs).toFixed(2)} times the bytes`,
    ].join('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Pdfmake {
  setFonts(fonts: Record<string, Record<string, string>>): void
  setLocalAccessPolicy(policy: (path: string) => boolean): void
  setUrlAccessPolicy(policy: (url: string) => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KB`
}
