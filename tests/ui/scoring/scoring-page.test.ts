import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { openPage, storedValue } from './open-page.ts'

afterEach(cleanup)

async function type(label: RegExp | string, text: string): Promise<void> {
  await fireEvent.update(await screen.findByLabelText(label), text)
}

describe('an indicator card', () => {
  it('scores 1 of 4 procurement intentions as 0.5 while typing and says why', async () => {
    await openPage('scoring/B5-1')
    const card = await screen.findByRole('article', { name: '采购意向公开合规性' })
    expect(within(card).getByText('待填')).toBeTruthy()
    await type(/应公开采购意向/, '4')
    await type(/按期公开采购意向/, '1')
    expect(within(card).getByText('0.5')).toBeTruthy()
    expect(within(card).getByText(/1÷4×2 分＝0.5 分/)).toBeTruthy()
    expect(within(card).getByText('草案，待核对')).toBeTruthy()
    expect(within(card).getByText(/−1.5 分/)).toBeTruthy()
  })

  it('keeps what was typed and answers letters and negatives in Chinese', async () => {
    await openPage('scoring/B2-2')
    await type(/./, '两项').catch(() => undefined)
    const box = (await screen.findByRole('group', { name: '本项佐证' })).ownerDocument.querySelector(
      'input[inputmode="numeric"]',
    ) as HTMLInputElement
    await fireEvent.update(box, '-1')
    expect(screen.getByText('请填不小于 0 的整数。')).toBeTruthy()
    expect(box.value).toBe('-1')
  })

  it('lets dates answer a checklist item: day 20 is in time, day 21 is late', async () => {
    await openPage('scoring/B3-1', {
      'fact/budget-approved-on': '2023-02-10',
      'fact/budget-published-on': '2023-03-02',
      'fact/final-accounts-approved-on': '2023-08-01',
      'fact/final-accounts-published-on': '2023-08-22',
    })
    expect(await screen.findByText(/第 20 天，期限 20 日：按期/)).toBeTruthy()
    expect(screen.getByText(/第 21 天，期限 20 日：超期/)).toBeTruthy()
  })

  it('walks the 24 indicators with previous and next and shows the position', async () => {
    const { router } = await openPage('scoring/A1-1')
    const next = await screen.findByRole('button', { name: '下一项' })
    expect(screen.getByText(/^1\/\d+/).textContent).toContain('1/24')
    expect(screen.getByRole('button', { name: '上一项' }).hasAttribute('disabled')).toBe(true)
    await fireEvent.click(next)
    await waitFor(() => expect(router.currentRoute.value.path).toMatch(/A1-2$/))
    expect(await screen.findByText(/^2\/24/)).toBeTruthy()
  })

  it('names a code the system does not have', async () => {
    await openPage('scoring/Z9-9')
    expect(await screen.findByText(/没有编号为“Z9-9”的指标/)).toBeTruthy()
  })
})

describe('a corrected score', () => {
  it('counts only with a reason, shows both figures, and can be withdrawn', async () => {
    await openPage('scoring/B5-1', { 'fact/intentions-required': 4, 'fact/intentions-in-time': 1 })
    await fireEvent.click(await screen.findByRole('button', { name: '更正得分' }))
    await type('更正为', '2')
    const card = screen.getByRole('article')
    expect(within(card).getByText('填写理由后才生效，现仍按规则计分。')).toBeTruthy()
    expect(card.querySelector('.result__score')?.textContent).toBe('0.5')
    await type(/^更正理由/, '三项属涉密采购，依规不公开')
    expect(card.querySelector('.result__score')?.textContent).toBe('2')
    expect(within(card).getByText('按规则 0.5 分，更正为 2 分。')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '撤回更正' }))
    await waitFor(() => expect(card.querySelector('.result__score')?.textContent).toBe('0.5'))
    await fireEvent.click(await screen.findByRole('button', { name: '撤销' }))
    await waitFor(() => expect(card.querySelector('.result__score')?.textContent).toBe('2'))
  })

  it('refuses a score above the weight and keeps the text', async () => {
    const { services } = await openPage('scoring/B5-1')
    await fireEvent.click(await screen.findByRole('button', { name: '更正得分' }))
    await type('更正为', '2.5')
    expect(screen.getByText('不能超过分值 2 分。')).toBeTruthy()
    expect((screen.getByLabelText('更正为') as HTMLInputElement).value).toBe('2.5')
    expect(await storedValue(services, 'override/B5-1')).toBeUndefined()
  })
})

describe('a manual indicator', () => {
  it('is full after confirmation', async () => {
    await openPage('scoring/B2-1')
    await fireEvent.click(await screen.findByRole('button', { name: /确认满分 2 分/ }))
    await waitFor(() => expect(document.querySelector('.result__score')?.textContent).toBe('2'))
  })

  it('loses what its ledger lines take, and no line takes more than is left', async () => {
    const { services } = await openPage('scoring/B2-1')
    await fireEvent.click(await screen.findByRole('button', { name: '登记一条扣分' }))
    await type('扣分', '3')
    expect(screen.getByText('最多还可扣 2 分，扣完为止。')).toBeTruthy()
    expect((screen.getByLabelText('扣分') as HTMLInputElement).value).toBe('3')
    await type('扣分', '0.5')
    await type(/^扣分原因/, '年中追加比例偏高')
    await waitFor(() => expect(document.querySelector('.result__score')?.textContent).toBe('1.5'))
    await fireEvent.click(screen.getByRole('button', { name: '新建问题' }))
    await waitFor(async () =>
      expect(await storedValue(services, 'problem/id2')).toMatchObject({ text: '年中追加比例偏高' }),
    )
    await fireEvent.click(screen.getByRole('button', { name: '删除本条' }))
    await waitFor(() => expect(screen.queryByLabelText('扣分')).toBeNull())
    await fireEvent.click(await screen.findByRole('button', { name: '撤销' }))
    expect(((await screen.findByLabelText('扣分')) as HTMLInputElement).value).toBe('0.5')
  })
})

describe('the overview', () => {
  it('puts the biggest loss first and filters with counts', async () => {
    const { router } = await openPage('scoring', {
      'fact/intentions-required': 4,
      'fact/intentions-in-time': 1,
      'fact/stocktake-completed': false,
    })
    const headings = await screen.findAllByRole('heading', { level: 2 })
    expect(headings[0]?.textContent).toBe('采购管理')
    expect(headings[1]?.textContent).toBe('资产管理')
    const loss = screen.getByRole('button', { name: '有扣分 2' })
    await fireEvent.click(loss)
    await waitFor(() => expect(router.currentRoute.value.query['filter']).toBe('loss'))
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(2)
    expect(screen.getByRole('button', { name: '未完成 22' })).toBeTruthy()
    const group = screen.getByRole('region', { name: '采购管理' })
    await fireEvent.click(within(group).getByRole('button', { name: /采购意向公开合规性/ }))
    expect(await screen.findByText(/^1\/2/)).toBeTruthy()
  })
})
