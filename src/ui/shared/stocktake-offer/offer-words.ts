import type { FactValue } from '../../../domain/evaluation/records.ts'
import type { FactKind } from '../../../domain/indicator-systems/indicator-system.ts'
import type { Refusal, StocktakeProposal } from '../../../domain/stocktake/indicator-facts.ts'
import type { Fen, MoneyUnit } from '../../../domain/values/money.ts'
import { formatMoney } from '../../../domain/values/money.ts'
import type { Points } from '../../../domain/values/points.ts'
import { formatPoints } from '../../../domain/values/points.ts'
import { formatPercent } from '../../../domain/values/ratio.ts'

/** Why nothing can be taken yet, and what ends that. */
export function refusalText(proposal: Refusal): string {
  switch (proposal.reason) {
    case 'no-assets':
      return '盘点范围内没有资产，没有可采用的数据。'
    case 'uncounted':
      return `尚有 ${proposal.uncounted} 项未盘，利用率只是一个范围，还不能采用。`
    case 'not-confirmed':
      return '盘点结果还没有确认，确认后才能采用。'
    case 'unsettled':
      return '盘点中有重复盘点、矛盾或内容冲突待处理，处理后才能采用。'
  }
}

/** The rate itself once it may be taken, else what can be said of it so far; empty without assets. */
export function utilisationText({ kind, utilisation }: StocktakeProposal): string {
  if (!utilisation) return ''
  const [low, high] = [formatPercent(utilisation.low), formatPercent(utilisation.high)]
  if (kind === 'offered') return low
  return low === high ? `${low}（暂定）` : `在 ${low} 至 ${high} 之间`
}

export function factText(value: FactValue | undefined, kind: FactKind, unit: MoneyUnit): string {
  if (value === undefined) return '未填'
  if (typeof value === 'boolean') return value ? '是' : '否'
  return kind === 'money' && typeof value === 'number'
    ? `${formatMoney(value as Fen, unit)} ${unit}`
    : String(value)
}

export function scoreText(score: Points | null | undefined): string {
  return score === null || score === undefined ? '未评分' : `${formatPoints(score)} 分`
}
