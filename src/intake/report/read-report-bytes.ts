import type { Result } from '../../domain/values/result.ts'
import { ok } from '../../domain/values/result.ts'
import type { ReportProblem, ReportText } from './contract.ts'
import { limits } from './limits.ts'
import type { CharacterMaps } from './pdf/character-maps.ts'
import { noCharacterMaps } from './pdf/character-maps.ts'
import { ReportRefusal } from './refusal.ts'
import { tellKind, wrongKindWords } from './tell-kind.ts'
import { decodeText } from './text/decode-text.ts'
import { readText } from './text/read-text.ts'
import { Watch } from './watch.ts'

export interface ReadBytesOptions {
  /** From 0 to 1, by work done. */
  readonly onProgress?: (share: number) => void
  /** Without them, PDFs of older programs lose their Chinese characters, and say so. */
  readonly characterMaps?: CharacterMaps
  /** Milliseconds from anywhere. */
  readonly now?: () => number
}

/** Reads a report in the thread that asks; on a page, `readReportFile` does it in a worker. Never rejects. */
export async function readReportBytes(
  bytes: Uint8Array,
  fileName: string,
  { onProgress, characterMaps = noCharacterMaps, now }: ReadBytesOptions = {},
): Promise<Result<ReportText, ReportProblem>> {
  try {
    return ok({ fileName, ...(await read(bytes, characterMaps, new Watch(onProgress, now))) })
  } catch (error) {
    if (error instanceof ReportRefusal) return { ok: false, problem: error.problem }
    const reason = error instanceof Error ? error.message : String(error)
    return { ok: false, problem: { code: 'report-unreadable', details: { reason } } }
  }
}

async function read(
  bytes: Uint8Array,
  maps: CharacterMaps,
  watch: Watch,
): Promise<Omit<ReportText, 'fileName'>> {
  if (bytes.length > limits.fileBytes) throw new ReportRefusal('report-too-large', { limit: '50 MB' })
  if (bytes.length === 0) throw new ReportRefusal('report-empty')
  const found = tellKind(bytes)
  switch (found.kind) {
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts')
      return { format: 'pdf', ...(await readPdf(bytes, maps, watch)) }
    }
    case 'docx': {
      const { readDocx } = await import('./docx/read-docx.ts')
      return { format: 'docx', ...readDocx(bytes, found.entries, watch) }
    }
    case 'text':
      return { format: 'txt', ...readPlain(bytes) }
    case 'encrypted':
      throw new ReportRefusal('report-encrypted')
    case 'broken':
      throw new ReportRefusal('report-unreadable', { reason: 'zip' })
    case 'wrong':
      throw new ReportRefusal('report-wrong-kind', { kind: found.what, found: wrongKindWords[found.what] })
  }
}

function readPlain(bytes: Uint8Array): Pick<ReportText, 'paragraphs' | 'remarks'> {
  const text = decodeText(bytes)
  if (text === null) throw new ReportRefusal('report-unreadable', { reason: 'encoding' })
  if (text.length > limits.characters) throw new ReportRefusal('report-too-large', { limit: '500 万字' })
  const paragraphs = readText(text)
  if (paragraphs.length === 0) throw new ReportRefusal('report-empty')
  return { paragraphs, remarks: [] }
}
