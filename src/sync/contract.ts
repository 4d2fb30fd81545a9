import type { Change } from '../domain/changes/change.ts'
import type { Problem, Result } from '../domain/values/result.ts'
import type { PullPage, PushAnswer } from '../protocol/sync/wire.ts'

/**
 * `server-unreachable`: no answer in time, or none that was ours: tried again by itself. The others need a person: signed out,
 * no longer a member, a version apart.
 */
export type RemoteProblem = Problem<
  | 'server-unreachable'
  | 'server-busy'
  | 'signed-out'
  | 'workspace-left'
  | 'answer-unreadable'
  | 'file-refused'
  | 'change-malformed'
  | 'change-too-large'
  | 'change-tampered'
>

export interface RemoteFile {
  readonly bytes: ArrayBuffer
  readonly mime: string
}

/** One workspace on one server, as the engine sees it. */
export interface Remote {
  push(changes: readonly Change[]): Promise<Result<PushAnswer, RemoteProblem>>
  pull(since: number, device: string): Promise<Result<PullPage, RemoteProblem>>
  /** Bytes of a file that are durable there, and whether that is all. */
  received(
    hash: string,
  ): Promise<Result<{ readonly complete: boolean; readonly offset: number }, RemoteProblem>>
  sendPart(
    hash: string,
    file: RemoteFile,
    offset: number,
  ): Promise<Result<{ readonly complete: boolean; readonly offset: number }, RemoteProblem>>
  /** Null: the sender has not sent it yet. */
  fetchFile(hash: string): Promise<Result<RemoteFile | null, RemoteProblem>>
  /** Calls for news; a hint that may be lost. Returns how to stop. */
  listen(onNudge: () => void): () => void
}

export type SyncPhase =
  | 'idle'
  | 'running'
  /** It failed and will be tried again by itself at `nextTryAt`. */
  | 'waiting'
  /** Only a person can help: `problem` says how. */
  | 'stopped'

/** What is true now, never what is hoped: 已送达 is said only of what the server named as durable. */
export interface SyncState {
  readonly phase: SyncPhase
  /** Changes and files of this device that the server does not have. */
  readonly changesWaiting: number
  readonly filesWaiting: number
  readonly refused: number
  /** Files of others still to be fetched. */
  readonly filesWanted: number
  /** When everything was given and taken for the last time, by this device's clock; null since it opened. */
  readonly completedAt: string | null
  readonly nextTryAt: string | null
  readonly problem: Problem | null
}

export interface SyncEngine {
  state(): SyncState
  subscribe(listener: (state: SyncState) => void): () => void
  /** Gives and takes all there is. Called while it runs, it runs once more; resolves when nothing is left to run. */
  sync(): Promise<void>
  /** Records on their way to the server just now: 正在发送. */
  sending(): ReadonlySet<string>
  /** Begins to sync by itself: now, on nudges, on local edits, by the clock. Returns how to stop. */
  start(): () => void
}
