import type { RouteRecordRaw } from 'vue-router'
import EvaluationLayout from '../../../src/app/EvaluationLayout.vue'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import type { MemoryServices } from './memory-services.ts'
import { mountPage } from './mount-page.ts'

export const sampleId = 'sample-haizhu-2023'

/** Opens the sample at a page below it, through the real layout and the real session. */
export async function openSample(
  path: string,
  children: readonly RouteRecordRaw[],
  services: MemoryServices,
): ReturnType<typeof mountPage> {
  await services.store.importChanges(sampleChanges())
  const routes = [{ path: '/evaluations/:id', component: EvaluationLayout, children: [...children] }]
  return mountPage(routes, { path: `/evaluations/${sampleId}${path}`, services })
}
