import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import type { Json } from '../../../../src/domain/values/json.ts'
import { quantityFromThousandths } from '../../../../src/domain/values/quantity.ts'
import { writeLastPlace } from '../../../../src/ui/shared/last-place.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { counted } from '../count-records.ts'
import { documentId, openCounting, storedValue } from '../counting/open-counting.ts'

const home = `/stocktakes/${documentId}`
const everything = Object.assign(
  {},
  ...['ZC-0041', 'ZC-0042', 'ZC-0051', 'ZC-0052'].map((asset) => counted(asset)),
  counted('ZC-0043', { quantity: quantityFromThousandths(12_000) }),
) as Record<string, Json>

function stage(name: string): Record<string, Json> {
  return { 'stage/current': { stage: name, reason: '' } }
}

async function follow(button: string, records: Record<string, Json>): Promise<string> {
  const { router } = await openCounting('', { records })
  await fireEvent.click(await screen.findByRole('button', { name: button }))
  await waitFor(() => expect(router.currentRoute.value.path).not.toBe(`${home}/`))
  return router.currentRoute.value.path
}

afterEach(cleanup)

describe('the one thing to do next', () => {
  it('is the team while there is none, and the count cannot begin before', async () => {
    const nobody = { ...stage('preparing'), 'member/m1': null, 'member/m2': null }
    expect(await follow('登记盘点组成员', nobody)).toBe(`${home}/setup`)
    cleanup()
    await openCounting('', { records: nobody })
    const start = await screen.findByRole<HTMLButtonElement>('button', { name: '开始盘点' })
    expect(start.disabled).toBe(true)
  })

  it('is the beginning of the count once all is ready, and then a room', async () => {
    const { services } = await openCounting('', { records: stage('preparing') })
    await fireEvent.click(await screen.findByRole('button', { name: '开始盘点' }))
    expect(await screen.findByRole('button', { name: '选房间盘点' })).toBeTruthy()
    expect(await storedValue(services, 'stage/current')).toEqual({ stage: 'counting', reason: '' })
  })

  it('is the scope where nothing is in it', async () => {
    const none = { 'scope/assets': { field: 'room', values: [] } }
    expect(await follow('选定盘点范围', { ...stage('preparing'), ...none })).toBe(`${home}/setup`)
    cleanup()
    await openCounting('', { records: { ...stage('preparing'), ...none } })
    const start = await screen.findByRole<HTMLButtonElement>('button', { name: '开始盘点' })
    expect(start.disabled).toBe(true)
    const reason = screen.getByRole('link', { name: /盘点范围内没有资产/ })
    expect(reason.getAttribute('href')).toBe(`${home}/setup`)
  })

  it('is the room left last, in the middle of the count', async () => {
    const services = memoryServices()
    const path = `${home}/scan/302`
    await writeLastPlace(services.store, { document: documentId, path, field: '', page: '302' })
    const { router } = await openCounting('', { services })
    await fireEvent.click(await screen.findByRole('button', { name: '继续盘点：302' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe(path))
  })

  it('is the differences when everything is counted, without any other button in its way', async () => {
    const { services } = await openCounting('', { records: everything })
    await fireEvent.click(await screen.findByRole('button', { name: '转入差异处理' }))
    await waitFor(async () =>
      expect(await storedValue(services, 'stage/current')).toMatchObject({ stage: 'settling' }),
    )
    expect(screen.queryByRole('button', { name: '选房间盘点' })).toBeNull()
  })

  it('is what blocks the confirmation first: what is 未盘, then a signature', async () => {
    expect(await follow('处理差异', stage('settling'))).toBe(`${home}/differences`)
    cleanup()
    const reasons = Object.fromEntries(
      ['ZC-0051', 'ZC-0052'].map((asset) => [
        `difference/${asset}`,
        { reason: '调整办公室', treatment: '更正' },
      ]),
    )
    expect(await follow('签名', { ...everything, ...reasons, ...stage('settling') })).toBe(
      `${home}/signatures`,
    )
  })

  it('is the report once confirmed', async () => {
    expect(await follow('查看盘点报告', stage('confirmed'))).toBe(`${home}/report`)
  })

  it('says how things stand on every page', async () => {
    await openCounting('', { records: counted('ZC-0041') })
    const parts = within(await screen.findByRole('list', { name: '各部分' }))
    expect(parts.getByRole('link', { name: /^按房间盘点/ }).textContent).toContain('2 处已盘完 0 处')
    expect(parts.getByRole('link', { name: /^范围、成员与轮次/ }).textContent).toContain('2 人，1 轮')
    expect(parts.getByRole('link', { name: /^签名/ }).textContent).toContain('未签名')
    expect(parts.getByRole('link', { name: /^盘点记录/ }).textContent).toContain('1 条')
  })

  it('a deleted stocktake opened by its address offers to restore it', async () => {
    const { services } = await openCounting('', { records: { 'meta/deleted': true } })
    await fireEvent.click(await screen.findByRole('button', { name: '恢复' }))
    await waitFor(() => expect(screen.queryByText(/这份盘点已删除/)).toBeNull())
    expect(await storedValue(services, 'meta/deleted')).toBeNull()
  })
})
