import type { IndicatorSystem } from '../../indicator-systems/indicator-system.ts'
import type { Evaluation, WithId } from '../evaluation.ts'
import type { EvidenceRecord } from '../records.ts'

/** 附件编号 and what the evidence proves. */
export interface NumberedEvidence {
  /** `B4-1-01`, `其他-01`. */
  readonly number: string
  readonly item: WithId<EvidenceRecord>
  /** Indicators it proves, in the order of the report. */
  readonly codes: readonly string[]
}

const unlinked = '其他'

/**
 * Every evidence with its 附件编号, in the order of the report. An evidence is numbered once, under the first indicator it
 * proves: a new one for another indicator then moves no number, as a count through the whole report would.
 */
export function numberEvidence(evaluation: Evaluation, system: IndicatorSystem): readonly NumberedEvidence[] {
  const lines = codesByLedger(evaluation)
  const order = system.indicators.map(({ code }) => code)
  const groups = new Map<string, NumberedEvidence[]>([...order, unlinked].map((group) => [group, []]))
  for (const item of evaluation.evidence) {
    const named = new Set([...item.indicators, ...(lines.get(item.id) ?? [])])
    const codes = named.size === 0 ? [] : order.filter((code) => named.has(code))
    const name = codes[0] ?? unlinked
    const group = groups.get(name)
    group?.push({ item, codes, number: `${name}-${String(group.length + 1).padStart(2, '0')}` })
  }
  return [...groups.values()].flat()
}

/** A line of 扣分台账 that names an evidence is proven by it, and so is its indicator. */
function codesByLedger({ ledger }: Evaluation): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>()
  for (const [code, lines] of ledger)
    for (const { evidence } of lines.values())
      for (const id of evidence) codes.set(id, [...(codes.get(id) ?? []), code])
  return codes
}
