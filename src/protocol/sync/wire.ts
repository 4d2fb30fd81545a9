import type { Problem, Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'

/** Why the server keeps a change out. It never refuses without one of these, and never changes what it takes in. */
export type RefusalCode =
  | 'change-malformed'
  | 'change-too-large'
  | 'change-tampered'
  | 'role-not-allowed'
  | 'document-erased'
  | 'workspace-full'

export interface Refusal {
  readonly id: string
  readonly code: RefusalCode
}

/** Answer to a push, given after COMMIT: `stored` are durable, new or known before. */
export interface PushAnswer {
  readonly stored: readonly string[]
  readonly refused: readonly Refusal[]
  /** Number of the newest change of the workspace. */
  readonly head: number
}

/** A page as the server claims it to be. */
export interface PullPage {
  /** For `verify-claimed.ts`: a server is believed no more than a file. */
  readonly changes: readonly unknown[]
  /** Documents an administrator had erased: devices drop what they hold of them. */
  readonly erased: readonly string[]
  /** Ask with this next; everything up to it was delivered. */
  readonly next: number
  readonly more: boolean
}

type Parsed<T> = Result<T, Problem<'answer-unreadable'>>

export function parsePushAnswer(input: unknown): Parsed<PushAnswer> {
  const { stored, refused, head } = membersOf(input)
  if (!areTexts(stored) || !Array.isArray(refused) || !Number.isSafeInteger(head))
    return fail('answer-unreadable')
  const refusals: Refusal[] = []
  for (const one of refused as readonly unknown[]) {
    const { id, code } = membersOf(one)
    if (typeof id !== 'string' || typeof code !== 'string') return fail('answer-unreadable')
    refusals.push({ id, code: code as RefusalCode })
  }
  return ok({ stored, refused: refusals, head: head as number })
}

export function parsePullPage(input: unknown): Parsed<PullPage> {
  const { changes, erased, next, more } = membersOf(input)
  if (!Array.isArray(changes) || !areTexts(erased)) return fail('answer-unreadable')
  if (!Number.isSafeInteger(next) || typeof more !== 'boolean') return fail('answer-unreadable')
  return ok({ changes: changes as readonly unknown[], erased, next: next as number, more })
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function membersOf(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
    ? (input as Readonly<Record<string, unknown>>)
    : {}
}
