import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { openPage, storedValue } from '../scoring/open-page.ts'
import { evidenceOf, photoRecord } from './stored-evidence.ts'

afterEach(cleanup)

const row = (name: string) => screen.findByRole('region', { name })

describe('佐证对照表', () => {
  it('a file given under 去补 fills just that proof, and the count goes down', async () => {
    const { services } = await openPage('evidence/matrix')
    const stock = within(await row('资产盘点情况'))
    expect(stock.getAllByText('缺')).toHaveLength(3)
    await fireEvent.click(stock.getByRole('button', { name: '去补 资产盘点情况 盘点报告' }))
    services.picks = [new File(['x'], '盘点报告.pdf')]
    await fireEvent.click(stock.getByRole('button', { name: '选照片或文件' }))
    expect(await stock.findByRole('link', { name: /B6-3-01 盘点报告\.pdf/ })).toBeTruthy()
    expect(stock.getAllByText('缺')).toHaveLength(2)
    expect(await evidenceOf(services)).toMatchObject([
      { indicators: ['B6-3'], requirements: ['B6-3/盘点报告'] },
    ])
    const camera = stock.getByRole('link', { name: '拍照' }).getAttribute('href') ?? ''
    expect(decodeURIComponent(camera)).toContain('evidence/camera?for=B6-3&req=B6-3/盘点报告')
  })

  it('one photo of the library serves another indicator, and is taken off again', async () => {
    const { services } = await openPage('evidence/matrix', {
      'evidence/e1': photoRecord('a'.repeat(64), { indicators: ['B5-2'] }),
    })
    const bids = within(await row('采购活动合规性'))
    await fireEvent.click(bids.getByRole('button', { name: /^去补/ }))
    await fireEvent.click(bids.getByRole('button', { name: '从佐证库选' }))
    const box = await screen.findByRole('checkbox', { name: /B5-2-01 照片/, hidden: true })
    await fireEvent.click(box)
    await waitFor(async () =>
      expect(await evidenceOf(services)).toMatchObject([{ indicators: ['B5-2', 'B5-3'] }]),
    )
    await fireEvent.click(box)
    await waitFor(async () => expect(await evidenceOf(services)).toMatchObject([{ indicators: ['B5-2'] }]))
  })

  it('无需提供 closes a gap, is kept, and can be taken back', async () => {
    const { services } = await openPage('evidence/matrix')
    const rules = within(await row('采购内控制度建设'))
    await fireEvent.click(rules.getByRole('button', { name: /^去补/ }))
    await fireEvent.click(rules.getByRole('button', { name: '无需提供' }))
    expect(await rules.findByText('无需提供')).toBeTruthy()
    expect(await storedValue(services, 'proof-waiver/B5-2')).toEqual({ hints: ['采购内控制度'] })
    await fireEvent.click(screen.getByRole('checkbox', { name: '只看缺的' }))
    expect(screen.queryByRole('region', { name: '采购内控制度建设' })).toBeNull()
    await fireEvent.click(screen.getByRole('checkbox', { name: '只看缺的' }))
    const again = within(await row('采购内控制度建设'))
    await fireEvent.click(again.getByRole('button', { name: /^再加/ }))
    await fireEvent.click(again.getByRole('button', { name: '改为需要' }))
    expect(await again.findByText('缺')).toBeTruthy()
    expect(await storedValue(services, 'proof-waiver/B5-2')).toBeNull()
  })
})
