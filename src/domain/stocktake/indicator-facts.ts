import type { FactValue } from '../evaluation/records.ts'
import type { IndicatorSystem, StocktakeFigureName } from '../indicator-systems/indicator-system.ts'
import { formatMoney } from '../values/money.ts'
import type { Ratio } from '../values/ratio.ts'
import { formatDecimal, multiplyRatio, ratioOf, zeroRatio } from '../values/ratio.ts'
import { needsReason } from './readiness.ts'
import type { Reconciliation, RateRange } from './reconciliation.ts'
import type { Stocktake } from './stocktake.ts'
import { useStatusWords } from './words.ts'

export interface ProposedFigure {
  readonly value: FactValue
  /** Where it comes from, in one sentence. */
  readonly why: string
}

/** Why nothing can be taken over yet. */
export interface Refusal {
  readonly kind: 'refused'
  readonly reason: 'not-confirmed' | 'no-assets' | 'uncounted' | 'unsettled'
  readonly uncounted: number
  /** What can be said of the 固定资产利用率 meanwhile. */
  readonly utilisation: RateRange | null
}

/** What a stocktake offers to the indicators, or why it offers nothing yet. */
export type StocktakeProposal =
  | Refusal
  | {
      readonly kind: 'offered'
      readonly figures: Readonly<Record<StocktakeFigureName, ProposedFigure>>
      readonly utilisation: RateRange | null
    }

/** A line counts once, whether it is short, moved or has more than the book says. */
function untreated(stocktake: Stocktake, { results }: Reconciliation): number {
  const open = results
    .filter(needsReason)
    .filter(({ asset }) => (stocktake.differences.get(asset.id)?.treatment.trim() ?? '') === '')
  return open.length + stocktake.surpluses.filter(({ note }) => note.trim() === '').length
}

/** 在用口径 in words: 在用、出租. */
function inUseWords({ inUse }: Stocktake): string {
  return `“${inUse.map((status) => useStatusWords[status]).join('、')}”`
}

/** Decimal text in percent; only an empty register has no rate, and it offers nothing. */
function percentOf(rate: Ratio | null): string {
  return formatDecimal(multiplyRatio(rate ?? zeroRatio, ratioOf(100)), 2)
}

/** A count that arrives after the confirmation may open what was settled: then nothing is offered either. */
function refusalOf(
  { stage, conflicts }: Stocktake,
  { results, balance }: Reconciliation,
): Refusal['reason'] | null {
  if (results.length === 0) return 'no-assets'
  if (balance.uncounted.count > 0) return 'uncounted'
  if (stage !== 'confirmed') return 'not-confirmed'
  const open = results.some(({ duplicate, contradictory }) => duplicate === 'differing' || contradictory)
  return open || conflicts.size > 0 ? 'unsettled' : null
}

/** [T-33] Facts for a person to take over. It reads, and writes nothing: neither the register nor the evaluation. */
export function proposeFacts(stocktake: Stocktake, reconciliation: Reconciliation): StocktakeProposal {
  const { balance, statistics } = reconciliation
  const utilisation = statistics.utilisationRate
  const uncounted = balance.uncounted.count
  const reason = refusalOf(stocktake, reconciliation)
  if (reason !== null) return { kind: 'refused', reason, uncounted, utilisation }
  const whole = stocktake.scope.field === 'all'
  const open = untreated(stocktake, reconciliation)
  const differing =
    balance.loss.count + balance.damaged.count + balance.mismatch.count + balance.surplus.count
  const { inUseValue, totalValue, completionRate, matchRate } = statistics
  const scope = whole ? '全部' : '盘点范围内'
  return {
    kind: 'offered',
    utilisation,
    figures: {
      completed: {
        value: whole,
        why: whole
          ? `全部 ${balance.book.count} 项资产已盘点并确认`
          : `只盘点了部分资产（${balance.book.count} 项），不是全面盘点`,
      },
      'open-differences': {
        value: open,
        why: open === 0 ? '盘点差异均有处理意见' : `${open} 项盘点差异没有处理意见`,
      },
      'accounts-match': {
        value: differing === 0,
        why:
          differing === 0
            ? '没有盘盈、盘亏、毁损和不符'
            : `盘亏 ${balance.loss.count} 项、毁损 ${balance.damaged.count} 项、不符 ${balance.mismatch.count} 项、盘盈 ${balance.surplus.count} 项`,
      },
      'in-use-value': {
        value: inUseValue,
        why: `${scope}资产中盘到且使用状况为${inUseWords(stocktake)}的原值 ${formatMoney(inUseValue, '万元')} 万元`,
      },
      'total-value': {
        value: totalValue,
        why: `基准日${scope}资产账面原值合计 ${formatMoney(totalValue, '万元')} 万元`,
      },
      'completion-rate': {
        value: percentOf(completionRate),
        why: `应盘 ${balance.book.count} 项，已盘 ${balance.book.count - uncounted} 项`,
      },
      'match-rate': {
        value: percentOf(matchRate),
        why: `应盘 ${balance.book.count} 项，相符 ${balance.match.count} 项`,
      },
    },
  }
}

export interface FactProposal extends ProposedFigure {
  /** Id of the fact in the indicator system. */
  readonly fact: string
  readonly label: string
}

/** The facts of a system that the stocktake can fill, in the system's order. */
export function proposedFacts(
  proposal: Extract<StocktakeProposal, { kind: 'offered' }>,
  { facts }: IndicatorSystem,
): readonly FactProposal[] {
  return facts.flatMap(({ id, label, stocktake }) =>
    stocktake === undefined ? [] : [{ fact: id, label, ...proposal.figures[stocktake] }],
  )
}
