import type { ReportDocument } from '../../report/document.ts'
import { heading, paragraphs } from '../../report/sections/blocks.ts'
import type { ReviewOutcome } from '../review-outcome.ts'
import { reviewContext } from './review-context.ts'
import { buildHead, titleOf } from './sections/cover.ts'
import { buildFindingsTable } from './sections/findings.ts'
import { totalSentences, totalsTable, verdictSentence } from './sections/outcome.ts'
import { buildPhotos } from './sections/photos.ts'
import { buildIndicators } from './sections/scores.ts'
import { buildSignatures } from './sections/signatures.ts'

/** [RV-41] 现场核查意见表: what both sides sign on site, and what the department answers. */
export function buildOpinionForm(outcome: ReviewOutcome): ReportDocument {
  const context = reviewContext(outcome)
  const { meta } = outcome.review
  const title = titleOf(context, '现场核查意见表')
  return {
    title,
    author: meta.organisation.trim(),
    subject: `${meta.fiscalYear}年度`,
    blocks: [
      ...buildHead(context, title),
      heading(1, '一、核查得分'),
      ...paragraphs([...totalSentences(context), verdictSentence(context)].join('')),
      totalsTable(context),
      heading(1, '二、逐项核查情况'),
      ...buildIndicators(context),
      heading(1, '三、核查意见'),
      ...buildFindingsTable(context),
      heading(1, '四、签字盖章'),
      ...buildSignatures(context),
      ...buildPhotos(context),
    ],
  }
}
