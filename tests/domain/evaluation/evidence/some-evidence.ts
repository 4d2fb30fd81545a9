import type { EvidenceRecord } from '../../../../src/domain/evaluation/records.ts'

export const blankEvidence: { -readonly [K in keyof EvidenceRecord]: EvidenceRecord[K] } = {
  name: '管理办法.pdf',
  blob: 'a'.repeat(64),
  mime: 'application/pdf',
  size: 9,
  indicators: [],
  requirements: [],
  assets: [],
  note: '',
  order: 'a',
  thumb: '',
  takenAt: '',
  original: '',
}
