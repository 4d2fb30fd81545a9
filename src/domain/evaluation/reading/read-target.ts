import type { TargetRecord } from '../records.ts'
import type { Reader } from '../../values/shape.ts'
import { anyText, oneOf, shape } from '../../values/shape.ts'

export const readTarget: Reader<TargetRecord> = shape<TargetRecord>({
  category: oneOf('output', 'benefit', 'satisfaction'),
  subcategory: anyText,
  name: anyText,
  nature: oneOf('quantitative', 'qualitative'),
  direction: oneOf('ge', 'le', 'eq'),
  planned: anyText,
  actual: anyText,
  unit: anyText,
  band: oneOf('', '达成', '部分达成', '未达成'),
  bandPercent: anyText,
  weight: anyText,
  reason: anyText,
  order: anyText,
})
