import type { Edit } from '../storage/contract.ts'
import type { DraftSession } from './contract.ts'

const nothing = (): Promise<void> => Promise.resolve()

/** A session that follows a document and writes nothing into it but what `mayWrite` lets through, whatever a page asks of it. */
export function lookOnly(session: DraftSession, mayWrite: (record: string) => boolean): DraftSession {
  const allowed = (edits: readonly Edit[]): boolean => edits.every(({ record }) => mayWrite(record))
  return {
    document: session.document,
    get records() {
      return session.records
    },
    get saveState() {
      return session.saveState
    },
    get canUndo() {
      return session.canUndo
    },
    get canRedo() {
      return session.canRedo
    },
    edit(edits, group) {
      if (allowed(edits)) session.edit(edits, group)
    },
    commit: (edits, options) => (allowed(edits) ? session.commit(edits, options) : nothing()),
    undo: () => session.undo(),
    redo: () => session.redo(),
    history: (record) => session.history(record),
    restore: (change) => (mayWrite(change.record) ? session.restore(change) : nothing()),
    resolve: (record, value) => (mayWrite(record) ? session.resolve(record, value) : nothing()),
    flush: () => session.flush(),
    takeOver: () => session.takeOver(),
    subscribe: (listener) => session.subscribe(listener),
    close: () => session.close(),
  }
}
