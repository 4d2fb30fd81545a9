import type { IndicatorChoice } from '../../../domain/review/records.ts'
import type { ReviewFinding } from '../../../domain/review/review-findings.ts'
import { standingFindings } from '../../../domain/review/review-findings.ts'
import type { Review } from '../../../domain/review/review.ts'
import { formatPoints } from '../../../domain/values/points.ts'

export interface HomeLink {
  /** Below the review. */
  readonly page: string
  readonly name: string
  /** How things stand there; empty where nothing can be said. */
  readonly word: string
}

function choiceWord(choice: IndicatorChoice, codes: number): string {
  switch (choice.kind) {
    case 'all':
      return `全部指标，共 ${codes} 项`
    case 'full-marks':
      return `自评满分的 ${codes} 项`
    case 'above-weight':
      return `${formatPoints(choice.weight)} 分及以上的 ${codes} 项`
    case 'sample':
      return `随机抽取 ${codes} 项`
  }
}

/** Every page of a review in the order of the work, each with its state in words. */
export function homeLinks(
  { plan, signatures }: Review,
  findings: readonly ReviewFinding[],
  { judged, chosen }: { readonly judged: number; readonly chosen: number },
): readonly HomeLink[] {
  const standing = standingFindings(findings).length
  return [
    {
      page: 'plan',
      name: '核查方案',
      word: choiceWord(plan?.choice ?? { kind: 'all' }, chosen),
    },
    { page: 'checking', name: '逐项核查', word: `已核查 ${judged} / ${chosen} 项` },
    { page: 'findings', name: '核查发现', word: standing > 0 ? `${standing} 条` : '无' },
    { page: 'signatures', name: '签名', word: signatures.length > 0 ? `${signatures.length} 个` : '未签名' },
    { page: 'report', name: '核查意见表与核查报告', word: 'PDF、Word、Excel' },
  ]
}
