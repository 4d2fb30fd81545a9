import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { SaveState } from '../drafting/contract.ts'

/** Whether the open draft has anything not yet on disk: an update must wait for it. */
export const useUnsaved = defineStore('unsaved', () => {
  const unsaved = shallowRef(false)
  function follow(state: SaveState): void {
    unsaved.value = state.kind === 'saving' || state.kind === 'failed'
  }
  return { unsaved, follow }
})
