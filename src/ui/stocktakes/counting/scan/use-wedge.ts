import { onBeforeUnmount, onMounted } from 'vue'
import { createWedge } from './wedge.ts'

const editable = 'input, textarea, select, [contenteditable]'

/**
 * A scanner gun types wherever the focus is, so the whole page listens. Its Enter must never press the button that happens
 * to have the focus. A box of some other form keeps what is typed into it.
 */
export function useWedge(parts: {
  readonly isOwnBox: (target: EventTarget | null) => boolean
  readonly onCode: (code: string) => void
}): void {
  const wedge = createWedge()

  function listen(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const own = parts.isOwnBox(event.target)
    if (!own && event.target instanceof Element && event.target.closest(editable)) return
    const code = wedge.press(event.key, event.timeStamp)
    if (code !== null) {
      event.preventDefault()
      event.stopPropagation()
      parts.onCode(code)
    } else if (!own && event.key === ' ' && wedge.bursting) event.preventDefault()
  }

  onMounted(() => document.addEventListener('keydown', listen, { capture: true }))
  onBeforeUnmount(() => document.removeEventListener('keydown', listen, { capture: true }))
}
