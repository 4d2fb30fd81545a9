import type { RecordEdit } from '../evaluation/new-evaluation.ts'
import type { RoundRecord, StocktakeMeta } from './records.ts'

const firstRound: RoundRecord = {
  kind: 'first',
  name: '初盘',
  coverage: { kind: 'all' },
  blind: false,
  order: 'a0',
}

/** The records of a new stocktake: one 初盘 over all assets; the register is added when it is imported. */
export function newStocktakeEdits(choice: Omit<StocktakeMeta, 'kind'>): readonly RecordEdit[] {
  return [
    { record: 'meta/stocktake', value: { kind: 'stocktake', ...choice } },
    { record: 'stage/current', value: { stage: 'preparing', reason: '' } },
    { record: 'round/first', value: { ...firstRound } },
  ]
}
