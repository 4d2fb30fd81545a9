import type { ComputedRef } from 'vue'
import { ref } from 'vue'
import type { RecordEdit } from '../../../domain/evaluation/new-evaluation.ts'
import { mayWrite } from '../../../domain/team/roles.ts'
import type { Worker } from '../../../domain/teamwork/assignments.ts'
import type { Act } from '../../../domain/teamwork/hand-in.ts'
import type { Result } from '../../../domain/values/result.ts'
import { isHeld } from '../holding/holding.ts'
import { usePreferences } from '../preferences.ts'
import { useServices } from '../services.ts'
import { useOpenDocument } from '../use-open-document.ts'
import { useWorker } from './use-worker.ts'

export interface TeamworkWriter {
  readonly worker: ComputedRef<Worker>
  /** By the role of whoever works here; nobody in a document that is here 核查用. */
  may(record: string): boolean
  act(): Act
  /**
   * Stored at once, also while the evaluation takes nothing, being finalised or open on another page: these records stand
   * beside it, each a small one of its own.
   */
  write(edits: readonly RecordEdit[]): Promise<Result<null>>
}

export function useTeamworkWriter(): TeamworkWriter {
  const { session } = useOpenDocument()
  const { store, clock, team } = useServices()
  const preferences = usePreferences()
  /** Until the device was asked nothing is offered that it may have to take back. */
  const held = ref(true)
  void isHeld(session.document, store).then((answer) => (held.value = answer))

  function act(): Act {
    return { by: preferences.author, at: clock.now().toISOString() }
  }

  return {
    worker: useWorker(),
    may: (record) => !held.value && (team.place === null || mayWrite(team.place.role, record)),
    act,
    async write(edits) {
      const { by: author, at } = act()
      const written = await store.write(session.document, edits, { mode: 'deliberate', author, at })
      return written.ok ? { ok: true, value: null } : written
    },
  }
}
