import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

export interface Snack {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void | Promise<void> }
}

/** One short message at the foot of the screen, with at most one way back (撤销). Shown by `app/SnackbarHost.vue`. */
export const useSnackbar = defineStore('snackbar', () => {
  const snack = shallowRef<Snack | null>(null)
  function show(next: Snack): void {
    snack.value = next
  }
  function dismiss(): void {
    snack.value = null
  }
  return { snack, show, dismiss }
})
