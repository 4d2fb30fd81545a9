import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { nodeFontSource } from '../../src/cli/node-font-source.ts'
import { renderPdf } from '../../src/export/pdf/render-pdf.ts'
import { asPdfmake } from './as-pdfmake.ts'
import { pdfCases, photoBytes } from './pdf-cases.ts'

/** What one rendering in a process of its own took. */
export interface Rendering {
  readonly milliseconds: number
  readonly peakMegabytes: number
  readonly bytes: number
}

interface Pdfmake {
  setFonts(fonts: Record<string, Record<string, string>>): void
  setLocalAccessPolicy(policy: (path: string) => boolean): void
  setUrlAccessPolicy(policy: (url: string) => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
}

/** `render-once.ts CASE OUTPUT [FOLDER]`: by our renderer, or by the pdfmake installed in the folder. */
async function main(): Promise<void> {
  const [name, output = '', folder] = process.argv.slice(2)
  const document = await pdfCases.find((one) => one.name === name)?.build()
  if (!document) throw new Error(`no case ${String(name)}`)
  const render = folder === undefined ? ours : peerIn(folder)
  const started = performance.now()
  const bytes = await render(document)
  const milliseconds = performance.now() - started
  const peakMegabytes = process.resourceUsage().maxRSS / 1024
  writeFileSync(
    output,
    JSON.stringify({ milliseconds, peakMegabytes, bytes: bytes.length } satisfies Rendering),
  )
}

type Render = (document: Parameters<typeof asPdfmake>[0]) => Promise<Uint8Array>

const ours: Render = async (document) => {
  const fonts = nodeFontSource('public/fonts')
  const result = await renderPdf(document, { fonts, blobs: (blob) => Promise.resolve(photoBytes(blob)) })
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

function peerIn(folder: string): Render {
  const pdfmake = createRequire(join(folder, 'package.json'))('pdfmake') as Pdfmake
  const font = join(folder, 'song.ttf')
  pdfmake.setFonts({ Song: { normal: font, bold: font } })
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.setUrlAccessPolicy(() => false)
  return (document) => pdfmake.createPdf(asPdfmake(document)).getBuffer()
}

await main()
