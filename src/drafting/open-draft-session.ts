import type { RecordState } from '../domain/changes/change.ts'
import { valueOf } from '../domain/changes/heads.ts'
import type { Json } from '../domain/values/json.ts'
import type { DraftStore, Edit, StorageProblem } from '../storage/contract.ts'
import type { DraftLock, DraftLockHold, DraftSession, Journal, JournalEntry, SaveState } from './contract.ts'
import type { Batch } from './pending-edits.ts'
import { batchesOf, journalOf, queueEdits, setAside, withPending } from './pending-edits.ts'
import { createUndoStack, differing } from './undo-stack.ts'

export interface DraftSessionParts {
  readonly document: string
  readonly store: DraftStore
  readonly journal: Journal
  readonly clock: { now(): Date }
  readonly author: string
  readonly lock: DraftLock
}

// The promise is 300 ms with the write: two thirds of it are room for a slow phone and a slow disk.
const storeWithin = 100
const firstRetryAfter = 1000
const longestRetryAfter = 30_000

/** Opens a draft; what a killed page left in the journal is put back first. See `DraftSession` for the promises. */
export async function openDraftSession(parts: DraftSessionParts): Promise<DraftSession> {
  const { document, store, journal, clock, author } = parts
  const device = await store.device()
  const undoStack = createUndoStack()
  const listeners = new Set<() => void>()

  let stored: ReadonlyMap<string, RecordState> = await store.loadDocument(document)
  let waiting: readonly Batch[] = []
  let underWay: Batch | null = null
  /** What the store will never take: kept on the screen and in the journal until the person changes it. */
  let refused: readonly { readonly batch: Batch; readonly problem: StorageProblem }[] = []
  let journalled = false
  let records = stored
  let saveState: SaveState = { kind: 'idle' }
  let hold: DraftLockHold | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<'stored' | 'failed'> | null = null
  let retryAfter = firstRetryAfter

  function unconfirmed(): readonly Batch[] {
    const behind = underWay ? [underWay, ...waiting] : waiting
    return [...refused.map(({ batch }) => batch), ...behind]
  }

  function show(next?: SaveState): void {
    records = withPending(stored, unconfirmed(), { document, author, device })
    if (next) saveState = next
    for (const listener of [...listeners]) listener()
  }

  function keepJournal(): void {
    const entries = journalOf(unconfirmed())
    if (entries.length === 0) journal.clear(document)
    journalled = entries.length > 0 && journal.write(document, entries)
  }

  /** The store tells a writer of its own writes too: what is known already costs no copy of a large document. */
  function take(states: readonly RecordState[]): void {
    const news = states.filter((state) => !isKnown(state, stored.get(state.record)))
    if (news.length === 0) return
    const next = new Map(stored)
    for (const state of news) next.set(state.record, state)
    stored = next
  }

  function isKnown({ heads }: RecordState, known: RecordState | undefined): boolean {
    return (
      known?.heads.length === heads.length && heads.every(({ id }, place) => id === known.heads[place]?.id)
    )
  }

  /** In a conflict an edit continues the side that counts: only `resolve` stands on all heads and settles it. */
  function counted(record: string): readonly string[] {
    return allHeads(record).slice(0, 1)
  }

  function allHeads(record: string): readonly string[] {
    return (stored.get(record)?.heads ?? []).map((head) => head.id)
  }

  function enqueue(mode: Batch['mode'], edits: readonly Edit[], seenOf = counted): void {
    release(new Set(edits.map(({ record }) => record)))
    waiting = queueEdits(waiting, mode, edits, clock.now().toISOString(), seenOf)
    keepJournal()
    // A full disk stays on the screen until a write succeeds: more typing does not mend it.
    show(saveState.kind === 'failed' ? undefined : { kind: 'saving' })
  }

  /** A refused step whose cause is being changed waits again, without what takes its place. */
  function release(edited: ReadonlySet<string>): void {
    const touched = refused.filter(({ batch }) => [...batch.entries.keys()].some((key) => edited.has(key)))
    refused = refused.filter((one) => !touched.includes(one))
    for (const { batch } of touched) {
      const entries = new Map([...batch.entries].filter(([key]) => !edited.has(key)))
      if (entries.size > 0) waiting = [...waiting, { mode: batch.mode, entries }]
    }
  }

  function schedule(after: number): void {
    timer ??= setTimeout(() => {
      timer = undefined
      void writeAll()
    }, after)
  }

  /** What was queued after a run saw nothing left, and before it was over, has a run of its own. */
  async function writeAll(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    let outcome: 'stored' | 'failed'
    do {
      writing ??= drain().finally(() => {
        writing = null
      })
      outcome = await writing
    } while (outcome === 'stored' && waiting.length > 0)
  }

  async function drain(): Promise<'stored' | 'failed'> {
    if (isAdopted()) await letGo()
    for (let batch = waiting[0]; batch !== undefined; batch = waiting[0]) {
      underWay = batch
      waiting = waiting.slice(1)
      const entries = [...batch.entries.values()]
      const outcome = await store.write(
        document,
        entries.map(({ record, value }) => ({ record, value })),
        {
          mode: batch.mode,
          author,
          at: entries.reduce((newest, { at }) => (at > newest ? at : newest), ''),
          seen: new Map(entries.map(({ record, seen }) => [record, seen])),
        },
      )
      underWay = null
      if (!outcome.ok && outcome.problem.code === 'edit-refused') {
        const parts = setAside(batch, outcome.problem.details?.['record'])
        refused = [...refused, { batch: parts.refused, problem: outcome.problem }]
        if (parts.rest) waiting = [parts.rest, ...waiting]
        show(afterSaving())
        continue
      }
      if (!outcome.ok) {
        waiting = [batch, ...waiting]
        show(failure(outcome.problem))
        schedule(retryAfter)
        retryAfter = Math.min(retryAfter * 2, longestRetryAfter)
        return 'failed'
      }
      retryAfter = firstRetryAfter
      take(outcome.value.states)
      keepJournal()
      show(waiting.length > 0 ? undefined : afterSaving())
    }
    return 'stored'
  }

  function failure(problem: StorageProblem): SaveState {
    return hold ? { kind: 'failed', problem } : { kind: 'failed', problem, readOnly: true }
  }

  function afterSaving(): SaveState {
    const last = refused.at(-1)
    if (last) return failure(last.problem)
    return hold ? { kind: 'saved', at: clock.now().toISOString() } : { kind: 'read-only' }
  }

  /** The tab that took over replays our entries: written here later, they would cover what it has stored since. */
  function isAdopted(): boolean {
    return hold === null && journalled && !journal.keepsOwn(document)
  }

  async function letGo(): Promise<void> {
    ;[waiting, refused, journalled] = [[], [], false]
    stored = await store.loadDocument(document)
    show({ kind: 'read-only' })
  }

  /** Read-only is said only when nothing is held that could still be lost. */
  async function stepDown(): Promise<void> {
    await writeAll()
    if (hold !== null) return
    if (unconfirmed().length === 0) return show({ kind: 'read-only' })
    show(saveState.kind === 'failed' ? failure(saveState.problem) : undefined)
    schedule(retryAfter)
  }

  async function acquire(steal: boolean): Promise<boolean> {
    hold = await parts.lock.acquire(document, {
      steal,
      onLost() {
        hold = null
        void stepDown()
      },
    })
    if (hold === null) return false
    replay()
    return true
  }

  /**
   * What the journal holds never reached the store, or did without the page hearing of it: the store tells them apart. After
   * the whole browser was killed the journal may be older than the store, for browsers write localStorage late: what this
   * device has stored since an entry was typed stands above it.
   */
  function replay(): void {
    const left = journal.adopt(document).filter((entry) => !isOutrun(entry))
    if (left.length === 0) {
      journal.clear(document)
      return
    }
    // What is held here as well stands in the journal already, unless the browser refused to keep it.
    if (journalled) [waiting, refused] = [[], []]
    waiting = [...waiting, ...batchesOf(left)]
    journalled = journal.keepsOwn(document)
    show({ kind: 'saving' })
  }

  function isOutrun({ record, seen, at }: JournalEntry): boolean {
    const heads = stored.get(record)?.heads ?? []
    if (heads.every(({ id }) => seen.includes(id))) return false
    return heads.some((head) => head.device === device && head.at >= at)
  }

  async function deliberately(edits: readonly Edit[], seenOf = counted): Promise<void> {
    if (edits.length === 0 || hold === null) return
    enqueue('deliberate', edits, seenOf)
    await writeAll()
  }

  const valueNow = (record: string): Json => valueOf(records.get(record))

  const unwatch = store.watch(document, (states) => {
    const foreign = states.filter(({ heads }) => heads.some((head) => head.device !== device))
    undoStack.forget(new Set(foreign.map(({ record }) => record)))
    take(states)
    show()
  })

  if (await acquire(false)) await writeAll()
  else saveState = { kind: 'read-only' }

  return {
    document,
    get records() {
      return records
    },
    get saveState() {
      return saveState
    },
    get canUndo() {
      return hold !== null && undoStack.canUndo
    },
    get canRedo() {
      return hold !== null && undoStack.canRedo
    },
    edit(edits, group) {
      const changed = differing(edits, valueNow)
      if (hold === null || changed.size === 0) return
      const real = edits.filter(({ record }) => changed.has(record))
      undoStack.remember(group ?? real.map(({ record }) => record).join(' '), changed, clock.now().getTime())
      enqueue('typing', real)
      schedule(storeWithin)
    },
    async commit(edits, { lasting = false } = {}) {
      const changed = differing(edits, valueNow)
      if (hold === null || changed.size === 0) return
      if (lasting) undoStack.forget(new Set(changed.keys()))
      else undoStack.remember(null, changed, clock.now().getTime())
      await deliberately(edits.filter(({ record }) => changed.has(record)))
    },
    async undo() {
      await deliberately((hold && undoStack.takeUndo()) ?? [])
    },
    async redo() {
      await deliberately((hold && undoStack.takeRedo()) ?? [])
    },
    async history(record) {
      await writeAll()
      return store.history(document, record)
    },
    async restore(change) {
      const changed = differing([{ record: change.record, value: change.value }], valueNow)
      if (hold === null || changed.size === 0) return
      undoStack.remember(null, changed, clock.now().getTime())
      await deliberately([{ record: change.record, value: change.value }])
    },
    async resolve(record, value) {
      await writeAll()
      if (hold === null) return
      // An undo step like every deliberate one. It brings back the side that counted, as a new change: the conflict was
      // settled in the open and is not made again; the other sides stay in the history.
      const changed = differing([{ record, value }], valueNow)
      if (changed.size > 0) undoStack.remember(null, changed, clock.now().getTime())
      await deliberately([{ record, value }], allHeads)
    },
    flush: writeAll,
    async takeOver() {
      if (hold !== null) return
      stored = await store.loadDocument(document)
      if (!(await acquire(true))) return
      show({ kind: 'idle' })
      await writeAll()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      await writeAll()
      clearTimeout(timer)
      unwatch()
      hold?.release()
      hold = null
      listeners.clear()
    },
  }
}
