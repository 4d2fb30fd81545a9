import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { valueOf } from '../../../src/domain/changes/heads.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { ok } from '../../../src/domain/values/result.ts'
import ScoringPage from '../../../src/ui/scoring/ScoringPage.vue'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { openSample, sampleId } from '../shared/open-evaluation.ts'
import { stocktakeIn } from '../shared/stocktake-in.ts'

describe('盘点 → 指标', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = {
      ...memoryServices(),
      renderPdf: () => Promise.resolve(ok(Uint8Array.of(0x25, 0x50, 0x44, 0x46))),
    }
  })
  afterEach(cleanup)

  async function openOffers(): Promise<void> {
    await openSample('/scoring/B6-6', [{ path: 'scoring/:code', component: ScoringPage }], services)
    await fireEvent.click(await screen.findByRole('button', { name: '从资产盘点取数' }))
  }

  const stored = async (record: string): Promise<Json> =>
    valueOf((await services.store.loadDocument(sampleId)).get(record))

  it('a confirmed stocktake offers figures and score, and one undo takes back what a person took', async () => {
    await stocktakeIn(services, { stage: 'confirmed' })
    await openOffers()
    const offer = await screen.findByRole('article', { name: '2023年度盘点' })
    await within(offer).findByText('固定资产利用率', { selector: 'p' })
    expect(offer.textContent).toMatch(/固定资产利用率 ?\d{2}\.\d{2}%/)
    const before = await stored('fact/assets-total')
    expect(before).not.toBe(26_256_000)
    await fireEvent.click(await within(offer).findByRole('button', { name: /采用/ }))
    await waitFor(async () => expect(await stored('fact/assets-total')).toBe(26_256_000))
    expect(await stored('fact/stocktake-completed')).toBe(true)
    const states = await services.store.loadDocument(sampleId)
    const proof = [...states.values()]
      .map((state) => valueOf(state))
      .find((value) => JSON.stringify(value).includes('2023年度固定资产盘点报告.pdf'))
    expect(proof).toMatchObject({ indicators: ['B6-3', 'B6-4', 'B6-6'], mime: 'application/pdf' })
    expect(await within(offer).findByText('已采用，与盘点一致。')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect(await stored('fact/assets-total')).toBe(before))
  })

  it('one that is still being counted says why it cannot be taken, with the range', async () => {
    await stocktakeIn(services, { stage: 'counting' })
    await openOffers()
    const offer = await screen.findByRole('article', { name: '2023年度盘点' })
    expect(await within(offer).findByText(/尚有 50 项未盘/)).toBeTruthy()
    expect(offer.textContent).toMatch(/在 \d+\.\d{2}% 至 \d+\.\d{2}% 之间/)
    expect(within(offer).queryByRole('button', { name: /采用/ })).toBeNull()
  })

  it('a real stocktake is not offered to a practice evaluation', async () => {
    await stocktakeIn(services, { stage: 'confirmed', practice: false })
    await openOffers()
    expect(await screen.findByText(/本机没有 2023 年度的盘点/)).toBeTruthy()
  })

  it('without a report nothing is taken until a person says so', async () => {
    services = {
      ...services,
      renderPdf: () => Promise.resolve({ ok: false, problem: { code: 'pdf-failed' } }),
    }
    await stocktakeIn(services, { stage: 'confirmed' })
    await openOffers()
    const offer = await screen.findByRole('article', { name: '2023年度盘点' })
    const before = await stored('fact/assets-total')
    await fireEvent.click(await within(offer).findByRole('button', { name: '采用盘点数据并附盘点报告' }))
    expect(await within(offer).findByText(/盘点报告没有附上，数据也没有采用/)).toBeTruthy()
    expect(await stored('fact/assets-total')).toBe(before)
    await fireEvent.click(await within(offer).findByRole('button', { name: '只采用数据，不附报告' }))
    await waitFor(async () => expect(await stored('fact/assets-total')).toBe(26_256_000))
    expect(await within(offer).findByText('数据与盘点一致，还没有附盘点报告。')).toBeTruthy()
    expect(await within(offer).findByRole('button', { name: '补附盘点报告' })).toBeTruthy()
  })

  it('says when the figures have changed since they were taken, and keeps one report', async () => {
    await stocktakeIn(services, { stage: 'confirmed' })
    await openOffers()
    const offer = await screen.findByRole('article', { name: '2023年度盘点' })
    await fireEvent.click(await within(offer).findByRole('button', { name: /^采用/ }))
    await within(offer).findByText('已采用，与盘点一致。')
    await fireEvent.update(screen.getByLabelText('所有固定资产总额'), '1')
    expect(await within(offer).findByText(/采用之后数据有变化/)).toBeTruthy()
    await fireEvent.click(await within(offer).findByRole('button', { name: '重新采用' }))
    await waitFor(async () => expect(await stored('fact/assets-total')).toBe(26_256_000))
    const states = await services.store.loadDocument(sampleId)
    const reports = [...states.values()].filter((state) =>
      JSON.stringify(valueOf(state)).includes('2023年度固定资产盘点报告.pdf'),
    )
    expect(reports).toHaveLength(1)
  })

  it('keeps one report when a person has rewritten its note and name', async () => {
    await stocktakeIn(services, { stage: 'confirmed' })
    await openOffers()
    const offer = await screen.findByRole('article', { name: '2023年度盘点' })
    await fireEvent.click(await within(offer).findByRole('button', { name: /^采用/ }))
    await within(offer).findByText('已采用，与盘点一致。')
    const evidence = async () =>
      [...(await services.store.loadDocument(sampleId)).values()].filter(({ record }) =>
        record.startsWith('evidence/'),
      )
    const before = await evidence()
    const report = before.find((state) => JSON.stringify(valueOf(state)).includes('固定资产盘点报告.pdf'))
    if (!report) throw new Error('a report is attached')
    const written = { ...(valueOf(report) as Record<string, Json>), name: '报告.pdf', note: '财务科存档' }
    await services.store.write(sampleId, [{ record: report.record, value: written }], {
      mode: 'deliberate',
      author: '张三',
      at: '2024-03-02T02:00:00.000Z',
    })
    cleanup()
    await openOffers()
    const again = await screen.findByRole('article', { name: '2023年度盘点' })
    await within(again).findByText('已采用，与盘点一致。')
    await fireEvent.update(screen.getByLabelText('所有固定资产总额'), '1')
    await fireEvent.click(await within(again).findByRole('button', { name: '重新采用' }))
    await waitFor(async () => expect(await stored('fact/assets-total')).toBe(26_256_000))
    expect(await evidence()).toHaveLength(before.length)
    expect(await stored(report.record)).toMatchObject({ note: '财务科存档' })
  })

  it('reads no register before the panel is opened, and with several stocktakes only the chosen one', async () => {
    await stocktakeIn(services, { stage: 'counting' })
    await stocktakeIn(services, { stage: 'confirmed' })
    const read: string[] = []
    const { store } = services
    services = {
      ...services,
      store: {
        ...store,
        loadDocument(document) {
          if (document.startsWith('st-')) read.push(document)
          return store.loadDocument(document)
        },
      },
    }
    await openSample('/scoring/B6-6', [{ path: 'scoring/:code', component: ScoringPage }], services)
    const panel = await screen.findByRole('button', { name: '从资产盘点取数' })
    expect(read).toEqual([])
    await fireEvent.click(panel)
    const [first] = await screen.findAllByRole('button', { name: '查看可采用的数据' })
    expect(read).toEqual([])
    if (!first) throw new Error('two stocktakes to choose from')
    await fireEvent.click(first)
    await waitFor(() => expect(read.length).toBeGreaterThan(0))
    expect(new Set(read).size).toBe(1)
  })
})
