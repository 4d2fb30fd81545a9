import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { usePreferences } from '../../../shared/preferences.ts'

const usual = 16

/** Pixels of one rem: rows of a virtual list are placed by numbers, and the text size moves them. */
export function useRem(): ComputedRef<number> {
  const preferences = usePreferences()
  return computed(() => {
    // Asked for so that a change of the text size is noticed; the page's own style has the last word.
    const size = preferences.textSize
    const pixels = Number.parseFloat(window.getComputedStyle(document.documentElement).fontSize)
    return size && pixels > 0 ? pixels : usual
  })
}
