import type { Ref } from 'vue'
import { ref, watch } from 'vue'
import type { Problem } from '../../domain/values/result.ts'

/**
 * The sentence for a problem on a page that shows before its words have to be there. Pages of a document have loaded them
 * with the document, so a full disk without a network is still said in words.
 */
export function useProblemText(problem: () => Problem | null): Ref<string> {
  const text = ref('')
  watch(
    problem,
    async (now) => {
      if (now === null) return
      const { problemText } = await import('./problem-text.ts')
      text.value = problemText(now)
    },
    { immediate: true },
  )
  return text
}
