import type { Block, SigningPlace } from '../../../report/document.ts'
import { placed } from '../../../report/sections/blocks.ts'
import { dateByHand, textOr } from '../../../report/wording.ts'
import { dayText } from '../../../values/china-time.ts'
import type { ReviewSide } from '../../records.ts'
import type { ReviewContext } from '../review-context.ts'
import { places } from '../review-context.ts'

const labels: Readonly<Record<ReviewSide, string>> = {
  reviewer: '核查人（签字）：',
  department: '被核查部门（签字）：',
}
/** One place for both seals. */
const seals = '（核查单位、被核查部门盖章）'

function placesOf({ review, digest }: ReviewContext, side: ReviewSide): readonly SigningPlace[] {
  const signed = review.signatures.filter((one) => one.side === side)
  if (signed.length === 0) return [{ label: labels[side], name: '', date: dateByHand }]
  return signed.map(({ name, blob, at, digest: own }) => ({
    label: labels[side],
    name: textOr(name),
    blob,
    date: `${dayText(at)}${own === digest ? '' : '\n签名后结果有变化'}`,
  }))
}

/** 签字盖章 of both sides together; who has not signed on the screen signs on the line. */
export function buildSignatures(context: ReviewContext): readonly Block[] {
  const both = (['reviewer', 'department'] as const).flatMap((side) => placesOf(context, side))
  return placed(places.signing, [{ kind: 'signing', places: both, seal: seals }])
}
