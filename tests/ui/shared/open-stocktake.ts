import type { RouteRecordRaw } from 'vue-router'
import StocktakeLayout from '../../../src/app/StocktakeLayout.vue'
import type { Json } from '../../../src/domain/values/json.ts'
import { createPracticeStocktake } from '../../../src/ui/stocktakes/new/create-stocktake.ts'
import type { MemoryServices } from './memory-services.ts'
import { mountPage } from './mount-page.ts'

/** Opens the practice stocktake, with some records changed, at a page below it, through the real layout and session. */
export async function openPractice(
  path: string,
  children: readonly RouteRecordRaw[],
  services: MemoryServices,
  records: Readonly<Record<string, Json>> = {},
): Promise<{ readonly document: string } & Awaited<ReturnType<typeof mountPage>>> {
  const created = await createPracticeStocktake('张三', services)
  if (!created.ok) throw new Error(created.problem.code)
  const document = created.value
  const edits = Object.entries(records).map(([record, value]) => ({ record, value }))
  const at = '2024-03-05T02:00:00.000Z'
  if (edits.length > 0)
    await services.store.write(document, edits, { mode: 'deliberate', author: '张三', at })
  const routes = [{ path: '/stocktakes/:id', component: StocktakeLayout, children: [...children] }]
  return { document, ...(await mountPage(routes, { path: `/stocktakes/${document}${path}`, services })) }
}

/** What the store holds of a record of any document. */
export async function storedIn(
  services: MemoryServices,
  document: string,
  record: string,
): Promise<Json | undefined> {
  return (await services.store.loadDocument(document)).get(record)?.heads[0]?.value
}
