import { sampleRegisterRows } from '../../../src/domain/samples/sample-register.ts'
import { countKey } from '../../../src/domain/stocktake/records.ts'
import type { IsoDate } from '../../../src/domain/values/iso-date.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { oneUnit } from '../../../src/domain/values/quantity.ts'
import { createStocktake, sampleImport } from '../../../src/ui/stocktakes/new/create-stocktake.ts'
import type { MemoryServices } from './memory-services.ts'

/** A stocktake of the sample evaluation's year in which everything was found where it should be, half of it idle. */
export async function stocktakeIn(
  services: MemoryServices,
  { stage, practice = true }: { readonly stage: 'counting' | 'confirmed'; readonly practice?: boolean },
): Promise<void> {
  const choice = {
    name: '2023年度盘点',
    unitName: '某局',
    fiscalYear: 2023,
    baseDate: '2023-12-31' as IsoDate,
    practice,
  }
  const created = await createStocktake(choice, sampleImport(), '张三', services)
  if (!created.ok) throw new Error(created.problem.code)
  const rows = sampleRegisterRows().slice(1)
  const counts = (stage === 'confirmed' ? rows : rows.slice(0, 10)).map((row, place): [string, Json] => [
    countKey('first', row[0] ?? '', 'm1'),
    {
      mismatches: [],
      useStatus: place % 2 === 0 ? 'in-use' : 'idle',
      damaged: false,
      quantity: Number(row[6]) * oneUnit,
      room: row[8] ?? '',
      user: '',
      note: '',
      photos: [],
      method: 'camera',
      at: '2023-12-20T02:00:00.000Z',
    },
  ])
  const edits = [...counts, ['stage/current', { stage, reason: '' }] as [string, Json]]
  await services.store.write(
    created.value,
    edits.map(([record, value]) => ({ record, value })),
    { mode: 'deliberate', author: '张三', at: '2023-12-21T02:00:00.000Z' },
  )
}
