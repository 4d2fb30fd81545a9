import type { FactValue } from '../../evaluation/records.ts'
import type { Points } from '../../values/points.ts'
import type { Reader } from '../../values/shape.ts'
import { anyText, oneOf, shape, textList, wholeNumber } from '../../values/shape.ts'
import type {
  CheckedFactRecord,
  CheckedLedgerRecord,
  CheckedScoreRecord,
  CheckedSource,
  CheckedTargetRecord,
  ReviewPhotoRecord,
  VerdictRecord,
} from '../records.ts'

const readValue: Reader<FactValue> = (value) =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isSafeInteger(value)
    ? (value as FactValue)
    : undefined

const readSource: Reader<CheckedSource> = (value) =>
  shape<Extract<CheckedSource, { kind: 'seen' }>>({ kind: oneOf('seen') })(value) ??
  shape<Extract<CheckedSource, { kind: 'recount' }>>({ kind: oneOf('recount'), stocktake: anyText })(value)

export const readVerdict: Reader<VerdictRecord> = shape<VerdictRecord>({
  verdict: oneOf('true', 'partly', 'untrue', 'unverifiable'),
  note: anyText,
  by: anyText,
  at: anyText,
  place: anyText,
})

export const readCheckedFact: Reader<CheckedFactRecord> = shape<CheckedFactRecord>({
  value: readValue,
  source: readSource,
  note: anyText,
  by: anyText,
  at: anyText,
})

export const readCheckedTarget: Reader<CheckedTargetRecord> = shape<CheckedTargetRecord>({
  actual: anyText,
  band: oneOf('', '达成', '部分达成', '未达成'),
  bandPercent: anyText,
  note: anyText,
  by: anyText,
  at: anyText,
})

export const readCheckedLine: Reader<CheckedLedgerRecord> = shape<CheckedLedgerRecord>({
  points: wholeNumber<Points>(0),
  clause: anyText,
  reason: anyText,
  photos: textList,
  order: anyText,
})

export const readCheckedScore: Reader<CheckedScoreRecord> = shape<CheckedScoreRecord>({
  points: wholeNumber<Points>(0),
  reason: anyText,
})

export const readPhoto: Reader<ReviewPhotoRecord> = shape<ReviewPhotoRecord>({
  name: anyText,
  blob: anyText,
  mime: anyText,
  size: wholeNumber(0),
  thumb: anyText,
  takenAt: anyText,
  indicators: textList,
  note: anyText,
  order: anyText,
})
