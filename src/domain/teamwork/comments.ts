import type { RecordEdit } from '../evaluation/new-evaluation.ts'
import type { Act } from './hand-in.ts'
import type { Target } from './records.ts'
import type { Comment, Teamwork } from './teamwork.ts'

export function commentEdit(
  target: Target,
  { id, text, by, at }: Act & { readonly id: string; readonly text: string },
): RecordEdit {
  return { record: `comment/${target}/${id}`, value: { text: text.trim(), by, at, resolved: null } }
}

/** [TW-13] Closed by anybody who may write it, with a name; opened again by passing null. */
export function resolveEdit({ record, text, by, at }: Comment, resolved: Act | null): RecordEdit {
  return { record, value: { text, by, at, resolved: resolved && { by: resolved.by, at: resolved.at } } }
}

/** [TW-14] Those this device has not shown yet; blind to clocks. */
export function unreadOf(comments: readonly Comment[], seen: ReadonlySet<string>): readonly Comment[] {
  return comments.filter(({ record, resolved }) => resolved === null && !seen.has(record))
}

export function openComments(comments: readonly Comment[]): readonly Comment[] {
  return comments.filter(({ resolved }) => resolved === null)
}

export function allComments({ comments }: Teamwork): readonly Comment[] {
  return [...comments.values()].flat()
}
