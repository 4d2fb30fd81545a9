import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { openCounting, storedRecords, storedValue } from '../counting/open-counting.ts'
import { counted } from '../count-records.ts'

afterEach(cleanup)

describe('范围、成员与轮次', () => {
  it('a scope by room says how much of the register it holds', async () => {
    const { services } = await openCounting('setup')
    const scope = await screen.findByRole('region', { name: '盘点范围' })
    await fireEvent.click(within(scope).getByLabelText('按存放地点'))
    await fireEvent.click(await within(scope).findByLabelText(/302/))
    await waitFor(() => expect(scope.textContent).toContain('范围内 2 项，台账共 5 项'))
    expect(await storedValue(services, 'scope/assets')).toEqual({ field: 'room', values: ['302'] })
  })

  it('a member who has counted stays', async () => {
    await openCounting('setup', { records: counted('ZC-0041') })
    const members = await screen.findByRole('region', { name: '盘点组成员' })
    expect(within(members).queryByRole('button', { name: '移除张三' })).toBeNull()
    expect(within(members).getByRole('button', { name: '移除李四' })).toBeTruthy()
  })

  it('a 抽盘 shows its seed and is frozen with it', async () => {
    const { services } = await openCounting('setup')
    await fireEvent.click(await screen.findByRole('button', { name: '增加复盘或抽盘' }))
    await fireEvent.click(await screen.findByLabelText('抽盘'))
    await fireEvent.update(screen.getByLabelText('抽取数量'), '2')
    const seed = (await screen.findByText(/抽样种子/)).textContent.replace('抽样种子', '').trim()
    await fireEvent.click(screen.getByRole('button', { name: '增加这一轮', hidden: true }))
    await waitFor(async () => expect(await storedRecords(services, 'round')).toHaveLength(2))
    const [record = ''] = (await storedRecords(services, 'round')).filter((one) => one !== 'round/first')
    expect(await storedValue(services, record)).toMatchObject({
      kind: 'sample',
      blind: true,
      coverage: { kind: 'sample', seed, size: 2 },
    })
  })
})
