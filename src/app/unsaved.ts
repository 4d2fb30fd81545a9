import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { DraftSession, SaveState } from '../drafting/contract.ts'

/** Drafts on their way out and in: an update waits for unsaved text, and an opening waits for the last closing. */
export const useUnsaved = defineStore('unsaved', () => {
  const unsaved = shallowRef(false)
  let closing: Promise<unknown> = Promise.resolve()

  function follow(state: SaveState): void {
    unsaved.value = state.kind === 'saving' || state.kind === 'failed'
  }

  /** A page left and entered again at once must find the writing lock free. */
  function close(session: DraftSession): void {
    closing = Promise.allSettled([closing, session.close()]).then(() => {
      unsaved.value = false
    })
  }

  async function allClosed(): Promise<void> {
    await closing
  }

  return { unsaved, follow, close, allClosed }
})
