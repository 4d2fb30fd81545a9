import type { SurplusRecord } from '../../../domain/stocktake/records.ts'
import { oneUnit } from '../../../domain/values/quantity.ts'
import type { Problem, Result } from '../../../domain/values/result.ts'
import { ok } from '../../../domain/values/result.ts'
import type { Services } from '../../shared/services.ts'
import type { OpenStocktake } from '../../shared/use-stocktake.ts'
import { commitSurely } from '../../shared/commit-surely.ts'

/** A new 盘盈 with what the scan already knows; its id once it is stored. */
export async function addSurplus(
  parts: { readonly open: OpenStocktake; readonly services: Services },
  found: { readonly code: string; readonly room: string; readonly round: string; readonly counter: string },
): Promise<Result<string, Problem>> {
  const id = parts.services.newId()
  const value: SurplusRecord = {
    ...found,
    name: '',
    spec: '',
    unit: '',
    quantity: oneUnit,
    value: null,
    user: '',
    useStatus: 'in-use',
    photos: [],
    reason: '',
    note: '',
    at: parts.services.clock.now().toISOString(),
  }
  const problem = await commitSurely(parts.open.session, { record: `surplus/${id}`, value: { ...value } })
  return problem ? { ok: false, problem } : ok(id)
}
