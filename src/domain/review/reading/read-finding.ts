import type { Points } from '../../values/points.ts'
import type { Reader } from '../../values/shape.ts'
import { anyText, listOf, oneOf, orNull, shape, textList, wholeNumber } from '../../values/shape.ts'
import type { FindingRecord, FindingReplyRecord, FindingSettlementRecord, ReplyProof } from '../records.ts'

export const readFinding: Reader<FindingRecord> = shape<FindingRecord>({
  severity: oneOf('major', 'minor', 'hint'),
  text: anyText,
  suggestion: anyText,
  indicators: textList,
  photos: textList,
  dropped: anyText,
  order: anyText,
})

const readProof: Reader<ReplyProof> = shape<ReplyProof>({
  name: anyText,
  blob: anyText,
  mime: anyText,
  size: wholeNumber(0),
  thumb: anyText,
})

export const readReply: Reader<FindingReplyRecord> = shape<FindingReplyRecord>({
  answer: oneOf('accepted', 'explained'),
  text: anyText,
  proofs: listOf(readProof),
  by: anyText,
  at: anyText,
})

/** An adjustment without points, or points without one, would leave the final score open: such a settlement stays unreadable. */
export const readSettlement: Reader<FindingSettlementRecord> = (value) => {
  const settlement = shape<FindingSettlementRecord>({
    outcome: oneOf('upheld', 'withdrawn', 'adjusted'),
    points: orNull(wholeNumber<Points>(0)),
    text: anyText,
    by: anyText,
    at: anyText,
  })(value)
  return settlement && (settlement.outcome === 'adjusted') === (settlement.points !== null)
    ? settlement
    : undefined
}
