import { expect, it } from 'vitest'
import { sectionIds } from '../../../src/domain/evaluation/completeness/section-state.ts'
import { sectionHolds } from '../../../src/domain/evaluation/section-records.ts'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'

const records = sampleChanges().map(({ record }) => record)

it('a section takes its own records and what says which evaluation it is', () => {
  const kinds = new Set(records.filter(sectionHolds('funds')).map((record) => record.split('/')[0]))
  expect(kinds).toEqual(new Set(['meta', 'unit', 'fund']))
})

it('the sections together take every record', () => {
  const held = sectionIds.flatMap((section) => records.filter(sectionHolds(section)))
  expect(records.filter((record) => !held.includes(record))).toEqual([])
})
