import type { Result } from '../../../domain/values/result.ts'
import { fail, ok } from '../../../domain/values/result.ts'
import type { ReportProblem } from '../contract.ts'
import { ReportRefusal } from '../refusal.ts'
import type { CharacterMaps } from './character-maps.ts'
import { openPdf } from './open-pdf.ts'

export interface CarriedPdf {
  readonly name: string
  readonly file: Uint8Array
  /** Text of the pages in drawing order, each ended by a form feed. */
  readonly pages: string
}

interface Attachment {
  readonly filename: string
  readonly content: Uint8Array
}

/** The first of the named files that a PDF carries, and the text of its pages. Problem: `pdf-carries-nothing`, or why it cannot be read. */
export async function readCarriedPdf(
  bytes: Uint8Array,
  names: readonly string[],
  maps: CharacterMaps,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<CarriedPdf, ReportProblem>> {
  try {
    const { document, close } = await openPdf(bytes, maps)
    try {
      const attachments = (await document.getAttachments()) as Readonly<Record<string, Attachment>> | null
      const carried = Object.values(attachments ?? {}).find(({ filename }) => names.includes(filename))
      if (!carried) return fail('pdf-carries-nothing')
      let pages = ''
      for (let number = 1; number <= document.numPages; number += 1) {
        const page = await document.getPage(number)
        const { items } = await page.getTextContent()
        for (const item of items) if ('str' in item) pages += item.hasEOL ? `${item.str}\n` : item.str
        pages += '\f'
        page.cleanup()
        onProgress(number / document.numPages)
      }
      return ok({ name: carried.filename, file: carried.content, pages })
    } finally {
      await close()
    }
  } catch (error) {
    if (error instanceof ReportRefusal) return { ok: false, problem: error.problem }
    return fail('report-unreadable', { reason: error instanceof Error ? error.message : String(error) })
  }
}
