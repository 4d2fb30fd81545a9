import { parseIsoDate } from '../../values/iso-date.ts'
import type { EvidenceRecord, MeasureRecord, ProblemRecord, ProofWaiverRecord } from '../records.ts'
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

const firstFields = {
  name: anyText,
  blob: anyText,
  mime: anyText,
  size: wholeNumber(0),
  indicators: textList,
  note: anyText,
  order: anyText,
}

type FirstEvidence = Pick<EvidenceRecord, keyof typeof firstFields>

/** As the first versions of the app wrote it. */
const readFirstEvidence: Reader<FirstEvidence> = shape<FirstEvidence>(firstFields)

const readPresentEvidence: Reader<EvidenceRecord> = shape<EvidenceRecord>({
  ...firstFields,
  requirements: textList,
  assets: textList,
  thumb: anyText,
  takenAt: anyText,
  original: anyText,
})

export const readEvidence: Reader<EvidenceRecord> = (value) => {
  const present = readPresentEvidence(value)
  if (present) return present
  const first = readFirstEvidence(value)
  return first && { ...first, requirements: [], assets: [], thumb: '', takenAt: '', original: '' }
}

export const readProofWaiver: Reader<ProofWaiverRecord> = shape<ProofWaiverRecord>({ hints: textList })
