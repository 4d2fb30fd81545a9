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
})
