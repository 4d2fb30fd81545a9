import { Validator } from '@cfworker/json-schema'
import { inCausalOrder } from '../domain/changes/causal-order.ts'
import type { Change } from '../domain/changes/change.ts'
import type { ChangeProblem } from '../domain/changes/verify-change.ts'
import { verifyChange } from '../domain/changes/verify-change.ts'
import type { Problem, Result } from '../domain/values/result.ts'
import { fail, ok } from '../domain/values/result.ts'
import schema from './draft-file.schema.json' with { type: 'json' }

export const draftFileVersion = 1

/** Largest file taken in, in UTF-16 units: far above any real draft, far below what stops a phone. */
export const longestDraftFile = 50_000_000

export type DraftFileProblem =
  | Problem<
      'draft-not-json' | 'draft-wrong-shape' | 'draft-newer-version' | 'draft-too-large' | 'draft-empty'
    >
  | ChangeProblem

/** `{schemaVersion, changes[]}` by document, then parents first: the same set of changes gives the same bytes. */
export function encodeDraftFile(changes: readonly Change[]): string {
  const byDocument = new Map<string, Change[]>()
  for (const change of changes) {
    const group = byDocument.get(change.document)
    if (group) group.push(change)
    else byDocument.set(change.document, [change])
  }
  const ordered = [...byDocument]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => inCausalOrder(group))
  return `${JSON.stringify({ schemaVersion: draftFileVersion, changes: ordered }, null, 1)}\n`
}

/** Reads a draft file; nothing of it is believed before its shape and every hash were checked. */
export function decodeDraftFile(text: string): Result<readonly Change[], DraftFileProblem> {
  if (text.length > longestDraftFile) return fail('draft-too-large')
  const parsed = parseJson(text)
  if (parsed === undefined) return fail('draft-not-json')
  const version = versionOf(parsed)
  if (version !== null && version > draftFileVersion)
    return fail('draft-newer-version', { version: String(version) })
  const listed = listedChanges(parsed)
  if (!listed.ok) return listed
  if (listed.value.length === 0) return fail('draft-empty')
  const changes: Change[] = []
  for (const candidate of listed.value) {
    const change = verifyChange(candidate)
    if (!change.ok) return change
    changes.push(change.value)
  }
  return ok(changes)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function versionOf(parsed: unknown): number | null {
  return typeof parsed === 'object' &&
    parsed !== null &&
    'schemaVersion' in parsed &&
    typeof parsed.schemaVersion === 'number'
    ? parsed.schemaVersion
    : null
}

function listedChanges(parsed: unknown): Result<readonly unknown[], DraftFileProblem> {
  const { valid, errors } = new Validator(schema as object, '2020-12').validate(parsed)
  if (!valid) return fail('draft-wrong-shape', { path: errors.at(-1)?.instanceLocation ?? '#' })
  return typeof parsed === 'object' && parsed !== null && 'changes' in parsed && Array.isArray(parsed.changes)
    ? ok(parsed.changes as readonly unknown[])
    : fail('draft-wrong-shape', { path: '#' })
}
