import type { ShallowRef } from 'vue'
import { onBeforeUnmount, watch } from 'vue'

/** Far enough and flat enough to be meant. */
const least = 72
const flatness = 2.5

/** What is moved sideways by a finger itself, or takes text. */
const own = 'input, textarea, select, canvas, [data-sideways]'

/** A sideways swipe over an element; `left` is towards what comes next. Never the only way: buttons do the same. */
export function useSwipe(
  element: Readonly<ShallowRef<HTMLElement | null>>,
  swiped: (direction: 'left' | 'right') => void,
): void {
  let from: { readonly x: number; readonly y: number } | null = null

  function begin(event: TouchEvent): void {
    const [touch, second] = Array.from(event.touches)
    const target = event.target instanceof Element ? event.target : null
    from = touch && !second && !target?.closest(own) ? { x: touch.clientX, y: touch.clientY } : null
  }

  function end(event: TouchEvent): void {
    const touch = event.changedTouches[0]
    const start = from
    from = null
    if (!touch || !start) return
    const across = touch.clientX - start.x
    if (Math.abs(across) < least || Math.abs(across) < flatness * Math.abs(touch.clientY - start.y)) return
    swiped(across < 0 ? 'left' : 'right')
  }

  function follow(now: HTMLElement | null, before: HTMLElement | null | undefined): void {
    before?.removeEventListener('touchstart', begin)
    before?.removeEventListener('touchend', end)
    now?.addEventListener('touchstart', begin, { passive: true })
    now?.addEventListener('touchend', end, { passive: true })
  }

  watch(element, follow, { immediate: true, flush: 'post' })
  onBeforeUnmount(() => follow(null, element.value))
}
