import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { openCounting, storedValue } from '../counting/open-counting.ts'
import { counted } from '../count-records.ts'

afterEach(cleanup)

describe('the home of a stocktake', () => {
  it('shows how far the count is, and the utilisation as a range while something is 未盘', async () => {
    await openCounting('', { records: counted('ZC-0041') })
    const figures = await screen.findByRole('region', { name: '盘点情况' })
    expect(figures.textContent).toContain('20.00%')
    expect(figures.textContent).toMatch(/24\.86% 至 100\.00%/)
    expect(figures.textContent).toContain('尚有 4 项未盘')
  })

  it('cannot be confirmed while something is 未盘, and says where it is mended', async () => {
    await openCounting('', { records: { 'stage/current': { stage: 'settling', reason: '' } } })
    const confirm = await screen.findByRole<HTMLButtonElement>('button', { name: '确认盘点结果' })
    expect(confirm.disabled).toBe(true)
    const link = screen.getByRole('link', { name: /5 项未盘/ })
    expect(link.getAttribute('href')).toBe('/stocktakes/st-1/differences')
  })

  it('goes back a stage only with a reason, which the record keeps', async () => {
    const { services } = await openCounting('')
    await fireEvent.click(await screen.findByRole('button', { name: '退回“准备”' }))
    const button = await screen.findByRole('button', { name: '退回', hidden: true })
    await fireEvent.click(button)
    expect(await screen.findByText(/请写明退回原因/)).toBeTruthy()
    expect(await storedValue(services, 'stage/current')).toMatchObject({ stage: 'counting' })
    await fireEvent.update(screen.getByLabelText(/退回原因/), '台账有误')
    await fireEvent.click(button)
    await waitFor(async () =>
      expect(await storedValue(services, 'stage/current')).toEqual({
        stage: 'preparing',
        reason: '台账有误',
      }),
    )
  })
})
