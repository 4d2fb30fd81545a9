import type { Fen } from '../../values/money.ts'
import type { FundRecord, FundSource, ProjectRecord, UnitRecord } from '../records.ts'
import type { Reader } from '../../values/shape.ts'
import { anyText, oneOf, orNull, shape, truth, wholeNumber } from '../../values/shape.ts'

const amount = orNull(wholeNumber<Fen>())

export const readUnit: Reader<UnitRecord> = shape<UnitRecord>({ name: anyText, order: anyText })

export const readFundSource: Reader<FundSource> = oneOf<FundSource>(
  'general-public',
  'government-fund',
  'state-capital',
  'special-account',
  'other',
)

export const readFund: Reader<FundRecord> = shape<FundRecord>({
  revenue: amount,
  initial: amount,
  adjusted: amount,
  spent: amount,
  basic: amount,
  project: amount,
})

export const readProject: Reader<ProjectRecord> = shape<ProjectRecord>({
  name: anyText,
  unit: anyText,
  budget: amount,
  spent: amount,
  selfEvaluated: truth,
  score: orNull(wholeNumber(0)),
  order: anyText,
})
