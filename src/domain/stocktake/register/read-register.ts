import type { Change, RecordState } from '../../changes/change.ts'
import { compareText } from '../../changes/record-lists.ts'
import type { Asset, AssetRegister } from '../asset.ts'
import { readRecord } from '../reading/read-record.ts'
import type { RegisterSource } from '../records.ts'
import { readRow } from './read-row.ts'

const empty: AssetRegister = { assets: [], byId: new Map(), columns: [], initials: new Map() }

/** By the source record: as long as the same chunks stand beside it, the register is the same object. */
const known = new WeakMap<Change, { readonly heads: readonly Change[]; readonly register: AssetRegister }>()

function assetsOf(head: Change, { mapping, moneyUnit }: RegisterSource): readonly Asset[] {
  const entry = readRecord(head)
  if (entry?.family !== 'rows') return []
  return entry.value.rows.flatMap((row) => {
    const asset = readRow(row, mapping, moneyUnit)
    return asset.ok ? [asset.value] : []
  })
}

function build(heads: readonly Change[], source: RegisterSource): AssetRegister {
  const assets = heads.flatMap((head) => assetsOf(head, source))
  const pairs = heads.flatMap((head) => {
    const entry = readRecord(head)
    return entry?.family === 'initials' ? entry.value.pairs : []
  })
  return {
    assets,
    byId: new Map(assets.map((asset) => [asset.id, asset] as const)),
    columns: source.columns,
    initials: new Map(pairs),
  }
}

/** The frozen register. With the same records as before it is the same object, however often it is asked for. */
export function readRegister(states: ReadonlyMap<string, RecordState>): AssetRegister {
  const head = states.get('register/source')?.heads[0]
  if (!head) return empty
  const source = readRecord(head)
  if (source?.family !== 'source') return empty
  const heads: Change[] = []
  for (const [record, state] of states) {
    const chunk = record.startsWith('register/') ? state.heads[0] : undefined
    if (chunk && chunk.value !== null) heads.push(chunk)
  }
  heads.sort((a, b) => compareText(a.record, b.record))
  const before = known.get(head)
  if (before?.heads.length === heads.length && heads.every((chunk, place) => chunk === before.heads[place]))
    return before.register
  const register = build(heads, source.value)
  known.set(head, { heads, register })
  return register
}
