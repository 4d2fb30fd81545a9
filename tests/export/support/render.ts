import { fileURLToPath } from 'node:url'
import { nodeFontSource } from '../../../src/cli/node-font-source.ts'
import type { ReportDocument } from '../../../src/domain/report/document.ts'
import type { RenderParts } from '../../../src/export/pdf/render-pdf.ts'
import { renderPdf } from '../../../src/export/pdf/render-pdf.ts'
import type { PdfFile } from './pdf-tools.ts'
import { savePdf } from './pdf-tools.ts'

export const fontFolder = fileURLToPath(new URL('../../../public/fonts', import.meta.url))
export const fonts = nodeFontSource(fontFolder)

export async function renderBytes(
  document: ReportDocument,
  parts: Partial<RenderParts> = {},
): Promise<Uint8Array> {
  const result = await renderPdf(document, { fonts, ...parts })
  if (!result.ok) throw new Error(`not rendered: ${JSON.stringify(result.problem)}`)
  return result.value
}

export async function renderFile(
  document: ReportDocument,
  parts: Partial<RenderParts> = {},
): Promise<PdfFile> {
  return savePdf(await renderBytes(document, parts))
}
