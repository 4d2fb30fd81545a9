import { normaliseJson } from '../../changes/canonical-json.ts'
import type { RecordEdit } from '../../evaluation/new-evaluation.ts'
import type { Json } from '../../values/json.ts'
import type { RegisterSource } from '../records.ts'
import type { RegisterCheck } from './check-register.ts'
import { cellOf } from './read-row.ts'

/** Measured: 31 times faster to import than a record per asset, and small enough to load one by one. */
const assetsPerChunk = 500
/** A record holds at most 200,000 characters; rows of long texts make smaller chunks. */
const charactersPerChunk = 150_000

export interface RegisterFile {
  readonly fileName: string
  readonly sheet: string
  /** Row of the headings, from 0. */
  readonly headerRow: number
  readonly columns: readonly string[]
  readonly mapping: RegisterSource['mapping']
  readonly moneyUnit: RegisterSource['moneyUnit']
}

function numbered(prefix: string, place: number): string {
  return `register/${prefix}-${String(place + 1).padStart(4, '0')}`
}

/** In chunks of at most so many members and characters. */
function inChunks<T extends Json>(members: readonly T[]): readonly (readonly T[])[] {
  const chunks: T[][] = []
  let [chunk, length] = [[] as T[], 0]
  for (const member of members) {
    // In whatever order its keys stand, a member is as long.
    const size = JSON.stringify(member).length + 1
    if (chunk.length >= assetsPerChunk || (chunk.length > 0 && length + size > charactersPerChunk)) {
      chunks.push(chunk)
      ;[chunk, length] = [[], 0]
    }
    chunk.push(member)
    length += size
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks
}

/** Texts whose pinyin initials the search needs, each once. */
export function textsForInitials(check: RegisterCheck, { mapping }: RegisterFile): readonly string[] {
  const texts = new Set<string>()
  for (const { cells } of check.accepted)
    for (const field of ['name', 'user', 'room', 'department'] as const)
      texts.add(cellOf(cells, mapping[field]))
  return [...texts].filter((text) => /\p{Script=Han}/u.test(text))
}

/** The register as records: its rows just as imported, never changed afterwards (DESIGN §5). */
export function freezeRegister(
  check: RegisterCheck,
  file: RegisterFile,
  initials: ReadonlyMap<string, string>,
): readonly RecordEdit[] {
  const rows = check.accepted.map(({ row, cells }) => normaliseJson({ row, cells }))
  const pairs = [...initials].map((pair) => normaliseJson(pair))
  const source: RegisterSource = {
    fileName: file.fileName,
    sheet: file.sheet,
    headerRow: file.headerRow + 1,
    columns: file.columns,
    mapping: file.mapping,
    moneyUnit: file.moneyUnit,
    assets: check.accepted.length,
    leftOut: check.rejected.slice(0, mostLeftOut).map(({ row, code }) => ({ row, code })),
  }
  return [
    { record: 'register/source', value: { ...source } },
    ...inChunks(rows).map((chunk, place) => ({ record: numbered('rows', place), value: { rows: chunk } })),
    ...inChunks(pairs).map((chunk, place) => ({
      record: numbered('initials', place),
      value: { pairs: chunk },
    })),
  ]
}

/** Enough to find the mistake; a file with more has one mistake many times. */
const mostLeftOut = 2000
