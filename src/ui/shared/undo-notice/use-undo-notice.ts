import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'

export interface UndoNotice {
  readonly shown: Readonly<ShallowRef<{ readonly text: string; readonly undo: () => void } | null>>
  /** Says what was removed and offers to bring exactly that back, whatever was edited since. */
  show(text: string, undo: () => void): void
  hide(): void
}

/** WCAG 2.2.1: long enough to read and reach; the removal also stays in the history and the undo button. */
const shownFor = 10_000

export function useUndoNotice(): UndoNotice {
  const shown = shallowRef<UndoNotice['shown']['value']>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  function hide(): void {
    clearTimeout(timer)
    shown.value = null
  }

  function show(text: string, undo: () => void): void {
    clearTimeout(timer)
    shown.value = { text, undo }
    timer = setTimeout(hide, shownFor)
  }

  onScopeDispose(() => clearTimeout(timer))
  return { shown, show, hide }
}
