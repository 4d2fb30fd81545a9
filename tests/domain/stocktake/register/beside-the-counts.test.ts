import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../src/domain/changes/canonical-json.ts'
import { longestValue } from '../../../../src/domain/changes/verify-change.ts'
import type { RecordEdit } from '../../../../src/domain/evaluation/new-evaluation.ts'
import { readStocktake } from '../../../../src/domain/stocktake/read-stocktake.ts'
import { checkRegister } from '../../../../src/domain/stocktake/register/check-register.ts'
import { freezeRegister } from '../../../../src/domain/stocktake/register/freeze-register.ts'
import { guessMapping } from '../../../../src/domain/stocktake/register/guess-mapping.ts'
import { readRegister } from '../../../../src/domain/stocktake/register/read-register.ts'
import type { Json } from '../../../../src/domain/values/json.ts'
import { generateRegister } from '../../../fixtures/generate-register.ts'
import { countRecord, statesOf } from '../stocktake-of.ts'

function frozen(): readonly RecordEdit[] {
  const { rows, headerRow } = generateRegister(1200)
  const columns = rows[headerRow] ?? []
  const choice = { headerRow, mapping: guessMapping(columns), moneyUnit: '元' } as const
  const check = checkRegister(rows, choice)
  const file = { fileName: '台账.xlsx', sheet: '资产卡片', columns, ...choice }
  return freezeRegister(check, file, new Map([['台式计算机', 'tsjsj']]))
}

const recordsOf = (edits: readonly RecordEdit[]): Record<string, Json> =>
  Object.fromEntries(edits.map(({ record, value }) => [record, value]))

describe('a register among the records of its stocktake', () => {
  const edits = frozen()

  it('is passed over by whoever reads the counts: only its source is told', () => {
    const states = statesOf({ ...recordsOf(edits), ...countRecord('00000042') })
    const read = readStocktake('st-1', states)
    if (!read.ok) throw new Error(read.problem.code)
    expect(read.value.unreadable).toEqual([])
    expect(read.value.counts.map(({ asset }) => asset)).toEqual(['00000042'])
    expect(read.value.source).toMatchObject({ fileName: '台账.xlsx', headerRow: 3, assets: 1200 })
    expect(readRegister(states).initials.get('台式计算机')).toBe('tsjsj')
  })

  it('stays the same object when a count is added beside it', () => {
    const states = statesOf(recordsOf(edits))
    const before = readRegister(states)
    const counted = new Map([...states, ...statesOf(countRecord('00000042'))])
    for (const [record, state] of states) counted.set(record, state)
    expect(readRegister(counted)).toBe(before)
  })

  it('never puts more than 500 assets into one record, nor more than a record can hold', () => {
    const sizes = edits.flatMap(({ record, value }) =>
      record.startsWith('register/rows-') ? [(value as { rows: readonly Json[] }).rows.length] : [],
    )
    expect(sizes).toEqual([500, 500, 200])
    for (const { value } of edits) expect(canonicalJson(value).length).toBeLessThanOrEqual(longestValue)
  })

  it('a chunk that cannot be read is named, and costs no other chunk', () => {
    const broken = { ...recordsOf(edits), 'register/rows-0002': { rows: '?' } }
    const states = statesOf(broken)
    const read = readStocktake('st-1', states)
    expect(read.ok && read.value.unreadable).toEqual(['register/rows-0002'])
    expect(readRegister(states).assets).toHaveLength(700)
  })
})
