import { describe, expect, it } from 'vitest'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { isRole, mayWrite, roles } from '../../../src/domain/team/roles.ts'

const ofEvaluation = sampleChanges().map(({ record }) => record)
const tomorrow = 'kind-of-tomorrow/1'

describe('what a role may write', () => {
  it('管理员 and 填报 write every record of an evaluation, and what newer versions invent', () => {
    for (const record of [...ofEvaluation, tomorrow]) {
      expect(mayWrite('admin', record), record).toBe(true)
      expect(mayWrite('preparer', record), record).toBe(true)
    }
  })

  it('only 核查 and 管理员 write checked scores', () => {
    const may = roles.filter((role) => mayWrite(role, 'checked-score/B6-3'))
    expect(may).toEqual(['admin', 'reviewer'])
  })

  it('盘点 writes counts but neither register nor score', () => {
    expect(mayWrite('counter', 'count/first/ZC-1/m1')).toBe(true)
    for (const record of ['register/rows-0001', 'stage/current', 'override/B6-3', tomorrow])
      expect(mayWrite('counter', record), record).toBe(false)
  })

  it('只读 writes nothing', () => {
    expect(
      [...ofEvaluation, 'comment/1', 'count/a/b/c'].filter((record) => mayWrite('viewer', record)),
    ).toEqual([])
  })

  it('a word is a role only when it is one', () => {
    expect(roles.every(isRole)).toBe(true)
    expect(['owner', '', null, 'ADMIN'].some(isRole)).toBe(false)
  })
})
