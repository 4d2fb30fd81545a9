import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { newEvaluationEdits } from '../../../src/domain/evaluation/new-evaluation.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import EvaluationLayout from '../../../src/app/EvaluationLayout.vue'
import CopyCardsPage from '../../../src/ui/copy-cards/CopyCardsPage.vue'
import CameraPage from '../../../src/ui/evidence/CameraPage.vue'
import EvidenceItemPage from '../../../src/ui/evidence/EvidenceItemPage.vue'
import EvidenceMatrixPage from '../../../src/ui/evidence/EvidenceMatrixPage.vue'
import EvidencePage from '../../../src/ui/evidence/EvidencePage.vue'
import MarkPage from '../../../src/ui/evidence/MarkPage.vue'
import StocktakePhotosPage from '../../../src/ui/evidence/StocktakePhotosPage.vue'
import ProblemsPage from '../../../src/ui/problems/ProblemsPage.vue'
import ScoringPage from '../../../src/ui/scoring/ScoringPage.vue'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { mountPage } from '../shared/mount-page.ts'

export const documentId = 'ev-1'

/** Opens a page of a fresh Guangdong evaluation as the app does: real store, session, domain and layout. */
export async function openPage(
  place: string,
  records: Readonly<Record<string, Json>> = {},
  services = memoryServices(),
): Promise<{ services: MemoryServices; router: Awaited<ReturnType<typeof mountPage>>['router'] }> {
  const system = findSystem('gd-haizhu-2023@1')
  if (!system) throw new Error('the Guangdong system is not built in')
  const edits = [
    ...newEvaluationEdits({ system, fiscalYear: 2023, name: '测试部门' }),
    ...Object.entries(records).map(([record, value]) => ({ record, value })),
  ]
  await services.store.write(documentId, edits, {
    mode: 'deliberate',
    author: '张三',
    at: '2024-03-01T00:00:00.000Z',
  })
  const { router } = await mountPage(
    [
      {
        path: '/evaluations/:id',
        component: EvaluationLayout,
        children: [
          { path: 'scoring', component: ScoringPage },
          { path: 'scoring/:code', component: ScoringPage },
          { path: 'problems', component: ProblemsPage },
          { path: 'evidence', component: EvidencePage },
          { path: 'evidence/matrix', component: EvidenceMatrixPage },
          { path: 'evidence/camera', component: CameraPage },
          { path: 'evidence/from-stocktake/:stocktake?', component: StocktakePhotosPage },
          { path: 'evidence/:item', component: EvidenceItemPage },
          { path: 'evidence/:item/mark', component: MarkPage },
          { path: 'copy-cards', component: CopyCardsPage },
        ],
      },
    ],
    { path: `/evaluations/${documentId}/${place}`, services },
  )
  return { services, router }
}

export async function storedValue(services: MemoryServices, record: string): Promise<Json | undefined> {
  const states = await services.store.loadDocument(documentId)
  return states.get(record)?.heads[0]?.value
}
