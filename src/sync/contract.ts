import type { Change } from '../domain/changes/change.ts'
import type { OverviewRow } from '../domain/review/overview/overview-row.ts'
import type { Role } from '../domain/team/roles.ts'
import type { Problem, Result } from '../domain/values/result.ts'
import type { UnitRows } from '../protocol/sync/overview-wire.ts'
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
  /** At most so many changes after a number, as the server claims them: not verified. */
  pull(since: number, device: string, most: number): Promise<Result<PullPage, RemoteProblem>>
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
  /** Hash of the file on its way to the server just now. */
  sendingFile(): string | null
  /** Begins to sync by itself: now, on nudges, on local edits, by the clock. Returns how to stop. */
  start(): () => void
}

/** What the server says no to when it is asked about people. */
export type TeamProblem =
  | RemoteProblem
  | Problem<
      | 'set-up-link-used'
      | 'username-taken'
      | 'username-invalid'
      | 'password-too-short'
      | 'sign-up-refused'
      | 'sign-in-refused'
      | 'too-many-tries'
      | 'invitation-unknown'
      | 'last-admin'
      | 'role-not-allowed'
      | 'member-elsewhere'
      | 'password-link-unknown'
      | 'no-team-server'
    >

export interface Person {
  readonly username: string
  readonly name: string
  readonly password: string
}

export interface Membership {
  readonly id: string
  readonly name: string
  readonly role: Role
}

export interface Session {
  readonly account: string
  readonly username: string
  readonly name: string
  readonly workspaces: readonly Membership[]
  /** 管理员 of the unit that set the server up: may open workspaces for others. */
  readonly mayOpen: boolean
}

export interface Member {
  readonly account: string
  readonly username: string
  readonly name: string
  readonly role: Role
}

/** A link for one colleague, used once, as it is passed on: as a code or in a chat. */
export interface Invited {
  readonly link: string
  readonly expiresAt: string
}

type Asked<T> = Promise<Result<T, TeamProblem>>

/** Accounts and members, as the server that served the app keeps them. */
export interface TeamAccounts {
  /** Null: nobody is signed in on this device. */
  session(): Asked<Session | null>
  setUp(token: string, workspace: string, person: Person): Asked<null>
  signIn(username: string, password: string): Asked<null>
  signOut(): Asked<null>
  invitation(id: string): Asked<{ readonly workspace: string; readonly role: Role }>
  /** As a new person, or as whoever is signed in; the id of the workspace. */
  join(id: string, person: Person | null): Asked<string>
  invite(workspace: string, role: Role): Asked<Invited>
  /** A workspace of another unit, and the invitation of its 管理员. */
  openUnit(name: string): Asked<Invited>
  members(workspace: string): Asked<readonly Member[]>
  setRole(workspace: string, account: string, role: Role): Asked<null>
  removeMember(workspace: string, account: string): Asked<null>
  /** For a colleague who forgot their password. */
  offerPassword(workspace: string, account: string): Asked<Invited>
  /** Whose password the link is for. */
  passwordOwner(id: string): Asked<Pick<Person, 'username' | 'name'>>
  /** Ends every session of that person; their username. */
  setPassword(id: string, password: string): Asked<string>
}

/** For whom this device holds its data: an account in a workspace, each with a database of its own. */
export interface TeamPlace {
  readonly account: string
  readonly username: string
  readonly name: string
  readonly workspace: string
  readonly workspaceName: string
  readonly role: Role
}

/** What the server does not have, by its own word: what pages show of it. */
export interface Outbox {
  undelivered(document: string): Promise<ReadonlyMap<string, 'waiting' | 'refused'>>
  refused(): Promise<
    readonly {
      readonly id: string
      readonly document: string
      readonly record: string
      readonly code: string
    }[]
  >
  /** Files the server does not have, or this device not yet, by hash. */
  fileStates(): Promise<ReadonlyMap<string, 'waiting' | 'refused' | 'wanted'>>
  retryRefused(): Promise<unknown>
  watchOutbox(listener: () => void): () => void
}

/** One workspace as the server reckoned it. */
export interface FetchedUnit extends Omit<UnitRows, 'rows'> {
  readonly workspace: string
  readonly name: string
  readonly rows: readonly OverviewRow[]
}

/** 多单位汇总: every workspace this account is a member of. */
export interface FetchedOverview {
  readonly units: readonly FetchedUnit[]
  /** Workspaces beyond those. */
  readonly leftOut: number
  /** By this device's clock. */
  readonly fetchedAt: string
}

export interface TeamOverview {
  /** What was fetched last; null when nothing was. */
  kept(): Promise<FetchedOverview | null>
  fetch(): Promise<Result<FetchedOverview, RemoteProblem>>
  /** Everything of one document, verified. */
  changesOf(
    workspace: string,
    document: string,
  ): Promise<Result<readonly Change[], RemoteProblem | Problem<'document-gone'>>>
  /** Null: the unit has not sent it yet. */
  fileOf(workspace: string, hash: string): Promise<Result<RemoteFile | null, RemoteProblem>>
}

export interface Team {
  /** Loads with the first question. */
  accounts(): Promise<TeamAccounts>
  /** Null: this device works alone. */
  readonly place: TeamPlace | null
  readonly sync: SyncEngine | null
  readonly outbox: Outbox | null
  /** Loads with the first question; null: this device works alone. */
  readonly overview: (() => Promise<TeamOverview>) | null
  /** Opens the app anew on the database of this place. */
  enter(place: TeamPlace): void
  /** Signs out; without `keep` everything of this account leaves the device, also what was not delivered. */
  leave(keep: boolean): Promise<Result<null, TeamProblem>>
  /** Evaluations and stocktakes of the time before, which the workspace does not have. */
  localDocuments(): Promise<number>
  /** Gives them to the workspace; the device keeps its copies. How many went. */
  bringLocal(): Promise<Result<number, Problem>>
}
