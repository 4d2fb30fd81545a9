import type { Block } from '../../../report/document.ts'
import { heading, paragraphs, placed } from '../../../report/sections/blocks.ts'
import { tight } from '../../../report/wording.ts'
import { formatPoints } from '../../../values/points.ts'
import type { ReviewFinding } from '../../review-findings.ts'
import { standingFindings } from '../../review-findings.ts'
import type { ReviewContext } from '../review-context.ts'
import { places, unitOf } from '../review-context.ts'
import { totalSentences } from './outcome.ts'

/** An adjusted score is what the department corrects to, whatever was asked for on site. */
function askedFor(
  { self, final }: ReviewContext,
  { origin, state, suggestion, indicators }: ReviewFinding,
): string {
  const [code = ''] = indicators
  const score = final.byCode.get(code)?.score ?? null
  if (origin === 'score' && state === 'adjusted' && score !== null)
    return `请将“${self.byCode.get(code)?.name ?? code}”得分更正为${formatPoints(score)}分，并补充相应佐证`
  return tight(suggestion.trim().replace(/[。；;]+$/, ''))
}

/** 整改建议 of the findings that still stand, each once; what was withdrawn asks for nothing. */
function suggestions(context: ReviewContext): readonly string[] {
  const asked = standingFindings(context.findings)
    .filter(({ severity, state }) => severity !== 'hint' && state !== 'withdrawn')
    .map((finding) => askedFor(context, finding))
    .filter((suggestion) => suggestion !== '')
  return [...new Set(asked)]
}

/** 六、核查结论与整改建议. */
export function buildConclusion(context: ReviewContext): readonly Block[] {
  const asked = suggestions(context)
  const unit = unitOf(context)
  return placed(places.findings, [
    heading(1, '六、核查结论与整改建议'),
    ...paragraphs(totalSentences(context).join('')),
    ...paragraphs(asked.length === 0 ? '本次核查无整改建议。' : `请${unit}就下列事项整改，并留存佐证备查：`),
    ...asked.flatMap((suggestion, index) => paragraphs(`${index + 1}. ${suggestion}。`)),
  ])
}
