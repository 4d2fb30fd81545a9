import { describe, expect, it } from 'vitest'
import type { RecordState } from '../../../../src/domain/changes/change.ts'
import { recordStates } from '../../../../src/domain/changes/heads.ts'
import { createChange } from '../../../../src/domain/changes/create-change.ts'
import { newStocktakeEdits } from '../../../../src/domain/stocktake/new-stocktake.ts'
import { readStocktake } from '../../../../src/domain/stocktake/read-stocktake.ts'
import type { Json } from '../../../../src/domain/values/json.ts'
import { parseIsoDate } from '../../../../src/domain/values/iso-date.ts'
import { recordOf } from '../../../../src/ui/stocktakes/counting/result/count-edits.ts'
import { logEvents } from '../../../../src/ui/stocktakes/counting/log-events.ts'
import { someCount } from './assets-of.ts'

function statesOf(records: readonly (readonly [record: string, value: Json, at: string])[]) {
  return recordStates(
    records.map(([record, value, at]) =>
      createChange({ document: 'd', record, value, parents: [], author: '李四', device: 'p', at }),
    ),
  )
}

function eventsOf(states: ReadonlyMap<string, RecordState>) {
  const read = readStocktake('d', states)
  if (!read.ok) throw new Error(read.problem.code)
  return logEvents(states, read.value)
}

describe('盘点记录', () => {
  const baseDate = parseIsoDate('2023-12-31')
  if (!baseDate) throw new Error('not a day')
  const base = newStocktakeEdits({
    name: '盘点',
    unitName: '',
    fiscalYear: 2023,
    baseDate,
    practice: false,
  }).map(({ record, value }) => [record, value, '2024-03-01T00:00:00.000Z'] as const)
  const early = someCount('ZC/1', { at: '2024-03-05T01:00:00.000Z', method: 'typed' })
  const late = someCount('ZC-2', { at: '2024-03-05T02:00:00.000Z' })
  const states = statesOf([
    ...base,
    [early.record, { ...recordOf(early) }, early.at],
    [late.record, { ...recordOf(late) }, late.at],
    ['count/first/ZC-3/m1', null, '2024-03-05T01:30:00.000Z'],
  ])

  it('is newest first and keeps what was undone, with who undid it', () => {
    const events = eventsOf(states)
    expect(events.map(({ asset }) => asset)).toEqual(['ZC-2', 'ZC-3', 'ZC/1'])
    expect(events[1]).toMatchObject({ count: null, undoneBy: '李四', counter: 'm1', round: 'first' })
    expect(events[2]?.count?.method).toBe('typed')
  })
})
