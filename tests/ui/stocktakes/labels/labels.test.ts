import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { sampleRegisterRows } from '../../../../src/domain/samples/sample-register.ts'
import type { Json } from '../../../../src/domain/values/json.ts'
import { labelCode } from '../../../../src/export/labels/label-code.ts'
import LabelsPage from '../../../../src/ui/stocktakes/labels/LabelsPage.vue'
import { memoryServices } from '../../shared/memory-services.ts'
import { openPractice } from '../../shared/open-stocktake.ts'
import { counted } from '../count-records.ts'

afterEach(cleanup)

async function open(records: Readonly<Record<string, Json>> = {}) {
  const services = memoryServices()
  await openPractice('/labels', [{ path: 'labels', component: LabelsPage }], services, records)
  await screen.findByRole('heading', { name: '打印标签' })
  return services
}

const choose = (label: string) => fireEvent.click(screen.getByLabelText(label))
const make = () => fireEvent.click(screen.getByRole('button', { name: '生成标签 PDF' }))
/** `60 / 3`: labels and sheets. */
const amount = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => /共\s*(\d+)\s*个标签，\s*(\d+)\s*张/.exec(textContent))
    .flatMap((found) => (found ? [`${found[1] ?? ''} / ${found[2] ?? ''}`] : []))[0]

describe('打印标签', () => {
  it('of all assets: what is seen is what is made, and the code holds the number alone', async () => {
    const services = await open()
    expect(amount()).toBe('60 / 3')
    expect(screen.getByText('样张。二维码扫出来是：ZC20190001')).toBeTruthy()
    await make()
    const ready = await screen.findByRole('dialog', { name: '标签已生成', hidden: true })
    const [sheet] = services.rendered.labels
    expect(sheet).toMatchObject({ size: '50x30', skip: 0, cutLines: true })
    expect(sheet?.labels).toHaveLength(60)
    expect(sheet?.labels[0]?.payload).toBe('ZC20190001')
    expect(JSON.stringify(sheet)).not.toContain('虚构')
    await fireEvent.click(within(ready).getByRole('button', { name: '保存', hidden: true }))
    expect(services.downloads[0]?.name).toMatch(/^固定资产标签_.+_2023\.pdf$/)
  })

  it('shows the very code that is printed, square by square, in its size', async () => {
    await open()
    const squares = async () => (await screen.findByRole('img', { name: '二维码' })).querySelector('path')
    const drawn = (await squares())?.getAttribute('d') ?? ''
    const { modules, runs } = labelCode('ZC20190001', '50x30') ?? { modules: 0, runs: [] }
    expect(drawn.match(/M/g)).toHaveLength(runs.length)
    const [first] = runs
    expect(drawn).toMatch(new RegExp(`^M${first?.column ?? ''} ${first?.row ?? ''}h${first?.length ?? ''}v1`))
    const share = () => screen.getByRole('img', { name: '二维码' }).parentElement?.style.gridTemplateColumns
    const large = share()
    expect(modules).toBeGreaterThan(20)
    await choose('40×25 毫米')
    await waitFor(() => expect(share()).not.toBe(large))
    await choose('存放地点（贴在门口）')
    await waitFor(async () => expect((await squares())?.getAttribute('d')).not.toBe(drawn))
  })

  it('says before anything is printed that a code is too long for its label', async () => {
    const [, row = []] = sampleRegisterRows()
    const cells = row.map((cell, column) => (column === 8 ? '行政楼'.repeat(100) : cell))
    await open({ 'register/rows-0001': { rows: [{ row: 2, cells }] } })
    await choose('存放地点（贴在门口）')
    expect((await screen.findByRole('alert')).textContent).toContain('编号过长，印在标签上扫不出来')
    expect(screen.queryByRole('img', { name: '二维码' })).toBeNull()
  })

  it('of one room, of what was searched, of the rooms themselves', async () => {
    const services = await open()
    await choose('一个存放地点的资产')
    await fireEvent.update(screen.getByLabelText('存放地点'), '302 档案室')
    expect(amount()).toBe('10 / 1')
    await choose('查找资产')
    expect(screen.getByText('没有符合的资产。')).toBeTruthy()
    await fireEvent.update(screen.getByLabelText('查找'), '0007')
    expect(amount()).toBe('1 / 1')
    await choose('存放地点（贴在门口）')
    expect(amount()).toBe('6 / 1')
    await make()
    await waitFor(() => expect(services.rendered.labels).toHaveLength(1))
    expect(services.rendered.labels[0]?.labels[0]?.payload).toBe('room=101 大厅')
  })

  it('of assets whose label could not be read', async () => {
    await open({
      ...counted('ZC20190001'),
      ...counted('ZC20190002', { method: 'typed' }),
      ...counted('ZC20190003', { note: '标签脱落' }),
    })
    await choose('标签可能缺损的资产')
    expect(amount()).toBe('2 / 1')
  })

  it('goes on after the used places, and says when a sheet has not so many', async () => {
    const services = await open()
    await choose('40×25 毫米')
    await fireEvent.update(screen.getByLabelText('第一张纸已用去'), '39')
    expect(amount()).toBe('60 / 3')
    await fireEvent.update(screen.getByLabelText('第一张纸已用去'), '40')
    expect(screen.getByRole('alert').textContent).toContain('请填 0 至 39')
    const button = screen.getByRole<HTMLButtonElement>('button', { name: '生成标签 PDF' })
    expect(button.disabled).toBe(true)
    await fireEvent.update(screen.getByLabelText('第一张纸已用去'), '39')
    await fireEvent.click(screen.getByLabelText(/印裁切线/))
    await make()
    await waitFor(() => expect(services.rendered.labels).toHaveLength(1))
    expect(services.rendered.labels[0]).toMatchObject({ size: '40x25', skip: 39, cutLines: false })
  })
})
