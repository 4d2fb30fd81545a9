import type { EntryReader } from '../../changes/record-reader.ts'
import { createRecordReader, splitKey } from '../../changes/record-reader.ts'
import type { Json } from '../../values/json.ts'
import { readComment } from '../../teamwork/read-record.ts'
import type { Reader } from '../../values/shape.ts'
import type { StocktakeRecords } from '../records.ts'
import { fromKeyPart } from '../records.ts'
import type { Count } from '../stocktake.ts'
import { readCount, readDifference, readLoss, readSettlement, readSurplus } from './read-count.ts'
import {
  readDeleted,
  readInUse,
  readMember,
  readMeta,
  readRoom,
  readRound,
  readScope,
  readSignature,
  readStage,
  readText,
  readTextId,
} from './read-plan.ts'
import { readInitials, readRows, readSource } from './read-register-records.ts'

interface Families {
  meta: StocktakeRecords['meta/stocktake']
  deleted: StocktakeRecords['meta/deleted']
  stage: StocktakeRecords['stage/current']
  scope: StocktakeRecords['scope/assets']
  'in-use': StocktakeRecords['setting/in-use']
  source: StocktakeRecords['register/source']
  rows: StocktakeRecords[`register/rows-${string}`]
  initials: StocktakeRecords[`register/initials-${string}`]
  member: StocktakeRecords[`member/${string}`]
  round: StocktakeRecords[`round/${string}`]
  room: StocktakeRecords[`room/${string}`]
  /** With the round, the asset and the counter of its key. */
  count: Count
  surplus: StocktakeRecords[`surplus/${string}`]
  loss: StocktakeRecords[`loss/${string}`]
  settlement: StocktakeRecords[`settlement/${string}/${string}`]
  difference: StocktakeRecords[`difference/${string}`]
  signature: StocktakeRecords[`signature/${string}`]
  text: StocktakeRecords[`text/${string}`]
  comment: StocktakeRecords[`comment/${string}/${string}/${string}`]
}

export type Family = keyof Families
export type Entry<F extends Family = Family> = {
  [K in F]: { readonly family: K; readonly id: string; readonly value: Families[K] }
}[F]

/** `id` is what the key says behind the kind, decoded where it is an asset or a room. */
function entry<F extends Family>(family: F, id: string, value: Families[F] | undefined): Entry | undefined {
  return id === '' || value === undefined ? undefined : ({ family, id, value } as Entry)
}

function byId<F extends Family>(family: F, read: Reader<Families[F]>): EntryReader<Entry> {
  return (id, value) => entry(family, id, read(value))
}

/** The id is an asset or a room, which may hold a slash of its own. */
function byKeyPart<F extends Family>(family: F, read: Reader<Families[F]>): EntryReader<Entry> {
  return (part, value) => (part.includes('/') ? undefined : entry(family, fromKeyPart(part), read(value)))
}

function only<F extends Family>(name: string, family: F, read: Reader<Families[F]>): EntryReader<Entry> {
  return (rest, value) => (rest === name ? entry(family, rest, read(value)) : undefined)
}

function readCountEntry(rest: string, json: Json): Entry | undefined {
  const [round = '', asset = '', counter = '', ...more] = rest.split('/')
  const value = readCount(json)
  if (!value || more.length > 0 || round === '' || asset === '' || counter === '') return undefined
  const count: Count = {
    ...value,
    record: `count/${rest}`,
    round: fromKeyPart(round),
    asset: fromKeyPart(asset),
    counter: fromKeyPart(counter),
  }
  return { family: 'count', id: rest, value: count }
}

const registerReaders: readonly EntryReader<Entry>[] = [
  only('source', 'source', readSource),
  (rest, value) => (rest.startsWith('rows-') ? entry('rows', rest, readRows(value)) : undefined),
  (rest, value) => (rest.startsWith('initials-') ? entry('initials', rest, readInitials(value)) : undefined),
]

const metaReaders: readonly EntryReader<Entry>[] = [
  only('stocktake', 'meta', readMeta),
  only('deleted', 'deleted', readDeleted),
]

function firstOf(readers: readonly EntryReader<Entry>[]): EntryReader<Entry> {
  return (rest, value) => {
    for (const read of readers) {
      const found = read(rest, value)
      if (found) return found
    }
    return undefined
  }
}

const readers: Readonly<Record<string, EntryReader<Entry>>> = {
  meta: firstOf(metaReaders),
  stage: only('current', 'stage', readStage),
  scope: only('assets', 'scope', readScope),
  setting: only('in-use', 'in-use', readInUse),
  register: firstOf(registerReaders),
  member: byId('member', readMember),
  round: byId('round', readRound),
  room: byKeyPart('room', readRoom),
  count: readCountEntry,
  surplus: byId('surplus', readSurplus),
  loss: byKeyPart('loss', readLoss),
  settlement: (rest, value) => {
    const [round, asset] = splitKey(rest)
    return round && asset && !asset.includes('/')
      ? entry('settlement', `settlement/${rest}`, readSettlement(value))
      : undefined
  },
  difference: byKeyPart('difference', readDifference),
  signature: byId('signature', readSignature),
  comment: (rest, value) => entry('comment', rest, readComment(rest, value)),
  text: (rest, value) => (readTextId(rest) ? entry('text', rest, readText(value)) : undefined),
}

/** What a head says; null when this version cannot read it. */
export const readRecord = createRecordReader(readers)
