import type { Block, ReportDocument } from './document.ts'
import { buildContents } from './sections/contents.ts'

export interface SplitReport {
  /** 正文, which says that the rest is in a volume of its own. */
  readonly text: ReportDocument
  /** 附件册 */
  readonly appendix: ReportDocument
}

/** 正文 and 附件册 as two documents, for when the whole is too large to send; null for a report without such a part. */
export function splitReport(report: ReportDocument): SplitReport | null {
  const opening = report.blocks.findIndex(({ kind, ...block }) => kind === 'page-break' && 'opens' in block)
  const parted = report.blocks.slice(opening + 1)
  if (opening === -1 || parted.length === 0) return null
  const kept = report.blocks.slice(0, opening)
  const title = `${report.title}（附件册）`
  return {
    text: {
      ...report,
      blocks: [
        ...withContentsOf(kept),
        { kind: 'paragraph', text: '注：佐证附件另册装订，见附件册。', tone: 'note', align: 'start' },
      ],
    },
    appendix: { ...report, title, blocks: [{ kind: 'title', text: title }, ...parted] },
  }
}

/** The contents name only what is still there. */
function withContentsOf(blocks: readonly Block[]): readonly Block[] {
  const [contents] = buildContents(blocks)
  return blocks.map((block) => (block.kind === 'contents' && contents ? contents : block))
}
