import { sectionIds } from '../../domain/evaluation/completeness/section-state.ts'
import { sectionHolds } from '../../domain/evaluation/section-records.ts'
import type { RecordState } from '../../domain/changes/change.ts'
import { roomOf } from '../../domain/stocktake/asset.ts'
import { readStocktake } from '../../domain/stocktake/read-stocktake.ts'
import { readRegister } from '../../domain/stocktake/register/read-register.ts'
import { roomHolds } from '../../domain/stocktake/room-records.ts'
import { sectionNames } from '../shared/section-names.ts'

/** A part of a document that one colleague can be given. */
export interface PartChoice {
  readonly id: string
  readonly name: string
  readonly holds: (record: string) => boolean
}

export interface PartChoices {
  readonly scope: 'section' | 'room'
  /** 部分, 房间. */
  readonly word: string
  readonly parts: readonly PartChoice[]
}

export function partChoices(document: string, records: ReadonlyMap<string, RecordState>): PartChoices {
  if (!records.has('meta/stocktake'))
    return {
      scope: 'section',
      word: '部分',
      parts: sectionIds.map((id) => ({ id, name: sectionNames[id], holds: sectionHolds(id) })),
    }
  const stocktake = readStocktake(document, records)
  if (!stocktake.ok) return { scope: 'room', word: '房间', parts: [] }
  const register = readRegister(records)
  const rooms = [
    ...new Set([...register.assets.map(roomOf), ...stocktake.value.counts.map(({ room }) => room)]),
  ]
  return {
    scope: 'room',
    word: '房间',
    parts: rooms
      .filter((room) => room !== '')
      .map((room) => ({ id: room, name: room, holds: roomHolds(register, stocktake.value, room) })),
  }
}
