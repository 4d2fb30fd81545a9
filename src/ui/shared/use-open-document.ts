import type { ComputedRef, InjectionKey, ShallowRef } from 'vue'
import { computed, inject, provide, shallowRef } from 'vue'
import type { RecordState } from '../../domain/changes/change.ts'
import type { Json } from '../../domain/values/json.ts'
import type { MoneyUnit } from '../../domain/values/money.ts'
import type { DraftSession, SaveState } from '../../drafting/contract.ts'

/** An open document of any kind, an evaluation or a stocktake, as shared components see it: saving, undo, history. */
export interface OpenDocument {
  readonly session: DraftSession
  /** The session's records, reactive. */
  readonly records: Readonly<ShallowRef<ReadonlyMap<string, RecordState>>>
  readonly saveState: Readonly<ShallowRef<SaveState>>
  readonly canUndo: ComputedRef<boolean>
  readonly canRedo: ComputedRef<boolean>
  /** Set while the document is finalised: inputs take nothing until it is released. */
  readonly lock: ComputedRef<DocumentLock | null>
  /** A record's value as a person reads it, in the history and beside its conflict. */
  describe(record: string, value: Json, unit: MoneyUnit): string
  /** Stops following the session; the session itself stays open. */
  stop(): void
}

export interface DocumentLock {
  /** What is the matter, as seen at a moment. */
  text(now: Date): string
  /** Null: nobody here can. */
  readonly release: ((act: { readonly by: string; readonly at: string }) => Promise<void>) | null
}

export const openDocumentKey: InjectionKey<OpenDocument> = Symbol('open document')

/** Wraps a session for the pages: its plain values become reactive. */
export function createOpenDocument(session: DraftSession, describe: OpenDocument['describe']): OpenDocument {
  const records = shallowRef(session.records)
  const saveState = shallowRef(session.saveState)
  const stacks = shallowRef({ undo: session.canUndo, redo: session.canRedo })
  const stop = session.subscribe(() => {
    records.value = session.records
    saveState.value = session.saveState
    stacks.value = { undo: session.canUndo, redo: session.canRedo }
  })
  return {
    session,
    records,
    saveState,
    canUndo: computed(() => stacks.value.undo),
    canRedo: computed(() => stacks.value.redo),
    lock: computed(() => null),
    describe,
    stop,
  }
}

export function useOpenDocument(): OpenDocument {
  const open = inject(openDocumentKey)
  if (!open) throw new Error('no document is open: the page must live under a layout that opens one')
  return open
}

/** The document when one is open: shared components also stand on pages without one. */
export function useOpenDocumentIfAny(): OpenDocument | null {
  return inject(openDocumentKey, null)
}

/** What is asked below is no part of the document: inputs take it even while the document takes nothing. */
export function standApart(): void {
  provide(openDocumentKey as InjectionKey<OpenDocument | null>, null)
}

/** True while another tab holds the document, or while it is finalised or only looked at: inputs show their value and take none. */
export function useReadOnly(): ComputedRef<boolean> {
  const open = useOpenDocumentIfAny()
  return computed(() => {
    const state = open?.saveState.value
    const elsewhere = state?.kind === 'read-only' || (state?.kind === 'failed' && state.readOnly === true)
    return elsewhere || (open !== null && open.lock.value !== null)
  })
}
