import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { readRegister } from '../../../../src/domain/stocktake/register/read-register.ts'
import { countKey } from '../../../../src/domain/stocktake/records.ts'
import PlanPage from '../../../../src/ui/reviews/plan/PlanPage.vue'
import { createPracticeStocktake } from '../../../../src/ui/stocktakes/new/create-stocktake.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { storedIn } from '../../shared/open-stocktake.ts'
import { openReview } from '../open-review.ts'

const at = '2024-04-10T02:00:00.000Z'

describe('抽盘结果', () => {
  afterEach(cleanup)

  it('what was not found as registered is listed, and stands among the findings once a person takes it over', async () => {
    const services = memoryServices()
    const stocktake = await createPracticeStocktake('张三', services)
    if (!stocktake.ok) throw new Error(stocktake.problem.code)
    const [asset] = readRegister(await services.store.loadDocument(stocktake.value)).assets
    if (!asset) throw new Error('no asset')
    const count = {
      mismatches: ['location'],
      useStatus: 'in-use',
      damaged: false,
      quantity: asset.quantity,
      room: '地下室',
      user: '',
      note: '',
      photos: [],
      method: 'camera',
      at,
    }
    await services.store.write(
      stocktake.value,
      [{ record: countKey('first', asset.id, 'm1'), value: count }],
      { mode: 'deliberate', author: '张三', at },
    )
    const recount = { stocktake: stocktake.value, seed: 'x', size: 100_000 }
    const { document } = await openReview('/plan', [{ path: 'plan', component: PlanPage }], services, {
      'review-plan/current': { choice: { kind: 'all' }, codes: ['B6-6'], recount },
    })
    const section = within(await screen.findByRole('region', { name: '抽盘结果', hidden: true }))
    expect(section.getByRole('listitem', { hidden: true }).textContent).toContain('位置不符')
    await fireEvent.click(section.getByRole('button', { name: '将 1 项列入核查发现', hidden: true }))
    await waitFor(async () =>
      expect(await storedIn(services, document, `finding/recount-${asset.id}`)).toMatchObject({
        severity: 'minor',
        indicators: ['B6-3', 'B6-4', 'B6-6'],
      }),
    )
    expect((await section.findByRole('status', { hidden: true })).textContent).toContain('已列入核查发现')
  })
})
