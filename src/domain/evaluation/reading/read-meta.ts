import type { SystemReference } from '../../indicator-systems/indicator-system.ts'
import type { MetaRecord } from '../records.ts'
import type { Reader } from '../../values/shape.ts'
import { anyText, oneOf, orNull, shape, truth, wholeNumber } from '../../values/shape.ts'

const systemReference: Reader<SystemReference> = (value) =>
  typeof value === 'string' && /^.+@\d+$/.test(value) ? (value as SystemReference) : undefined

export const readMeta: Reader<MetaRecord> = shape<MetaRecord>({
  kind: oneOf('evaluation'),
  system: systemReference,
  fiscalYear: wholeNumber(1994),
  name: anyText,
  origin: orNull(anyText),
  practice: truth,
})

export const readDeleted: Reader<true> = oneOf(true)
