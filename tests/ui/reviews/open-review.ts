import type { RouteRecordRaw } from 'vue-router'
import ReviewLayout from '../../../src/app/ReviewLayout.vue'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { createReview } from '../../../src/ui/reviews/new/create-review.ts'
import type { MemoryServices } from '../shared/memory-services.ts'
import { mountPage } from '../shared/mount-page.ts'
import { sampleId } from '../shared/open-evaluation.ts'

/** A review of the sample, with some records written, in the store. */
export async function sampleReview(
  services: MemoryServices,
  records: Readonly<Record<string, Json>> = {},
): Promise<string> {
  await services.store.importChanges(sampleChanges())
  const choice = {
    evaluation: sampleId,
    name: '现场核查',
    reviewerSide: 'finance',
    organisation: '某区财政局',
  } as const
  const created = await createReview(choice, '核查人甲', services)
  if (!created.ok) throw new Error(created.problem.code)
  const edits = Object.entries(records).map(([record, value]) => ({ record, value }))
  const at = '2024-03-05T02:00:00.000Z'
  if (edits.length > 0)
    await services.store.write(created.value, edits, { mode: 'deliberate', author: '核查人甲', at })
  return created.value
}

/** Opens a review of the sample at a page below it, through the real layout and session. */
export async function openReview(
  path: string,
  children: readonly RouteRecordRaw[],
  services: MemoryServices,
  records: Readonly<Record<string, Json>> = {},
): Promise<{ readonly document: string } & Awaited<ReturnType<typeof mountPage>>> {
  const document = await sampleReview(services, records)
  const routes = [{ path: '/reviews/:id', component: ReviewLayout, children: [...children] }]
  return { document, ...(await mountPage(routes, { path: `/reviews/${document}${path}`, services })) }
}
