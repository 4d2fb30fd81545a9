import type {
  CheckAcceptanceRecord,
  FinalisationRecord,
  LastYearRecord,
  RectifiedRecord,
  ToConfirmRecord,
} from '../records.ts'
import type { Reader } from '../../values/shape.ts'
import { anyText, oneOf, shape, wholeNumber } from '../../values/shape.ts'
import { dayOrBlank } from './read-follow-up.ts'

export const readFinalisation: Reader<FinalisationRecord> = shape<FinalisationRecord>({
  state: oneOf('final', 'reopened'),
  by: anyText,
  at: anyText,
  digest: anyText,
})

export const readAcceptance: Reader<CheckAcceptanceRecord> = shape<CheckAcceptanceRecord>({
  reason: anyText,
  by: anyText,
  fingerprint: anyText,
})

export const readToConfirm: Reader<ToConfirmRecord> = shape<ToConfirmRecord>({
  source: anyText,
  sentence: anyText,
})

export const readRectified: Reader<RectifiedRecord> = shape<RectifiedRecord>({
  date: dayOrBlank,
  note: anyText,
})

export const readLastYear: Reader<LastYearRecord> = shape<LastYearRecord>({
  points: wholeNumber(0),
  reason: anyText,
})
