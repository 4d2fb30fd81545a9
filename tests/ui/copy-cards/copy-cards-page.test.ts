import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { documentId, openPage } from '../scoring/open-page.ts'

afterEach(cleanup)

const records = { 'cover/unit-name': '某局', 'cover/filler': '张三', 'cover/phone': '020-1234' }
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const card = (label: string) => screen.findByRole('article', { name: label })

describe('搬运卡', () => {
  it('is copied as it stands, ticked off, and goes on to the next that is filled in', async () => {
    const { services } = await openPage('copy-cards', records)
    await card('部门名称')
    await tap('复制')
    expect(services.copied).toEqual(['某局'])
    expect(await screen.findByText(/已复制/)).toBeTruthy()
    await tap('录好了')
    // The number of units is not filled in: the next card to type is the filler's.
    await card('填报人')
    expect(await services.store.getSetting(`copy-cards/${documentId}`)).toEqual({ 'cover/unit-name': '某局' })
  })

  it('keeps the ticks on this device, and says when what was typed has changed since', async () => {
    const { services } = await openPage('copy-cards', records)
    await card('部门名称')
    await tap('录好了')
    await card('填报人')
    cleanup()
    await openPage('copy-cards', { 'cover/unit-name': '某委' }, services)
    expect(await screen.findByText(/录入后这里又改过/)).toBeTruthy()
    await tap('录好了')
    await tap('上一项')
    await waitFor(() => expect(screen.queryByText(/录入后这里又改过/)).toBeNull())
  })

  it('a field that is not filled in leads to its page and cannot be ticked off', async () => {
    await openPage('copy-cards', records)
    await card('部门名称')
    await tap('下一项')
    await card('所属下级预算单位数量')
    expect(screen.getByRole('link', { name: '去填写' }).getAttribute('href')).toContain('/cover')
    expect(screen.getByRole('button', { name: '录好了' }).hasAttribute('disabled')).toBe(true)
  })

  it('lists all cards with their state; any of them opens', async () => {
    await openPage('copy-cards', records)
    await card('部门名称')
    await tap('录好了')
    await tap(/第 \d+ 张/)
    expect(await screen.findByRole('button', { name: /部门名称.*已录入/, hidden: true })).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: /联系电话.*未录入/, hidden: true }))
    await card('联系电话')
  })
})
