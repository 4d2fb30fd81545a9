import type { Block, SigningPlace } from '../../../report/document.ts'
import { heading, placed } from '../../../report/sections/blocks.ts'
import { dateByHand, textOr } from '../../../report/wording.ts'
import { stocktakeDigest } from '../../digest.ts'
import type { MemberRole, SignatureRecord } from '../../records.ts'
import { roleWords } from '../../words.ts'
import { dayText } from '../../../values/china-time.ts'
import type { StocktakeContext } from '../report-context.ts'
import { places, unitOf } from '../report-context.ts'

const roles: readonly MemberRole[] = ['counter', 'reviewer', 'supervisor']

/** Signed before the figures changed: the signature stands for other figures than these. */
export function outdatedSignatures({
  stocktake,
  reconciliation,
}: StocktakeContext): readonly SignatureRecord[] {
  if (stocktake.signatures.length === 0) return []
  const digest = stocktakeDigest(stocktake, reconciliation)
  return stocktake.signatures.filter((signature) => signature.digest !== digest)
}

/** Together on one page; a large team signs on more than one. */
const mostTogether = 8

function signedPlace(signature: SignatureRecord, outdated: boolean): SigningPlace {
  return {
    label: labelOf(signature.role),
    name: textOr(signature.name),
    blob: signature.blob,
    date: `${dayText(signature.at)}${outdated ? '\n签名后数据有变化' : ''}`,
  }
}

function labelOf(role: MemberRole): string {
  return `${roleWords[role]}（签字）：`
}

/** The day of the last signature once all have signed; until then a date to be written by hand. */
function dateLine({ stocktake }: StocktakeContext, complete: boolean): string {
  const last = stocktake.signatures.at(-1)
  return complete && last ? dayText(last.at) : '年　　月　　日'
}

/** 签字盖章: signatures by role; who has not signed on the screen signs on the line. */
export function buildSignatures(context: StocktakeContext): readonly Block[] {
  const { signatures } = context.stocktake
  const outdated = new Set(outdatedSignatures(context))
  const missing = roles.filter((role) => !signatures.some((one) => one.role === role))
  const all = roles.flatMap((role): readonly SigningPlace[] => {
    const signed = signatures.filter((one) => one.role === role)
    if (signed.length === 0) return [{ label: labelOf(role), name: '', date: dateByHand }]
    return signed.map((one) => signedPlace(one, outdated.has(one)))
  })
  const together = Array.from({ length: Math.ceil(all.length / mostTogether) }, (_, index) =>
    all.slice(index * mostTogether, (index + 1) * mostTogether),
  )
  return placed(places.signing, [
    heading(1, '签字盖章'),
    ...together.map((few): Block => ({ kind: 'signing', places: few, seal: '' })),
    { kind: 'signature', lines: [`${unitOf(context)}（盖章）`, dateLine(context, missing.length === 0)] },
  ])
}
