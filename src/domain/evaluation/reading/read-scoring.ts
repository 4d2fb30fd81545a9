import type { FactValue, LedgerRecord, OverrideRecord, RatingRecord } from '../records.ts'
import type { Reader } from '../../values/shape.ts'
import { anyText, orNull, shape, textList, truth, wholeNumber } from '../../values/shape.ts'

export const readFact: Reader<FactValue> = (value) =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isSafeInteger(value)
    ? (value as FactValue)
    : undefined

export const readOverride: Reader<OverrideRecord> = shape<OverrideRecord>({
  points: wholeNumber(0),
  reason: anyText,
})

export const readRating: Reader<RatingRecord> = shape<RatingRecord>({
  points: wholeNumber(0),
  reason: anyText,
})

export const readNotApplicable: Reader<{ readonly reason: string }> = shape({ reason: anyText })

export const readAdjustment: Reader<{ readonly enabled: boolean }> = shape({ enabled: truth })

/** A negative deduction would be a bonus that no rule knows: such a line stays unreadable. */
export const readLedgerLine: Reader<LedgerRecord> = shape<LedgerRecord>({
  points: orNull(wholeNumber(0)),
  clause: anyText,
  reason: anyText,
  evidence: textList,
  problem: anyText,
  noEvidenceReason: anyText,
  order: anyText,
})
