import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { usePreferences } from '../../shared/preferences.ts'
import { useReview } from '../../shared/use-review.ts'
import type { CheckFilter } from './check-filters.ts'
import { checkFilters, filteredRows, nextOpen, parseCheckFilter } from './check-filters.ts'
import type { CheckRow } from './check-rows.ts'
import { checkRows } from './check-rows.ts'

export interface Checking {
  readonly rows: ComputedRef<readonly CheckRow[]>
  readonly shown: ComputedRef<readonly CheckRow[]>
  readonly filter: ComputedRef<CheckFilter>
  readonly counts: ComputedRef<Readonly<Record<CheckFilter, number>>>
  /** The open card; null on the list. */
  readonly code: ComputedRef<string | null>
  readonly previous: ComputedRef<string | null>
  /** The next without a verdict, or else the next on the way. */
  readonly next: ComputedRef<string | null>
  readonly nextIsOpen: ComputedRef<boolean>
  open(code: string): void
  choose(filter: CheckFilter): void
}

/** What the page shows follows from the address: the open card, the filter, and the way through the cards. */
export function useChecking(): Checking {
  const review = useReview()
  const preferences = usePreferences()
  const route = useRoute()
  const router = useRouter()
  const base = `/reviews/${review.session.document}/checking`

  const rows = computed(() => checkRows(review.outcome.value))
  const filter = computed(() => parseCheckFilter(route.query['filter']))
  const listed = (id: CheckFilter) => filteredRows(rows.value, id, preferences.author)
  const code = computed(() => {
    const { code: asked } = route.params
    return typeof asked === 'string' && asked !== '' ? asked : null
  })
  const beside = (step: number): string | null => {
    const at = rows.value.findIndex((row) => row.code === code.value)
    return at < 0 ? null : (rows.value[at + step]?.code ?? null)
  }
  const unjudged = computed(() => nextOpen(rows.value, code.value ?? ''))

  return {
    rows,
    shown: computed(() => listed(filter.value)),
    filter,
    counts: computed(
      () =>
        Object.fromEntries(checkFilters.map(({ id }) => [id, listed(id).length])) as Record<
          CheckFilter,
          number
        >,
    ),
    code,
    previous: computed(() => beside(-1)),
    next: computed(() => unjudged.value ?? beside(1)),
    nextIsOpen: computed(() => unjudged.value !== null),
    /** From card to card the address is replaced: back leads to the list, not through every card. */
    open(next) {
      const target = { path: `${base}/${encodeURIComponent(next)}`, query: route.query }
      void (code.value === null ? router.push(target) : router.replace(target))
    },
    choose(next) {
      void router.replace({ path: base, query: next === 'all' ? {} : { filter: next } })
    },
  }
}
