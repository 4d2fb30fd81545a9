import type { InjectionKey } from 'vue'
import { computed, provide } from 'vue'
import type { ReviewSide } from '../../../domain/review/records.ts'
import type { DocumentLock, OpenDocument } from '../use-open-document.ts'
import { openDocumentKey } from '../use-open-document.ts'

/** The check as whoever is not the reviewer sees it. */
export function lockOfSide(side: ReviewSide | null): DocumentLock | null {
  if (side === 'reviewer') return null
  const text =
    side === 'department'
      ? '核查方填写的内容只供查看，请在“意见反馈”里逐条答复。'
      : '这份核查在这里只供查看，不能填写。'
  return { text: () => text, release: null }
}

/** Below this component stands what the department writes: it is open to it while the rest of the check is not. */
export function openOwnPart(open: OpenDocument, mayWrite: () => boolean): void {
  provide(openDocumentKey as InjectionKey<OpenDocument>, {
    ...open,
    lock: computed(() => (mayWrite() ? null : open.lock.value)),
  })
}
