import type { Change } from '../../../src/domain/changes/change.ts'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import EvaluationHomePage from '../../../src/ui/evaluations/EvaluationHomePage.vue'
import ScoringPage from '../../../src/ui/scoring/ScoringPage.vue'
import AssignmentsPage from '../../../src/ui/teamwork/AssignmentsPage.vue'
import CommentsPage from '../../../src/ui/teamwork/CommentsPage.vue'
import ComparePage from '../../../src/ui/teamwork/ComparePage.vue'
import ConflictsPage from '../../../src/ui/teamwork/ConflictsPage.vue'
import RecentChangesPage from '../../../src/ui/teamwork/RecentChangesPage.vue'
import VersionsPage from '../../../src/ui/teamwork/VersionsPage.vue'
import type { MemoryServices } from '../shared/memory-services.ts'
import type { mountPage } from '../shared/mount-page.ts'
import { openSample, sampleId } from '../shared/open-evaluation.ts'

const pages = [
  { path: '', component: EvaluationHomePage },
  { path: 'scoring', component: ScoringPage },
  { path: 'scoring/:code', component: ScoringPage },
  { path: 'assignments', component: AssignmentsPage },
  { path: 'comments', component: CommentsPage },
  { path: 'changes', component: RecentChangesPage },
  { path: 'conflicts', component: ConflictsPage },
  { path: 'versions', component: VersionsPage },
  { path: 'versions/compare', component: ComparePage },
]

export function openTeamwork(path: string, services: MemoryServices): ReturnType<typeof mountPage> {
  return openSample(`/${path}`, pages, services)
}

/** As written by somebody on this or another device, straight into the store. */
export async function write(
  services: MemoryServices,
  records: Readonly<Record<string, Json>>,
  author = '李四',
): Promise<void> {
  const edits = Object.entries(records).map(([record, value]) => ({ record, value }))
  const at = '2024-03-20T02:10:00.000Z'
  await services.store.importChanges(sampleChanges())
  await services.store.write(sampleId, edits, { mode: 'deliberate', author, at })
}

export async function kept(services: MemoryServices, kind: string): Promise<readonly Change[]> {
  const states = await services.store.loadDocument(sampleId)
  return [...states.values()].flatMap(({ record, heads }) =>
    record.startsWith(`${kind}/`) ? heads.slice(0, 1) : [],
  )
}
