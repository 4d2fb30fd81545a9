import type { Ref } from 'vue'
import { ref, shallowRef, watch } from 'vue'
import type { Problem, Result } from '../../domain/values/result.ts'

/**
 * A box whose text is parsed: bad text stays in the box with its problem, the last good value stays in the draft, and a
 * value changed from outside (undo, another tab) replaces the text.
 */
export function useParsedText<T>(parts: {
  readonly value: () => T
  /** How a value reads in the box; also watched, so that a changed money unit rewrites the text. */
  readonly format: (value: T) => string
  readonly parse: (text: string) => Result<T>
  readonly emit: (value: T) => void
}): { text: Ref<string>; problem: Ref<Problem | null>; accept: (text: string) => void; tidy: () => void } {
  const text = ref(parts.format(parts.value()))
  const problem = shallowRef<Problem | null>(null)

  watch([parts.value, () => parts.format(parts.value())], ([value, formatted]) => {
    const parsed = parts.parse(text.value)
    if (parsed.ok && parsed.value === value) return
    text.value = formatted
    problem.value = null
  })

  function accept(next: string): void {
    text.value = next
    const parsed = parts.parse(next)
    problem.value = parsed.ok ? null : parsed.problem
    if (parsed.ok && parsed.value !== parts.value()) parts.emit(parsed.value)
  }

  /** On leaving the box: good text takes its usual form (`1,234.5` → `1234.50`). */
  function tidy(): void {
    if (problem.value === null) text.value = parts.format(parts.value())
  }

  return { text, problem, accept, tidy }
}
