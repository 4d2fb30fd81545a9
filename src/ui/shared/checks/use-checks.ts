import type { ComputedRef, ShallowRef } from 'vue'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { SettledFindings } from '../../../domain/checks/acceptance.ts'
import { settleFindings } from '../../../domain/checks/acceptance.ts'
import type { CheckReport } from '../../../domain/checks/check.ts'
import { useServices } from '../services.ts'
import type { Draft } from '../use-draft.ts'
import { useDraft } from '../use-draft.ts'

export interface Checks {
  /** Of the newest records that were checked; null until the first check is done. */
  readonly report: Readonly<ShallowRef<CheckReport | null>>
  /** What is open and what was accepted, by the acceptances of this moment. */
  readonly settled: ComputedRef<SettledFindings>
  /** The last check did not come to its end. */
  readonly failed: Readonly<ShallowRef<boolean>>
  again(): void
}

/** How long typing rests before the next check begins: a word, not a key. */
const rest = 250

/** The last report of each open draft, so that a page that is come back to stands at once as it was left. */
const lastReports = new WeakMap<Draft, CheckReport>()

/** 体检 that follows the records while this page is open. */
export function useChecks(): Checks {
  const draft = useDraft()
  const services = useServices()
  const report = shallowRef<CheckReport | null>(lastReports.get(draft) ?? null)
  const failed = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let newest = 0

  async function check(): Promise<void> {
    newest += 1
    const asked = newest
    try {
      const answer = await services.checks.evaluation(draft.session.document, draft.records.value)
      if (asked !== newest) return
      failed.value = answer === null
      if (!answer) return
      report.value = answer
      lastReports.set(draft, answer)
    } catch {
      if (asked === newest) failed.value = true
    }
  }

  watch(draft.records, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void check(), rest)
  })
  void check()
  onScopeDispose(() => {
    clearTimeout(timer)
    newest += 1
  })

  const settled = computed(() =>
    settleFindings(
      report.value ?? { findings: [], passed: [], heldBeside: [], notApplicable: [] },
      draft.evaluation.value.acceptances,
    ),
  )
  return { report, settled, failed, again: () => void check() }
}
