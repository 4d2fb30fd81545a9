import type { SystemReference } from '../../indicator-systems/indicator-system.ts'
import type { Points } from '../../values/points.ts'
import type { Reader } from '../../values/shape.ts'
import { anyText, oneOf, orNull, shape, textList, truth, wholeNumber } from '../../values/shape.ts'
import type {
  IndicatorChoice,
  ReviewAssignment,
  ReviewClaim,
  ReviewMember,
  ReviewMeta,
  ReviewPlan,
  ReviewSide,
  ReviewSignatureRecord,
  ReviewStageRecord,
} from '../records.ts'

const systemReference: Reader<SystemReference> = (value) =>
  typeof value === 'string' && /^.+@\d+$/.test(value) ? (value as SystemReference) : undefined

export const readMeta: Reader<ReviewMeta> = shape<ReviewMeta>({
  kind: oneOf('review'),
  evaluation: anyText,
  system: systemReference,
  fiscalYear: wholeNumber(1994),
  unitName: anyText,
  name: anyText,
  reviewerSide: oneOf('finance', 'third-party', 'department'),
  organisation: anyText,
  practice: truth,
})

export const readDeleted: Reader<true> = oneOf<true>(true)

export const readStage: Reader<ReviewStageRecord> = shape<ReviewStageRecord>({
  stage: oneOf('checking', 'issued', 'replied', 'settled'),
  by: anyText,
  at: anyText,
  reason: anyText,
})

export const readClaim: Reader<ReviewClaim> = shape<ReviewClaim>({
  cut: textList,
  digest: anyText,
  at: anyText,
})

type Choice<K extends IndicatorChoice['kind']> = Extract<IndicatorChoice, { kind: K }>

const readChoice: Reader<IndicatorChoice> = (value) =>
  shape<{ readonly kind: 'all' | 'full-marks' }>({ kind: oneOf('all', 'full-marks') })(value) ??
  shape<Choice<'above-weight'>>({ kind: oneOf('above-weight'), weight: wholeNumber<Points>(0) })(value) ??
  shape<Choice<'sample'>>({ kind: oneOf('sample'), seed: anyText, size: wholeNumber(0) })(value)

export const readPlan: Reader<ReviewPlan> = shape<ReviewPlan>({
  choice: readChoice,
  codes: textList,
  recount: orNull(
    shape<NonNullable<ReviewPlan['recount']>>({ stocktake: anyText, seed: anyText, size: wholeNumber(0) }),
  ),
})

export const readMember: Reader<ReviewMember> = shape<ReviewMember>({
  name: anyText,
  organisation: anyText,
  order: anyText,
})

export const readAssignment: Reader<ReviewAssignment> = shape<ReviewAssignment>({ member: anyText })

export const readSide: Reader<ReviewSide> = oneOf('reviewer', 'department')

export const readSignature: Reader<ReviewSignatureRecord> = shape<ReviewSignatureRecord>({
  name: anyText,
  blob: anyText,
  digest: anyText,
  at: anyText,
})
