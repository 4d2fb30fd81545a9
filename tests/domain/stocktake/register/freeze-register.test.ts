import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../src/domain/changes/canonical-json.ts'
import type { RecordState } from '../../../../src/domain/changes/change.ts'
import { createChange } from '../../../../src/domain/changes/create-change.ts'
import { longestValue } from '../../../../src/domain/changes/verify-change.ts'
import type { RecordEdit } from '../../../../src/domain/evaluation/new-evaluation.ts'
import { checkRegister } from '../../../../src/domain/stocktake/register/check-register.ts'
import {
  freezeRegister,
  textsForInitials,
} from '../../../../src/domain/stocktake/register/freeze-register.ts'
import { guessMapping } from '../../../../src/domain/stocktake/register/guess-mapping.ts'
import { readRegister } from '../../../../src/domain/stocktake/register/read-register.ts'
import { sampleRegisterRows } from '../../../../src/domain/samples/sample-register.ts'
import { generateRegister } from '../../../fixtures/generate-register.ts'

function frozen(rows: readonly (readonly string[])[], headerRow: number) {
  const columns = rows[headerRow] ?? []
  const choice = { headerRow, mapping: guessMapping(columns), moneyUnit: '元' } as const
  const check = checkRegister(rows, choice)
  const file = { fileName: '台账.xlsx', sheet: 'S', columns, ...choice }
  const initials = new Map(textsForInitials(check, file).map((text) => [text, 'x']))
  return { check, edits: freezeRegister(check, file, initials) }
}

function statesOf(edits: readonly RecordEdit[]): ReadonlyMap<string, RecordState> {
  return new Map(
    edits.map(({ record, value }) => {
      const at = '2023-12-20T02:00:00.000Z'
      const head = createChange({ document: 'st-1', record, value, parents: [], author: '', device: 'd', at })
      return [record, { record, heads: [head] }]
    }),
  )
}

describe('a frozen register', () => {
  it('comes back as it was imported, cell by cell, in chunks that any record can hold', () => {
    const { rows, headerRow } = generateRegister(1200)
    const { edits } = frozen(rows, headerRow)
    const register = readRegister(statesOf(edits))
    expect(register.assets).toHaveLength(1200)
    expect(register.assets.map(({ cells }) => cells)).toEqual(rows.slice(3, -1))
    expect(register.assets[0]).toMatchObject({ id: '00000001', row: 4 })
    expect(register.byId.get('00000777')?.row).toBe(780)
    expect(register.columns).toEqual(rows[2])
    expect(edits.filter(({ record }) => record.startsWith('register/rows-'))).toHaveLength(3)
  })

  it('makes smaller chunks of long rows', () => {
    const long = Array.from({ length: 40 }, (_, place) => [`ZC-${place}`, '桌', '1', '注'.repeat(15_000)])
    const { edits } = frozen([['资产编号', '资产名称', '原值', '备注'], ...long], 0)
    expect(readRegister(statesOf(edits)).assets).toHaveLength(40)
    for (const { value } of edits) expect(canonicalJson(value).length).toBeLessThan(longestValue)
  })

  it('is the same object as long as the records are, and another when they are not', () => {
    const states = statesOf(frozen(generateRegister(20).rows, 2).edits)
    const before = readRegister(states)
    expect(readRegister(new Map(states))).toBe(before)
    const other = statesOf(frozen(generateRegister(21, 2).rows, 2).edits)
    expect(readRegister(other)).not.toBe(before)
    expect(readRegister(new Map()).assets).toEqual([])
  })

  it('asks for initials of Chinese texts only, each once', () => {
    const { check } = frozen(sampleRegisterRows(), 0)
    expect(check.accepted).toHaveLength(60)
    expect([check.rejected.length, check.rooms]).toEqual([0, 6])
    const columns = ['资产编号', '资产名称', '原值', '使用人']
    const rows = [columns, ['1', '桌', '1', '张喆'], ['2', '桌', '1', 'HP'], ['3', ' 椅 ', '1', '']]
    const choice = { headerRow: 0, mapping: guessMapping(columns), moneyUnit: '元' } as const
    const file = { fileName: '', sheet: '', columns, ...choice }
    expect(textsForInitials(checkRegister(rows, choice), file)).toEqual(['桌', '张喆', '椅'])
  })
})
