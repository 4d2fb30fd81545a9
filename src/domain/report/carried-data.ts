import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { ReportDocument } from './document.ts'
import { documentText, normalisePdfText, normaliseReportText } from './document-text.ts'

/** Names of the file a PDF carries: the data as they are, or an exchange package locked by a passphrase. */
export const carriedFileName = 'jijian-data.json'
export const lockedFileName = 'jijian-data.zip'

/** 数据校验码: SHA-256 of the carried file, as it is printed. */
export function dataHash(file: Uint8Array): string {
  return bytesToHex(sha256(file))
}

/** The report with the hash of the file it carries at its end, for people and as a code. */
export function withDataHash(report: ReportDocument, hash: string, name = carriedFileName): ReportDocument {
  const kind = name === lockedFileName ? '加密的填报数据' : '填报数据'
  const lines = [
    `本文件附带${kind}（${name}），数据校验码（SHA-256）：`,
    hash,
    '在绩简的“导入数据”中打开本文件，可核对页面内容与数据是否一致。',
  ]
  // Capitals and digits make a code of fewer squares.
  const payload = `JIJIAN SHA-256 ${hash.toUpperCase()}`
  return { ...report, blocks: [...report.blocks, { kind: 'code', payload, lines }] }
}

/**
 * 完整性: whether the pages say what the data says. Whoever changes pages and data alike, and prints the new hash, has made
 * another report that agrees with itself: that is not told, and who made it is not either.
 */
export type Integrity =
  | { readonly kind: 'whole' }
  /** Where pages and data part: what the data gives there, and what the pages have. */
  | { readonly kind: 'differs'; readonly fromData: string; readonly onPages: string }

const excerptLength = 40

/**
 * Compares pages (their text in drawing order, each ended by a form feed) with the reports the data can give, one for each
 * choice of the export. Of those that differ the nearest is told.
 */
export function checkIntegrity(pages: string, reports: readonly ReportDocument[]): Integrity {
  let nearest: { readonly at: number; readonly integrity: Integrity } | null = null
  for (const report of reports) {
    const expected = normaliseReportText(documentText(report))
    const found = normalisePdfText(pages, report)
    if (found === expected) return { kind: 'whole' }
    const at = firstDifference(expected, found)
    if (nearest && nearest.at >= at) continue
    const from = Math.max(0, at - excerptLength / 2)
    const integrity: Integrity = {
      kind: 'differs',
      fromData: expected.slice(from, from + excerptLength),
      onPages: found.slice(from, from + excerptLength),
    }
    nearest = { at, integrity }
  }
  return nearest?.integrity ?? { kind: 'differs', fromData: '', onPages: '' }
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}
