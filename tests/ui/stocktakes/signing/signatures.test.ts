import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import StocktakeLayout from '../../../../src/app/StocktakeLayout.vue'
import SignaturesPage from '../../../../src/ui/stocktakes/signing/SignaturesPage.vue'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { mountPage } from '../../shared/mount-page.ts'
import { openPractice } from '../../shared/open-stocktake.ts'
import { counted } from '../count-records.ts'

const routes = [{ path: 'signatures', component: SignaturesPage }]
const team = {
  'member/m1': { name: '张三', roles: ['counter'], order: 'a0' },
  'member/m2': { name: '王五', roles: ['reviewer'], order: 'a1' },
  'stage/current': { stage: 'settling', reason: '' },
}
const zigzag = Array.from({ length: 12 }, (_, step) => [30 + step * 14, 40 + (step % 2) * 60] as const)

type Points = readonly (readonly [number, number])[]

async function write(glass: Element, points: Points, pen = { id: 1, type: 'touch' }): Promise<void> {
  const send = (kind: string, [clientX, clientY]: readonly [number, number]) => {
    const event = new MouseEvent(kind, { clientX, clientY, button: 0, bubbles: true })
    Object.assign(event, { pointerId: pen.id, pointerType: pen.type, getCoalescedEvents: () => [] })
    return fireEvent(glass, event)
  }
  for (const [place, point] of points.entries())
    await send(place === 0 ? 'pointerdown' : 'pointermove', point)
  await send('pointerup', points.at(-1) ?? [0, 0])
}

/** Happy-dom draws nothing: what is drawn is tested in a browser. */
function paperCanvas(): void {
  const context = new Proxy({}, { get: () => () => undefined, set: () => true })
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((take) =>
    take(new Blob([Uint8Array.of(0xff, 0xd8)], { type: 'image/jpeg' })),
  )
  HTMLCanvasElement.prototype.setPointerCapture = () => undefined
}

describe('签名', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
    paperCanvas()
  })
  afterEach(() => {
    cleanup()
    vi.restoreAllMocks()
  })

  const card = (role: string) => screen.findByRole('region', { name: role })

  async function sheetOf(role: string, button = '签名') {
    await fireEvent.click(within(await card(role)).getByRole('button', { name: button }))
    const sheet = within(await screen.findByRole('dialog', { name: `${role}签名`, hidden: true }))
    const named = (name: string) => sheet.getByRole<HTMLButtonElement>('button', { name, hidden: true })
    return { sheet, named, glass: sheet.getByLabelText('手写签名区') }
  }

  async function signAs(role: string, button?: string): Promise<void> {
    const { named, glass } = await sheetOf(role, button)
    await write(glass, zigzag)
    await fireEvent.click(named('签名'))
    await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull())
  }

  async function stored(document: string) {
    const states = await services.store.loadDocument(document)
    return [...states.values()].flatMap(({ record, heads }) =>
      record.startsWith('signature/')
        ? [{ record, value: heads[0]?.value as Record<string, string> | null }]
        : [],
    )
  }

  it('takes the name from the team and asks for more than a dot', async () => {
    const { document } = await openPractice('/signatures', routes, services, team)
    const { sheet, named, glass } = await sheetOf('盘点人')
    expect((sheet.getByLabelText(/姓名/) as HTMLInputElement).value).toBe('张三')
    await write(glass, [[20, 20]])
    expect(named('签名').disabled).toBe(true)
    await write(glass, zigzag)
    expect(named('签名').disabled).toBe(false)
    await fireEvent.click(named('撤回一笔'))
    expect(named('签名').disabled).toBe(true)
    await write(glass, zigzag)
    await fireEvent.update(sheet.getByLabelText(/姓名/), '')
    expect(named('签名').disabled).toBe(true)
    expect(await stored(document)).toEqual([])
  })

  it('is kept as a picture for these figures; whoever cannot write leaves it open', async () => {
    const { document } = await openPractice('/signatures', routes, services, team)
    const { sheet } = await sheetOf('盘点人')
    expect(sheet.getByText(/只填姓名不算签名/)).toBeTruthy()
    await fireEvent.click(sheet.getByText('关闭'))
    await signAs('盘点人')
    const [signature] = await stored(document)
    expect(signature?.value).toMatchObject({ role: 'counter', name: '张三', at: '2024-03-05T02:30:00.000Z' })
    const blob = await services.store.getBlob(signature?.value?.['blob'] ?? '')
    expect(blob?.mime).toBe('image/jpeg')
    expect(within(await card('盘点人')).getByText(/^张三，/)).toBeTruthy()
    expect(within(await card('复核人')).getByText('还没有签名。')).toBeTruthy()
  })

  it('a palm beside the pen writes nothing', async () => {
    await openPractice('/signatures', routes, services, team)
    const { named, glass } = await sheetOf('复核人')
    await write(glass, zigzag, { id: 7, type: 'pen' })
    expect(named('签名').disabled).toBe(false)
    await fireEvent.click(named('重写'))
    await write(glass, zigzag, { id: 8, type: 'touch' })
    expect(named('签名').disabled).toBe(true)
  })

  it('is void when the figures change; signing again takes its place; it can be removed', async () => {
    const { document } = await openPractice('/signatures', routes, services, team)
    await signAs('盘点人')
    expect(screen.queryByText(/^签名后数据有变化/)).toBeNull()
    const [first] = await stored(document)
    cleanup()

    const edits = Object.entries(counted('ZC20190001')).map(([record, value]) => ({ record, value }))
    const at = '2024-03-05T03:00:00.000Z'
    await services.store.write(document, edits, { mode: 'deliberate', author: '张三', at })
    await mountPage([{ path: '/stocktakes/:id', component: StocktakeLayout, children: routes }], {
      path: `/stocktakes/${document}/signatures`,
      services,
    })
    expect(await screen.findByText('签名后数据有变化，请重新签名。')).toBeTruthy()
    await signAs('盘点人', '请张三重新签名')
    expect(screen.queryByText(/^签名后数据有变化/)).toBeNull()
    const [again, ...others] = await stored(document)
    expect(others).toEqual([])
    expect(again?.record).toBe(first?.record)
    expect(again?.value?.['digest']).not.toBe(first?.value?.['digest'])

    await fireEvent.click(screen.getByRole('button', { name: '删除张三的签名' }))
    await waitFor(async () => expect((await stored(document))[0]?.value).toBeNull())
    expect(within(await card('盘点人')).getByText('还没有签名。')).toBeTruthy()
  })

  it('nobody signs a confirmed stocktake', async () => {
    const confirmed = { ...team, 'stage/current': { stage: 'confirmed', reason: '' } }
    await openPractice('/signatures', routes, services, confirmed)
    expect(within(await card('盘点人')).queryByRole('button')).toBeNull()
  })
})
