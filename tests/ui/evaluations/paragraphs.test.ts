import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import ParagraphPage from '../../../src/ui/evaluations/ParagraphPage.vue'
import ProfilePage from '../../../src/ui/evaluations/ProfilePage.vue'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { openSample, sampleId } from '../shared/open-evaluation.ts'

const routes = [
  { path: 'profile', component: ProfilePage },
  { path: 'profile/:paragraph', component: ParagraphPage },
]

describe('基本情况', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  const stored = async (id: string) =>
    (await services.store.loadDocument(sampleId)).get(`paragraph/${id}`)?.heads[0]?.value ?? null

  it('lists five parts, the hand-written ones with their length', async () => {
    await openSample('/profile', routes, services)
    for (const name of ['部门职能', '年度总体工作', '整体支出绩效目标', '整体收支情况', '整体绩效管理情况']) {
      expect(await screen.findByText(new RegExp(name))).toBeTruthy()
    }
    expect(screen.getAllByText(/^\d+ 字$/)).toHaveLength(3)
    expect(screen.getAllByText('自动生成').length).toBeGreaterThanOrEqual(2)
  })

  it('a hand-written part counts characters and cleans what is pasted', async () => {
    await openSample('/profile/duties', routes, services)
    const box = await screen.findByLabelText<HTMLTextAreaElement>('部门职能')
    await fireEvent.update(box, '负责规划。')
    expect(screen.getByText('5 字', { exact: false })).toBeTruthy()
    box.setSelectionRange(5, 5)
    const data = { getData: () => '\u3000\u3000⼀是监测\u200b。\r\n' }
    await fireEvent.paste(box, { clipboardData: data })
    await waitFor(async () => expect(await stored('duties')).toEqual({ text: '负责规划。一是监测。\n' }))
  })

  it('a generated part shows its text live, can be written by hand, and goes back in one step', async () => {
    await openSample('/profile/funds', routes, services)
    const generated = (await screen.findByRole('region', { name: '自动生成的内容' })).textContent ?? ''
    expect(generated).toContain('40,118.72')
    expect(screen.queryByRole('textbox')).toBeNull()

    await fireEvent.click(screen.getByLabelText('改为自己写'))
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox')
    expect(box.value).toContain('40,118.72')
    await fireEvent.update(box, '另行说明。')
    await waitFor(async () => expect(await stored('funds')).toEqual({ text: '另行说明。' }))

    await fireEvent.click(screen.getByLabelText('使用自动生成'))
    await waitFor(async () => expect(await stored('funds')).toBeNull())
    await fireEvent.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect(await stored('funds')).toEqual({ text: '另行说明。' }))
  })

  it('an address of no part says so', async () => {
    await openSample('/profile/nothing', routes, services)
    expect(await screen.findByRole('heading', { name: '没有这一段', level: 2 })).toBeTruthy()
  })
})
