import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRegister } from '../../../../src/domain/stocktake/register/read-register.ts'
import { fail, ok } from '../../../../src/domain/values/result.ts'
import RegisterPage from '../../../../src/ui/stocktakes/register/RegisterPage.vue'
import { counted } from '../count-records.ts'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { tableOf } from '../../shared/memory-tables.ts'
import { openPractice, storedIn } from '../../shared/open-stocktake.ts'

const routes = [{ path: 'register', component: RegisterPage }]
const rows = [
  ['资产编号', '资产名称', '账面原值', '存放地点'],
  ['0001', '桌', '100', '302'],
  ['0002', '椅', '50', '302'],
]

describe('资产台账', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
    services.picks = [new File(['x'], '台账.xlsx')]
  })
  afterEach(cleanup)

  it('says which file it came from, how much it holds, and which column is what', async () => {
    await openPractice('/register', routes, services)
    const card = await screen.findByRole('region', { name: '已导入的台账' })
    expect(card.textContent).toContain('演练台账（虚构）')
    expect(card.textContent).toContain('已导入 60 项资产')
    expect(within(card).getAllByText('账面原值')).toHaveLength(2)
  })

  it('takes another file in its place while nothing is counted; no row of the first stays', async () => {
    const { document } = await openPractice('/register', routes, services)
    services.tables.next = ok(tableOf(rows))
    await fireEvent.click(await screen.findByRole('button', { name: '重新导入' }))
    await fireEvent.click(screen.getByRole('button', { name: '选择资产台账' }))
    await fireEvent.click(await screen.findByRole('button', { name: '导入 2 项资产' }))
    await waitFor(async () =>
      expect(await storedIn(services, document, 'register/source')).toMatchObject({ assets: 2 }),
    )
    const register = readRegister(await services.store.loadDocument(document))
    expect(register.assets.map(({ id }) => id)).toEqual(['0001', '0002'])
  })

  it('is closed to another file once something is counted', async () => {
    await openPractice('/register', routes, services, counted('ZC20190001'))
    expect(await screen.findByText(/已有盘点记录，台账不能重新导入/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '重新导入' })).toBeNull()
  })

  it('asks for the file where none was imported', async () => {
    await openPractice('/register', routes, services, { 'register/source': null, 'register/rows-0001': null })
    expect(await screen.findByRole('button', { name: '选择资产台账' })).toBeTruthy()
  })

  it('shows how far the reading is and stops it on request', async () => {
    services.tables.held = new Promise(() => undefined)
    await openPractice('/register', routes, services)
    await fireEvent.click(await screen.findByRole('button', { name: '重新导入' }))
    await fireEvent.click(screen.getByRole('button', { name: '选择资产台账' }))
    expect((await screen.findByRole<HTMLProgressElement>('progressbar')).value).toBe(50)
    await fireEvent.click(screen.getByRole('button', { name: '取消' }))
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(await screen.findByRole('button', { name: '选择资产台账' })).toBeTruthy()
  })

  it('keeps the earlier register when a file cannot be read, and says why', async () => {
    const { document } = await openPractice('/register', routes, services)
    services.tables.next = fail('table-wrong-kind', { found: 'PDF' })
    await fireEvent.click(await screen.findByRole('button', { name: '重新导入' }))
    await fireEvent.click(screen.getByRole('button', { name: '选择资产台账' }))
    expect((await screen.findByRole('alert')).textContent).toContain('PDF')
    expect(await storedIn(services, document, 'register/source')).toMatchObject({ assets: 60 })
  })

  it('shows the beginning of a table whose headings nobody recognises, and a tap says which row they are', async () => {
    const strange = [['某某局'], [], ['编码', '东西', '多少钱'], ['0001', '桌', '100']]
    services.tables.next = ok(tableOf(strange))
    await openPractice('/register', routes, services)
    await fireEvent.click(await screen.findByRole('button', { name: '重新导入' }))
    await fireEvent.click(screen.getByRole('button', { name: '选择资产台账' }))
    expect((await screen.findByRole('alert')).textContent).toContain('没有找到表头行')
    const beginning = within(screen.getByRole('region', { name: '表格开头几行' }))
    expect(beginning.getAllByRole('button').map(({ textContent }) => textContent.trim())).toEqual([
      '第 1 行某某局',
      '第 3 行编码、东西、多少钱',
      '第 4 行0001、桌、100',
    ])
    await fireEvent.click(beginning.getByRole('button', { name: /^第 3 行/ }))
    expect(screen.getByLabelText<HTMLInputElement>('表头在第几行').value).toBe('3')
    expect(screen.queryByRole('region', { name: '表格开头几行' })).toBeNull()
    await fireEvent.update(screen.getByLabelText(/^资产编号/), '0')
    await fireEvent.update(screen.getByLabelText(/^资产名称/), '1')
    await fireEvent.update(screen.getByLabelText(/^账面原值/), '2')
    expect(await screen.findByRole('button', { name: '导入 1 项资产' })).toBeTruthy()
  })

  it('remarks on formulas without a result and on merged cells, and lets the sheet and the headings be chosen', async () => {
    const file = tableOf([['说明'], ...rows])
    const [sheet] = file.sheets
    if (!sheet) throw new Error('no sheet')
    const notes = { ...sheet, name: '填表说明', rows: [['一']] }
    const detail = { ...sheet, name: '明细', formulasWithoutResult: ['R3C3'], merged: 2 }
    services.tables.next = ok({ ...file, sheets: [notes, detail] })
    await openPractice('/register', routes, services)
    await fireEvent.click(await screen.findByRole('button', { name: '重新导入' }))
    await fireEvent.click(screen.getByRole('button', { name: '选择资产台账' }))
    expect(await screen.findByText(/1 个公式单元格没有保存结果（如 R3C3）/)).toBeTruthy()
    expect(screen.getByText(/有 2 处合并单元格/)).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>(/^明细/).checked).toBe(true)
    expect(screen.getByLabelText<HTMLInputElement>('表头在第几行').value).toBe('2')
    await fireEvent.update(screen.getByLabelText('表头在第几行'), '1')
    expect(await screen.findByText(/还没有指明“资产编号”、“资产名称”、“账面原值”在哪一列/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^导入 \d/ })).toBeNull()
  })
})
