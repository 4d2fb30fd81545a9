import type { Evaluation } from '../../../domain/evaluation/evaluation.ts'
import type { EvidenceRecord } from '../../../domain/evaluation/records.ts'
import type { IndicatorSystem } from '../../../domain/indicator-systems/indicator-system.ts'
import { formatChineseDate } from '../../../domain/values/iso-date.ts'
import type { Problem } from '../../../domain/values/result.ts'
import { orderAfterLast } from '../../shared/list-order/list-order.ts'
import type { Services } from '../../shared/services.ts'
import type { Draft } from '../../shared/use-draft.ts'
import { factsOfRule } from '../rule-facts.ts'
import type { StocktakeOffer } from './stocktake-offers.ts'

/** Indicators whose score rests on a fact that a stocktake can fill. */
export function indicatorsOfStocktakes({ facts, indicators }: IndicatorSystem): readonly string[] {
  const filled = new Set(facts.filter(({ stocktake }) => stocktake !== undefined).map(({ id }) => id))
  return indicators
    .filter(({ rule }) => factsOfRule(rule).some((fact) => filled.has(fact)))
    .map(({ code }) => code)
}

/** The evaluation as it would read with the proposed facts: for the score before it is taken. */
export function withOffer(evaluation: Evaluation, { facts }: StocktakeOffer): Evaluation {
  const next = new Map(evaluation.facts)
  for (const { fact, value } of facts) next.set(fact, value)
  return { ...evaluation, facts: next }
}

export function isTaken({ facts: own }: Evaluation, { facts }: StocktakeOffer): boolean {
  return facts.length > 0 && facts.every(({ fact, value }) => own.get(fact) === value)
}

/**
 * A person takes the figures: the facts and the report that proves them, in one step that one undo takes back. Without its
 * report the figures are still taken, and the problem is answered.
 */
export async function takeOffer(
  offer: StocktakeOffer,
  { draft, services }: { readonly draft: Draft; readonly services: Services },
): Promise<Problem | null> {
  const proof = await proofOf(offer, draft, services)
  const evidence = proof.ok ? [{ record: `evidence/${proof.id}`, value: { ...proof.value } }] : []
  await draft.session.commit([
    ...offer.facts.map(({ fact, value }) => ({ record: `fact/${fact}`, value })),
    ...evidence,
  ])
  return proof.ok ? null : proof.problem
}

type Proof =
  | { readonly ok: true; readonly id: string; readonly value: EvidenceRecord }
  | { readonly ok: false; readonly problem: Problem }

async function proofOf(offer: StocktakeOffer, draft: Draft, services: Services): Promise<Proof> {
  const rendered = await services.renderPdf(offer.report(), {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  })
  if (!rendered.ok) return rendered
  const bytes = rendered.value.slice().buffer
  const size = bytes.byteLength
  const stored = await services.store.putBlob(bytes, 'application/pdf')
  if (!stored.ok) return stored
  const { meta, document } = offer.stocktake
  const { evidence } = draft.evaluation.value
  const known = evidence.find((item) => item.note.includes(document))
  return {
    ok: true,
    id: known?.id ?? services.newId(),
    value: {
      name: `${meta.fiscalYear}年度固定资产盘点报告.pdf`,
      blob: stored.value,
      mime: 'application/pdf',
      size,
      indicators: indicatorsOfStocktakes(draft.system),
      note: `${meta.name}，基准日${formatChineseDate(meta.baseDate)}（${document}）`,
      order: known?.order ?? orderAfterLast(evidence),
    },
  }
}
