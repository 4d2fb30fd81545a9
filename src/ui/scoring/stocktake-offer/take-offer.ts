import type { Evaluation } from '../../../domain/evaluation/evaluation.ts'
import type { EvidenceRecord } from '../../../domain/evaluation/records.ts'
import { indicatorsOfStocktakes } from '../../../domain/indicator-systems/rule-facts.ts'
import { formatChineseDate } from '../../../domain/values/iso-date.ts'
import type { Problem, Result } from '../../../domain/values/result.ts'
import { fail, ok } from '../../../domain/values/result.ts'
import { orderAfterLast } from '../../shared/list-order/list-order.ts'
import type { Services } from '../../shared/services.ts'
import type { Draft } from '../../shared/use-draft.ts'
import type { StocktakeOffer } from '../../shared/stocktake-offer/stocktake-offers.ts'

/** The evaluation as it would read with the proposed facts: for the score before it is taken. */
export function withOffer(evaluation: Evaluation, { facts }: StocktakeOffer): Evaluation {
  const next = new Map(evaluation.facts)
  for (const { fact, value } of facts) next.set(fact, value)
  return { ...evaluation, facts: next }
}

/** One report per stocktake: the record's own key ties them, whatever a person writes into it and on whichever device. */
function proofId({ stocktake }: StocktakeOffer): string {
  return `stocktake-${stocktake.document}`
}

function proofIn(
  { evidence }: Evaluation,
  offer: StocktakeOffer,
): Evaluation['evidence'][number] | undefined {
  return evidence.find(({ id }) => id === proofId(offer))
}

/** `same`: the figures agree but the report is not attached; `changed`: it is, and the figures differ by now. */
export type OfferState = 'new' | 'same' | 'taken' | 'changed'

export function offerState(evaluation: Evaluation, offer: StocktakeOffer): OfferState {
  const equal = offer.facts.every(({ fact, value }) => evaluation.facts.get(fact) === value)
  const proven = proofIn(evaluation, offer) !== undefined
  return equal ? (proven ? 'taken' : 'same') : proven ? 'changed' : 'new'
}

/**
 * A person takes the figures: the facts and the report that proves them, in one step that one undo takes back. When the
 * report cannot be made nothing is taken, and the problem is answered: whether to go on without it is for a person to say.
 */
export async function takeOffer(
  offer: StocktakeOffer,
  options: { readonly draft: Draft; readonly services: Services; readonly report: boolean },
): Promise<Problem | null> {
  const { draft, services } = options
  const proof = options.report ? await makeProof(offer, draft, services) : null
  if (proof && !proof.ok) return proof.problem
  const own = draft.evaluation.value.facts
  const edits = [
    ...offer.facts
      .filter(({ fact, value }) => own.get(fact) !== value)
      .map(({ fact, value }) => ({ record: `fact/${fact}`, value })),
    ...(proof ? [{ record: `evidence/${proof.value.id}`, value: { ...proof.value.record } }] : []),
  ]
  if (edits.length > 0) await draft.session.commit(edits)
  return null
}

interface Proof {
  readonly id: string
  readonly record: EvidenceRecord
}

async function renderReport(offer: StocktakeOffer, { renderPdf }: Services): Promise<Result<Uint8Array>> {
  try {
    const report = await offer.report()
    return await renderPdf(report, { onProgress: () => undefined, signal: new AbortController().signal })
  } catch {
    return fail('pdf-failed')
  }
}

async function makeProof(offer: StocktakeOffer, draft: Draft, services: Services): Promise<Result<Proof>> {
  const rendered = await renderReport(offer, services)
  if (!rendered.ok) return rendered
  const bytes = rendered.value.slice().buffer
  const size = bytes.byteLength
  const stored = await services.store.putBlob(bytes, 'application/pdf')
  if (!stored.ok) return stored
  const { meta } = offer.stocktake
  const { evidence } = draft.evaluation.value
  const known = proofIn(draft.evaluation.value, offer)
  return ok({
    id: proofId(offer),
    record: {
      name: `${meta.fiscalYear}年度固定资产盘点报告.pdf`,
      blob: stored.value,
      mime: 'application/pdf',
      size,
      indicators: [...new Set([...(known?.indicators ?? []), ...indicatorsOfStocktakes(draft.system)])],
      requirements: known?.requirements ?? [],
      assets: known?.assets ?? [],
      note: known?.note ?? `${meta.name}，基准日${formatChineseDate(meta.baseDate)}`,
      order: known?.order ?? orderAfterLast(evidence),
      thumb: '',
      takenAt: '',
      original: '',
    },
  })
}
