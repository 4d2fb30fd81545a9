import type { Block, ReportDocument } from '../../report/document.ts'
import { annexHeading, heading, paragraphs } from '../../report/sections/blocks.ts'
import type { ReviewOutcome } from '../review-outcome.ts'
import { standingFindings } from '../review-findings.ts'
import type { ReviewContext } from './review-context.ts'
import { reviewContext } from './review-context.ts'
import { buildBasis, buildScope } from './sections/basis.ts'
import { buildConclusion } from './sections/conclusion.ts'
import { buildHead, titleOf } from './sections/cover.ts'
import { buildFindingChapter } from './sections/findings.ts'
import { buildOutcome } from './sections/outcome.ts'
import { buildPhotos } from './sections/photos.ts'
import { buildIndicators, comparisonTable } from './sections/scores.ts'
import { buildSignatures } from './sections/signatures.ts'

/** 五、核查发现及反馈情况: how far the exchange of both sides has come, then every finding with its rounds. */
function buildExchange(context: ReviewContext): readonly Block[] {
  const standing = standingFindings(context.findings)
  const count = (...states: readonly string[]): number =>
    standing.filter(({ state }) => states.includes(state)).length
  const settled = count('upheld', 'withdrawn', 'adjusted')
  const sentence = `本次核查提出意见${standing.length}项，部门已认可${count('accepted')}项，说明理由待复核${count('explained')}项，已复核${settled}项（其中撤回${count('withdrawn')}项、调整${count('adjusted')}项），待反馈${count('open')}项。`
  return [
    heading(1, '五、核查发现及反馈情况'),
    ...(standing.length === 0 ? [] : paragraphs(sentence)),
    ...buildFindingChapter(context),
  ]
}

/** [RV-40] 现场核查报告: both scores side by side, findings with photos, replies by round, settlements, signatures of both sides. */
export function buildReviewReport(outcome: ReviewOutcome): ReportDocument {
  const context = reviewContext(outcome)
  const { meta } = outcome.review
  const title = titleOf(context, '现场核查报告')
  return {
    title,
    author: meta.organisation.trim(),
    subject: `${meta.fiscalYear}年度`,
    blocks: [
      ...buildHead(context, title),
      { kind: 'page-break' },
      ...buildBasis(context),
      ...buildScope(context),
      ...buildOutcome(context),
      heading(1, '四、逐项核查情况'),
      ...buildIndicators(context),
      ...buildExchange(context),
      ...buildConclusion(context),
      heading(1, '签字盖章'),
      ...buildSignatures(context),
      { kind: 'page-break' },
      annexHeading('附表：自评得分与核查得分对照表'),
      comparisonTable(context, '自评得分与核查得分对照表'),
      ...buildPhotos(context),
    ],
  }
}
