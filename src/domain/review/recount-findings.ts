import type { AssetRegister } from '../stocktake/asset.ts'
import type { AssetResult, Reconciliation } from '../stocktake/reconciliation.ts'
import { drawSample } from '../stocktake/sample.ts'
import { assetsInScope } from '../stocktake/scope.ts'
import { outcomeText } from '../stocktake/report/result-words.ts'
import type { Stocktake } from '../stocktake/stocktake.ts'
import type { FindingRecord, ReviewPlan } from './records.ts'

/** What was drawn for 抽盘 and what became of it. */
export interface Recount {
  readonly drawn: number
  /** Drawn and not looked at yet. */
  readonly open: number
  readonly differing: readonly AssetResult[]
}

interface Counted {
  readonly stocktake: Stocktake
  readonly register: AssetRegister
  readonly reconciliation: Reconciliation
}

function differs({ outcome, excess, earlier }: AssetResult): boolean {
  return (outcome !== 'match' && outcome !== 'uncounted') || excess !== null || earlier.length > 0
}

/** [RV-24] The assets the plan's seed draws from the stocktake, as they stand in it now. */
export function recountOf(
  recount: NonNullable<ReviewPlan['recount']>,
  { stocktake, register, reconciliation }: Counted,
): Recount {
  const drawn = drawSample(assetsInScope(register, stocktake.scope), recount)
  const results = reconciliation.results.filter(({ asset }) => drawn.has(asset.id))
  return {
    drawn: drawn.size,
    open: results.filter(({ outcome }) => outcome === 'uncounted').length,
    differing: results.filter(differs),
  }
}

function severityOf({ outcome }: AssetResult): FindingRecord['severity'] {
  return outcome === 'loss' || outcome === 'damaged' ? 'major' : 'minor'
}

/**
 * [RV-24] A finding for each asset that was not found as registered: an offer that a person takes over as a finding of the
 * review, so that both sides read the same words whether or not the stocktake is on their device.
 */
export function recountFindings(
  { differing }: Recount,
  indicators: readonly string[],
): readonly { readonly id: string; readonly record: FindingRecord }[] {
  return differing.map((result) => {
    const { id, name, spec } = result.asset
    const called = [name, spec].filter((part) => part !== '').join(' ')
    const changed = result.earlier.length > 0 ? '，与此前盘点结果不一致' : ''
    return {
      id: `recount-${id}`,
      record: {
        severity: severityOf(result),
        text: `抽盘资产“${called}”（${id}）：${outcomeText(result)}${changed}`,
        suggestion: `请查明“${called}”（${id}）的情况，按规定处理并更正台账`,
        indicators,
        photos: [],
        dropped: '',
        order: `recount-${id}`,
      },
    }
  })
}
