import type { DraftSession } from './contract.ts'

const nothing = (): Promise<void> => Promise.resolve()

/** A session that follows a document and writes nothing into it, whatever a page asks of it. */
export function lookOnly(session: DraftSession): DraftSession {
  return {
    document: session.document,
    get records() {
      return session.records
    },
    get saveState() {
      return session.saveState
    },
    canUndo: false,
    canRedo: false,
    edit: () => undefined,
    commit: nothing,
    undo: nothing,
    redo: nothing,
    history: (record) => session.history(record),
    restore: nothing,
    resolve: nothing,
    flush: () => session.flush(),
    takeOver: () => session.takeOver(),
    subscribe: (listener) => session.subscribe(listener),
    close: () => session.close(),
  }
}
