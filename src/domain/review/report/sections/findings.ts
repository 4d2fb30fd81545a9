import type { Block, TableBlock } from '../../../report/document.ts'
import { heading, paragraphs, placed } from '../../../report/sections/blocks.ts'
import { plainTable, text, word } from '../../../report/plain-table.ts'
import { chineseNumber, tight } from '../../../report/wording.ts'
import type { ReviewFinding } from '../../review-findings.ts'
import { standingFindings } from '../../review-findings.ts'
import { severityWords } from '../../words.ts'
import type { ReviewContext } from '../review-context.ts'
import { photoMark, places } from '../review-context.ts'
import { replyLines, settlementLines } from '../round-words.ts'
import { captionOf } from './cover.ts'

function whole(sentence: string): string {
  return tight(sentence.trim().replace(/[。；;]+$/, ''))
}

/** 核查意见: what was found, what to do about it, what the department answered and what became of it. */
function findingsTable(context: ReviewContext): TableBlock {
  return plainTable({
    caption: captionOf(context, '核查意见'),
    columns: [
      word('序号', 9),
      word('程度', 11),
      text('核查发现', 56),
      text('整改建议', 32),
      text('部门反馈', 30),
      text('复核结论', 25),
    ],
    rows: standingFindings(context.findings).map((finding, index) => [
      String(index + 1),
      severityWords[finding.severity],
      `${whole(finding.text)}${photoMark(context, finding.photos)}`,
      whole(finding.suggestion),
      replyLines(finding.rounds).join('\n'),
      settlementLines(finding.rounds).join('\n'),
    ]),
  })
}

/** What the reviewers left out, with their reason: nothing disappears without a word. */
function droppedTable(context: ReviewContext): readonly Block[] {
  const dropped = context.findings.filter((finding) => finding.dropped !== '')
  if (dropped.length === 0) return []
  return [
    plainTable({
      caption: captionOf(context, '未列入核查意见的事项'),
      columns: [word('序号', 10), text('事项', 80), text('未列入的理由', 60)],
      rows: dropped.map((finding, index) => [String(index + 1), whole(finding.text), whole(finding.dropped)]),
    }),
  ]
}

/** The opinion form's table. */
export function buildFindingsTable(context: ReviewContext): readonly Block[] {
  const standing = standingFindings(context.findings)
  return placed(places.findings, [
    ...(standing.length === 0 ? paragraphs('本次核查未提出意见。') : [findingsTable(context)]),
    ...droppedTable(context),
  ])
}

/** What a finding is about, as its heading. */
function subjectOf({ self }: ReviewContext, { origin, indicators }: ReviewFinding): string {
  const names = indicators.map((code) => self.byCode.get(code)?.name ?? code)
  if (names.length > 0) return names.join('、')
  return origin === 'check' ? '勾稽体检' : '其他事项'
}

function findingBlocks(context: ReviewContext, finding: ReviewFinding, index: number): readonly Block[] {
  const { severity, text: said, suggestion, rounds, photos } = finding
  const replies = replyLines(rounds)
  const settlements = settlementLines(rounds)
  const title = `（${chineseNumber(index + 1)}）${subjectOf(context, finding)}（${severityWords[severity]}）`
  return [
    heading(2, title),
    ...paragraphs(`${whole(said)}${photoMark(context, photos)}。`),
    ...(suggestion.trim() === '' ? [] : paragraphs(`整改建议：${whole(suggestion)}。`)),
    ...paragraphs(`部门反馈：${replies.length === 0 ? '待反馈' : replies.join('；')}。`),
    ...(settlements.length === 0 ? [] : paragraphs(`复核结论：${settlements.join('；')}。`)),
  ]
}

/** The report's chapter: one finding after the other, each with its rounds. */
export function buildFindingChapter(context: ReviewContext): readonly Block[] {
  const standing = standingFindings(context.findings)
  return placed(places.findings, [
    ...(standing.length === 0 ? paragraphs('本次核查未提出意见。') : []),
    ...standing.flatMap((finding, index) => findingBlocks(context, finding, index)),
    ...droppedTable(context),
  ])
}
