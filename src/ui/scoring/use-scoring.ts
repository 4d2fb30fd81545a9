import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import { assignmentFinder, tasksOf } from '../../domain/teamwork/assignments.ts'
import { openComments } from '../../domain/teamwork/comments.ts'
import { indicatorTarget } from '../../domain/teamwork/records.ts'
import { evidenceGaps } from '../shared/evidence-picker/evidence-gaps.ts'
import { useTeamwork } from '../shared/teamwork/use-teamwork.ts'
import { useWorker } from '../shared/teamwork/use-worker.ts'
import type { Draft } from '../shared/use-draft.ts'
import type { ScoreFilter } from './score-filters.ts'
import { filteredLeaves, parseScoreFilter, scoreFilters, walkOf } from './score-filters.ts'
import type { ScoreRow } from './score-rows.ts'
import { scoreRows } from './score-rows.ts'

export interface Scoring {
  readonly rows: ComputedRef<readonly ScoreRow[]>
  readonly filter: ComputedRef<ScoreFilter>
  readonly counts: ComputedRef<Readonly<Record<ScoreFilter, number>>>
  readonly leaves: ComputedRef<readonly ScoreRow[]>
  /** The open indicator; null on the overview. `unknown` is a code the system does not have. */
  readonly code: ComputedRef<string | null>
  readonly unknown: ComputedRef<string | null>
  readonly walk: ComputedRef<readonly string[]>
  readonly position: ComputedRef<number>
  open(code: string): void
  overview(): void
  choose(filter: ScoreFilter): void
}

/** What the page shows follows from the address: the open card, the filter, and the way through the cards. */
export function useScoring(draft: Draft): Scoring {
  const route = useRoute()
  const router = useRouter()
  const base = `/evaluations/${draft.session.document}/scoring`

  const gaps = computed(() => evidenceGaps(draft.evaluation.value, draft.sheet.value))
  const teamwork = useTeamwork()
  const worker = useWorker()
  const assignments = computed(() => teamwork.value.assignments)
  const assignmentOf = computed(() => assignmentFinder(assignments.value, draft.system))
  const tasks = computed(() => tasksOf(assignments.value, draft.system, worker.value, []))
  const rows = computed(() =>
    scoreRows(draft.system, draft.sheet.value, {
      lackingEvidence: new Set(gaps.value.map((gap) => gap.code)),
      assigneeOf: (code) => assignmentOf.value(code)?.toName ?? '',
      mine: tasks.value.indicators,
      openCommentsOf: (code) => openComments(teamwork.value.comments.get(indicatorTarget(code)) ?? []).length,
    }),
  )
  const filter = computed(() => parseScoreFilter(route.query['filter']))
  const counts = computed(
    () =>
      Object.fromEntries(scoreFilters.map(({ id }) => [id, filteredLeaves(rows.value, id).length])) as Record<
        ScoreFilter,
        number
      >,
  )
  const asked = computed(() => {
    const code = route.params['code']
    return typeof code === 'string' && code !== '' ? code : null
  })
  const leafCodes = leafCodesOf(draft.system)
  const code = computed(() => (asked.value === null ? null : leafAt(draft.system, leafCodes, asked.value)))
  /** Without a filter the way is the system's: a key press on a card then draws no rows at all. */
  const walk = computed(() =>
    filter.value === 'all' ? leafCodes : walkOf(rows.value, filter.value, code.value ?? ''),
  )

  return {
    rows,
    filter,
    counts,
    leaves: computed(() => filteredLeaves(rows.value, filter.value)),
    code,
    unknown: computed(() => (code.value === null ? asked.value : null)),
    walk,
    position: computed(() => (code.value === null ? -1 : walk.value.indexOf(code.value))),
    /** From card to card the address is replaced: back leads to the overview, not through every card. */
    open(next) {
      const target = { path: `${base}/${encodeURIComponent(next)}`, query: route.query }
      void (asked.value === null ? router.push(target) : router.replace(target))
    },
    overview() {
      void router.replace({ path: base, query: route.query })
    },
    choose(next) {
      const query = next === 'all' ? {} : { filter: next }
      void router.replace({ path: route.path, query })
    },
  }
}

function leafCodesOf(system: IndicatorSystem): readonly string[] {
  const parents = new Set(system.indicators.map((indicator) => indicator.parent))
  return system.indicators.map((indicator) => indicator.code).filter((code) => !parents.has(code))
}

/** A parent's code opens the first indicator below it: indicators stand in official order, parents first. */
function leafAt(system: IndicatorSystem, leafCodes: readonly string[], code: string): string | null {
  const at = system.indicators.findIndex((indicator) => indicator.code === code)
  if (at < 0) return null
  return system.indicators.slice(at).find((indicator) => leafCodes.includes(indicator.code))?.code ?? null
}
