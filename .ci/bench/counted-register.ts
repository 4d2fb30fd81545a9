import type { RecordState } from '../../src/domain/changes/change.ts'
import { createChange } from '../../src/domain/changes/create-change.ts'
import { newStocktakeEdits } from '../../src/domain/stocktake/new-stocktake.ts'
import { countKey } from '../../src/domain/stocktake/records.ts'
import { checkRegister } from '../../src/domain/stocktake/register/check-register.ts'
import { freezeRegister, textsForInitials } from '../../src/domain/stocktake/register/freeze-register.ts'
import { guessHeaderRow } from '../../src/domain/stocktake/register/guess-header.ts'
import { guessMapping } from '../../src/domain/stocktake/register/guess-mapping.ts'
import type { IsoDate } from '../../src/domain/values/iso-date.ts'
import { computeInitials } from '../../src/intake/compute-initials.ts'
import { readTableBytes } from '../../src/intake/table/read-table-bytes.ts'

export type States = ReadonlyMap<string, RecordState>

/** A file read, checked and frozen, as the app does it. */
export async function importOf(bytes: Uint8Array): Promise<States> {
  const read = await readTableBytes(bytes, 'register')
  if (!read.ok) throw new Error(read.problem.code)
  const rows = read.value.sheets[0]?.rows ?? []
  const headerRow = guessHeaderRow(rows) ?? 0
  const columns = rows[headerRow] ?? []
  const choice = { headerRow, mapping: guessMapping(columns), moneyUnit: '元' } as const
  const check = checkRegister(rows, choice)
  const file = { fileName: 'register', sheet: '', columns, ...choice }
  const edits = freezeRegister(check, file, await computeInitials(textsForInitials(check, file)))
  return new Map(edits.map(({ record, value }) => [record, stateOf(record, value)]))
}

function stateOf(record: string, value: Parameters<typeof createChange>[0]['value']): RecordState {
  const at = '2023-12-20T02:00:00.000Z'
  const head = createChange({ document: 'st', record, value, parents: [], author: '', device: 'd', at })
  return { record, heads: [head] }
}

/** A stocktake of the register in which every asset was found. */
export function withCounts(states: States, size: number): States {
  const all = new Map(states)
  const choice = {
    name: '',
    unitName: '',
    fiscalYear: 2023,
    baseDate: '2023-12-31' as IsoDate,
    practice: false,
  }
  for (const { record, value } of newStocktakeEdits(choice)) all.set(record, stateOf(record, value))
  for (let place = 1; place <= size; place += 1) {
    const record = countKey('first', `00${String(place).padStart(6, '0')}`, 'm1')
    const value = {
      mismatches: [],
      useStatus: 'in-use',
      damaged: false,
      quantity: 1000,
      room: '302',
      user: '',
      note: '',
      photos: [],
      method: 'camera',
      at: '2023-12-20T02:00:00.000Z',
    }
    all.set(record, stateOf(record, value))
  }
  return all
}
