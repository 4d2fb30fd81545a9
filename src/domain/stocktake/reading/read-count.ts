import type { Fen } from '../../values/money.ts'
import type { Quantity } from '../../values/quantity.ts'
import type { Reader } from '../../values/shape.ts'
import { anyText, listOf, oneOf, orNull, shape, textList, truth, wholeNumber } from '../../values/shape.ts'
import type { UseStatus } from '../asset.ts'
import type {
  CountMethod,
  CountRecord,
  DifferenceRecord,
  LossRecord,
  Mismatch,
  SettlementRecord,
  SurplusRecord,
} from '../records.ts'

export const readUseStatus: Reader<UseStatus> = oneOf(
  'in-use',
  'leased',
  'lent',
  'idle',
  'to-repair',
  'to-scrap',
)
const readMethod: Reader<CountMethod> = oneOf('camera', 'gun', 'photo', 'typed', 'list')
const readMismatch: Reader<Mismatch> = oneOf('location', 'user', 'information')
const found: Reader<Quantity> = wholeNumber<Quantity>(1)

export const readCount: Reader<CountRecord> = shape<CountRecord>({
  mismatches: listOf(readMismatch),
  useStatus: readUseStatus,
  damaged: truth,
  quantity: found,
  room: anyText,
  user: anyText,
  note: anyText,
  photos: textList,
  method: readMethod,
  at: anyText,
})

export const readSurplus: Reader<SurplusRecord> = shape<SurplusRecord>({
  round: anyText,
  counter: anyText,
  name: anyText,
  spec: anyText,
  unit: anyText,
  quantity: found,
  value: orNull(wholeNumber<Fen>(0)),
  code: anyText,
  room: anyText,
  user: anyText,
  useStatus: readUseStatus,
  photos: textList,
  reason: anyText,
  note: anyText,
  at: anyText,
})

export const readLoss: Reader<LossRecord> = shape<LossRecord>({ by: anyText, reason: anyText, at: anyText })

const readTake: Reader<SettlementRecord['take']> = (value) =>
  shape<Extract<SettlementRecord['take'], { kind: 'one' }>>({ kind: oneOf('one'), count: anyText })(value) ??
  shape<Extract<SettlementRecord['take'], { kind: 'sum' }>>({ kind: oneOf('sum') })(value)

export const readSettlement: Reader<SettlementRecord> = shape<SettlementRecord>({
  counts: textList,
  take: readTake,
  by: anyText,
  reason: anyText,
})

export const readDifference: Reader<DifferenceRecord> = shape<DifferenceRecord>({
  reason: anyText,
  treatment: anyText,
})
