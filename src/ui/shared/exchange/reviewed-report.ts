import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { VerifiedReport } from '../../../domain/report/verify-carried.ts'
import type { IncomingFile } from '../services.ts'

/** A PDF being looked at on the page 查看核对: in memory only, nothing of it is stored. */
export const useReviewedReport = defineStore('reviewed-report', () => {
  const reviewed = shallowRef<{ readonly incoming: IncomingFile; readonly report: VerifiedReport } | null>(
    null,
  )
  return { reviewed }
})
