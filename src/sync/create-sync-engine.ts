import type { Problem } from '../domain/values/result.ts'
import type { TeamStore } from '../storage/sync-contract.ts'
import { backOff } from './back-off.ts'
import type { Remote, SyncEngine, SyncState } from './contract.ts'
import { runRound } from './run-round.ts'

export interface SyncParts {
  readonly store: TeamStore
  readonly remote: Remote
  readonly now: () => Date
  /** From 0 to 1. */
  readonly chance: () => number
  /** Calls back once after so many milliseconds; returns how to take it back. */
  readonly after: (milliseconds: number, call: () => void) => () => void
}

/** Asked by the clock too: a nudge may be lost. */
const rest = 30_000
/** Whoever waits for what came reads it first. */
const beforeUnfolding = 500
/** Typing is given a moment, so that a word is one change and not ten. */
const afterEdit = 1_500

/** Only a person can help with these; everything else is tried again. */
const needsPerson: ReadonlySet<string> = new Set([
  'signed-out',
  'workspace-left',
  'answer-unreadable',
  'change-tampered',
  'change-malformed',
  'change-too-large',
  'storage-outdated',
  'storage-full',
])

export function createSyncEngine(parts: SyncParts): SyncEngine {
  const { store, remote, now, chance, after } = parts
  const listeners = new Set<(state: SyncState) => void>()
  let onItsWay: ReadonlySet<string> = new Set()
  let fileOnItsWay: string | null = null
  let state: SyncState = {
    phase: 'idle',
    changesWaiting: 0,
    filesWaiting: 0,
    refused: 0,
    filesWanted: 0,
    completedAt: null,
    nextTryAt: null,
    problem: null,
  }
  let running: Promise<void> | null = null
  let wantedAgain = false
  let failures = 0
  let takeBack: (() => void) | null = null
  let started = false

  function show(part: Partial<SyncState>): void {
    state = { ...state, ...part }
    for (const listener of [...listeners]) listener(state)
  }

  async function count(): Promise<void> {
    const { changes, files, refused, wanted } = await store.sync.counts()
    show({ changesWaiting: changes, filesWaiting: files, refused, filesWanted: wanted })
  }

  function plan(milliseconds: number): void {
    takeBack?.()
    takeBack = started ? after(milliseconds, () => void sync()) : null
  }

  async function runOnce(): Promise<void> {
    show({ phase: 'running', nextTryAt: null })
    let problem: Problem | null
    try {
      const outcome = await runRound({
        store,
        remote,
        now,
        onSending(changes) {
          onItsWay = new Set(changes.map(({ record }) => record))
          show({})
        },
        onSendingFile(hash) {
          fileOnItsWay = hash
          show({})
        },
      })
      problem = outcome.ok ? null : outcome.problem
    } catch (error) {
      problem = { code: 'storage-failed', details: { reason: error instanceof Error ? error.message : '' } }
    }
    onItsWay = new Set()
    fileOnItsWay = null
    await count().catch(() => undefined)
    if (problem === null) {
      failures = 0
      show({ phase: 'idle', problem: null, completedAt: now().toISOString() })
      after(beforeUnfolding, () => void unfold())
      plan(rest)
    } else if (needsPerson.has(problem.code)) {
      show({ phase: 'stopped', problem })
      takeBack?.()
    } else {
      failures += 1
      const wait = backOff(failures, chance())
      show({ phase: 'waiting', problem, nextTryAt: new Date(now().getTime() + wait).toISOString() })
      plan(wait)
    }
  }

  async function unfold(): Promise<void> {
    const outcome = await store.sync.unfold()
    if (!outcome.ok) show({ phase: 'stopped', problem: outcome.problem })
  }

  async function sync(): Promise<void> {
    wantedAgain = true
    running ??= (async () => {
      while (wantedAgain) {
        wantedAgain = false
        await runOnce()
      }
    })().finally(() => {
      running = null
    })
    await running
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    sync,
    sending: () => onItsWay,
    sendingFile: () => fileOnItsWay,
    start() {
      started = true
      const stopListening = remote.listen(() => void sync())
      const stopWatching = store.sync.watchOutbox(() => {
        const before = state.changesWaiting + state.filesWaiting
        void count().then(() => {
          // Only something new to give is a reason; what a round itself settles is none.
          const more = state.changesWaiting + state.filesWaiting > before
          if (more && state.phase !== 'running' && state.phase !== 'stopped') plan(afterEdit)
          else if (more && state.phase === 'running') wantedAgain = true
        })
      })
      void sync()
      return () => {
        started = false
        stopListening()
        stopWatching()
        takeBack?.()
      }
    },
  }
}
