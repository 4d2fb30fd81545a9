import { describe, expect, it } from 'vitest'
import { checkSample, findingsOf } from './subjects.ts'

describe('repairs', () => {
  it('the number of units on the cover follows the units listed, and nothing while none is listed', () => {
    const listed = findingsOf(checkSample({ 'cover/sub-unit-count': '3' }), 'B-15')
    expect(listed[0]?.repair?.edits).toEqual([{ record: 'cover/sub-unit-count', value: '1' }])
    const none = findingsOf(checkSample({ 'cover/sub-unit-count': '3', 'unit/service-centre': null }), 'B-15')
    expect(none).toHaveLength(1)
    expect(none[0]?.repair).toBeNull()
  })

  it('a paragraph’s number of units is no error while none is listed, unless the cover says that there is none', () => {
    const text = '本次自评范围包括部门本级和所属下级预算单位1个。'
    const records = { 'paragraph/management': { text }, 'unit/service-centre': null }
    const told = (count: string) =>
      findingsOf(checkSample({ ...records, 'cover/sub-unit-count': count }), 'B-01').map(
        ({ wording }) => wording.details['name'],
      )
    expect(told('1')).toEqual([])
    expect(told('0')).toEqual(['所属下级预算单位数量'])
  })
})
