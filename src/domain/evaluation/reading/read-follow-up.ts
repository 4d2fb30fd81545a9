import { parseIsoDate } from '../../values/iso-date.ts'
import type { EvidenceRecord, MeasureRecord, ProblemRecord } from '../records.ts'
import type { Reader } from '../../values/shape.ts'
import { anyText, shape, textList, wholeNumber } from '../../values/shape.ts'

export const dayOrBlank: Reader<MeasureRecord['due']> = (value) => {
  if (value === '') return ''
  return typeof value === 'string' ? (parseIsoDate(value) ?? undefined) : undefined
}

export const readProblem: Reader<ProblemRecord> = shape<ProblemRecord>({ text: anyText, order: anyText })

export const readMeasure: Reader<MeasureRecord> = shape<MeasureRecord>({
  problem: anyText,
  text: anyText,
  owner: anyText,
  due: dayOrBlank,
  order: anyText,
})

export const readEvidence: Reader<EvidenceRecord> = shape<EvidenceRecord>({
  name: anyText,
  blob: anyText,
  mime: anyText,
  size: wholeNumber(0),
  indicators: textList,
  note: anyText,
  order: anyText,
})
