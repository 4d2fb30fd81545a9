import { canonicalJson, normaliseJson } from '../domain/changes/canonical-json.ts'
import type { Change } from '../domain/changes/change.ts'
import { createChange } from '../domain/changes/create-change.ts'
import { headsOf } from '../domain/changes/heads.ts'
import type { ChangeFault } from '../domain/changes/verify-change.ts'
import { faultOf } from '../domain/changes/verify-change.ts'
import type { Problem } from '../domain/values/result.ts'
import type { Edit, WriteOptions } from './contract.ts'

/** A change and what only this device knows of it: kept beside the content, never hashed, never handed out. */
export interface StoredChange {
  readonly change: Change
  /** Made by typing, so the next keystroke of the same person may take its place. */
  readonly typed: boolean
  /** Handed out or imported: others may build on it, so it stays for ever. */
  readonly sealed: boolean
}

export interface WritePlan {
  readonly add: StoredChange | null
  /** Id of the typed change that `add` takes the place of. */
  readonly replace: string | null
}

export interface Writer extends Pick<WriteOptions, 'mode' | 'author' | 'at'> {
  readonly document: string
  readonly device: string
  /** Heads the person saw; undefined = the present ones. */
  readonly seen: readonly string[] | undefined
}

/** Edits that no draft file could hold are refused before anything of their call is stored: null when there are none. */
export function refusalOf(
  edits: readonly Edit[],
  writer: Omit<Writer, 'seen' | 'mode'>,
): Problem<'edit-refused'> | null {
  for (const edit of edits) {
    const fault = faultOfEdit(edit, writer)
    if (fault !== null) return { code: 'edit-refused', details: { record: edit.record, fault } }
  }
  return null
}

function faultOfEdit(edit: Edit, writer: Omit<Writer, 'seen' | 'mode'>): ChangeFault | null {
  return faultOf({
    ...writer,
    record: edit.record.normalize('NFC'),
    author: writer.author.normalize('NFC'),
    value: normaliseJson(edit.value),
    parents: [],
  })
}

const nothing: WritePlan = { add: null, replace: null }

/** What one edit means for the stored changes of its record. Pure: both stores carry the plan out in their own way. */
export function planWrite(existing: readonly StoredChange[], edit: Edit, writer: Writer): WritePlan {
  const heads = headsOf(existing.map((stored) => stored.change))
  const parents = parentsFor(existing, heads, writer)
  if (changesNothing(heads, parents, edit)) return nothing

  const replaceable = replaceableHead(existing, heads, writer)
  const change = createChange({
    document: writer.document,
    record: edit.record,
    value: edit.value,
    parents: replaceable ? replaceable.change.parents : parents,
    author: writer.author,
    device: writer.device,
    at: writer.at,
  })
  const known = existing.find((stored) => stored.change.id === change.id)
  if (known) return nothing
  return {
    add: { change, typed: writer.mode === 'typing', sealed: false },
    replace: replaceable?.change.id ?? null,
  }
}

/**
 * The heads the new change stands on: those the person saw, and the person's own continuation of what they saw (a keystroke
 * journalled while the previous one was being stored). Any other head stays beside it: a conflict, never settled by typing.
 */
function parentsFor(
  existing: readonly StoredChange[],
  heads: readonly Change[],
  writer: Writer,
): readonly string[] {
  const { seen } = writer
  if (seen === undefined) return heads.map((head) => head.id)
  const known = new Set(existing.map((stored) => stored.change.id))
  // An id the store does not know is a typed change that a later one took the place of.
  const sawReplaced = seen.some((id) => !known.has(id))
  const continuesSeen = (head: Change): boolean =>
    sawReplaced ||
    (head.parents.length === 0 ? seen.length === 0 : head.parents.every((parent) => seen.includes(parent)))
  const standsOn = heads.filter(
    (head) => seen.includes(head.id) || (isOwn(head, writer) && continuesSeen(head)),
  )
  return standsOn.length > 0 ? standsOn.map((head) => head.id) : seen.filter((id) => known.has(id))
}

function isOwn(change: Change, writer: Writer): boolean {
  return change.device === writer.device && change.author === writer.author
}

/** The same value on a settled record, or removing what is not there: no change at all. */
function changesNothing(heads: readonly Change[], parents: readonly string[], edit: Edit): boolean {
  if (heads.length === 0) return edit.value === null
  const [head] = heads
  if (head === undefined || heads.length > 1 || parents[0] !== head.id) return false
  return canonicalJson(head.value) === canonicalJson(normaliseJson(edit.value))
}

function replaceableHead(
  existing: readonly StoredChange[],
  heads: readonly Change[],
  writer: Writer,
): StoredChange | null {
  const [head] = heads
  if (writer.mode !== 'typing' || head === undefined || heads.length > 1 || !isOwn(head, writer)) return null
  const stored = existing.find((candidate) => candidate.change.id === head.id)
  return stored?.typed === true && !stored.sealed ? stored : null
}
