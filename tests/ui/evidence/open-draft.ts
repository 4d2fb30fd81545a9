import { newEvaluationEdits } from '../../../src/domain/evaluation/new-evaluation.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { createDraft } from '../../../src/ui/shared/create-draft.ts'
import type { Draft } from '../../../src/ui/shared/use-draft.ts'
import { documentId } from '../scoring/open-page.ts'
import type { MemoryServices } from '../shared/memory-services.ts'

/** A Guangdong evaluation open as a page holds it, without a page. */
export async function openDraft(
  services: MemoryServices,
  records: Readonly<Record<string, Json>> = {},
): Promise<Draft> {
  const system = findSystem('gd-haizhu-2023@1')
  if (!system) throw new Error('no system')
  await services.store.write(
    documentId,
    [
      ...newEvaluationEdits({ system, fiscalYear: 2023, name: '测试部门' }),
      ...Object.entries(records).map(([record, value]) => ({ record, value })),
    ],
    { mode: 'deliberate', author: '张三', at: '2024-03-01T00:00:00.000Z' },
  )
  return createDraft(await services.openDraft(documentId), system)
}
