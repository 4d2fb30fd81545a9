import type { ReportRemark } from '../contract.ts'
import type { PageItems } from './page-lines.ts'

interface Found {
  readonly pages: readonly PageItems[]
  readonly repeated: readonly string[]
  readonly unknown: number
  /** Text in a font whose codes nobody could look up. */
  readonly unread: boolean
  readonly pictures: boolean
}

export function pdfRemarks({ pages, repeated, unknown, unread, pictures }: Found): readonly ReportRemark[] {
  const remarks: ReportRemark[] = []
  const bare = pages.flatMap(({ items }, index) => (items.length === 0 ? [index + 1] : []))
  if (bare.length > 0 && pictures)
    remarks.push({ code: 'report-pages-without-text', details: { pages: bare.slice(0, 20).join('、') } })
  if (unknown > 0) remarks.push({ code: 'report-characters-unknown', details: { count: String(unknown) } })
  if (unread) remarks.push({ code: 'report-font-unread' })
  if (pages.some(({ unseen }) => unseen > 20)) remarks.push({ code: 'report-text-recognised' })
  for (const text of repeated) remarks.push({ code: 'report-running-line-left-out', details: { text } })
  if (pages.some(({ slanted }) => slanted)) remarks.push({ code: 'report-slanted-text-left-out' })
  return remarks
}
