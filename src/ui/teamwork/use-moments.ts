import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import type { Change, RecordState } from '../../domain/changes/change.ts'
import { missingFromCut, statesAt } from '../../domain/changes/cut.ts'
import type { Evaluation } from '../../domain/evaluation/evaluation.ts'
import { readEvaluation } from '../../domain/evaluation/read-evaluation.ts'
import { findSystem } from '../../domain/indicator-systems/built-in.ts'
import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import { scoreEvaluation } from '../../domain/scoring/score-evaluation.ts'
import type { ScoreSheet } from '../../domain/scoring/score-sheet.ts'
import type { Version } from '../../domain/teamwork/teamwork.ts'
import { useServices } from '../shared/services.ts'
import { useTeamwork } from '../shared/teamwork/use-teamwork.ts'
import { useDraft } from '../shared/use-draft.ts'

/** The evaluation as it stood at one moment, scored anew by the system it had then. */
export interface Moment {
  /** `v2`, 现在. */
  readonly name: string
  readonly states: ReadonlyMap<string, RecordState>
  readonly evaluation: Evaluation
  readonly system: IndicatorSystem
  readonly sheet: ScoreSheet
}

export interface Moments {
  /** By the id of the version; null where this device cannot see it whole. Undefined until the log is read. */
  readonly versions: ComputedRef<ReadonlyMap<string, Moment | null> | undefined>
  readonly now: ComputedRef<Moment>
  readonly failed: Readonly<ShallowRef<boolean>>
}

/** What was handed in, rebuilt from the log, and what stands there now. */
export function useMoments(): Moments {
  const draft = useDraft()
  const { store } = useServices()
  const teamwork = useTeamwork()
  const log = shallowRef<readonly Change[]>()
  const failed = shallowRef(false)
  const list = computed(() => teamwork.value.versions)

  async function read(): Promise<void> {
    try {
      log.value = await store.log(draft.session.document)
      failed.value = false
    } catch {
      failed.value = true
    }
  }
  watch(list, read, { immediate: true })

  const known = new Map<string, Moment>()
  function momentOf({ id, number, cut }: Version, changes: readonly Change[]): Moment | null {
    const before = known.get(id)
    if (before) return before
    if (missingFromCut(changes, cut).length > 0) return null
    const moment = readMoment(`v${number}`, draft.session.document, statesAt(changes, cut))
    if (moment) known.set(id, moment)
    return moment
  }

  const versions = computed(() => {
    const changes = log.value
    return changes && new Map(list.value.map((version) => [version.id, momentOf(version, changes)]))
  })
  // What a version lacks may come in later than the version itself.
  watch(draft.records, () => {
    if ([...(versions.value?.values() ?? [])].includes(null)) void read()
  })

  return {
    versions,
    now: computed(() => ({
      name: '现在',
      states: draft.records.value,
      evaluation: draft.evaluation.value,
      system: draft.system,
      sheet: draft.sheet.value,
    })),
    failed,
  }
}

function readMoment(name: string, document: string, states: Moment['states']): Moment | null {
  const evaluation = readEvaluation(document, states)
  const system = evaluation.ok ? findSystem(evaluation.value.system) : undefined
  if (!evaluation.ok || !system) return null
  const sheet = scoreEvaluation(evaluation.value, system)
  return { name, states, evaluation: evaluation.value, system, sheet }
}
