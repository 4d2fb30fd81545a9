import type { ComputedRef } from 'vue'
import { computed, provide } from 'vue'
import { momentText } from '../shared/clock-text.ts'
import type { DocumentLock } from '../shared/use-open-document.ts'
import { openDocumentKey, useReadOnly } from '../shared/use-open-document.ts'
import { useReview } from '../shared/use-review.ts'

/**
 * What was checked stands still once the findings have been sent: the inputs of the page take nothing until the review is
 * called back, which its history tells. True while something may be written.
 */
export function useStageLock(): ComputedRef<boolean> {
  const open = useReview()
  const elsewhere = useReadOnly()
  const lock = computed<DocumentLock | null>(() => {
    const { stage, by, at } = open.review.value.stage
    if (stage === 'checking' || open.lock.value) return open.lock.value
    return {
      text: (now) => `核查意见已发出（${by || '未署名'}，${momentText(at, now)}），只供查看。`,
      release: (act) =>
        open.session.commit([
          {
            record: 'review-stage/current',
            value: { stage: 'checking', ...act, reason: '继续修改核查内容' },
          },
        ]),
    }
  })
  provide(openDocumentKey, { ...open, lock })
  return computed(() => !elsewhere.value && lock.value === null)
}
