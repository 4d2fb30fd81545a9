import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readStocktake } from '../../../../src/domain/stocktake/read-stocktake.ts'
import { readRegister } from '../../../../src/domain/stocktake/register/read-register.ts'
import { ok } from '../../../../src/domain/values/result.ts'
import NewStocktakePage from '../../../../src/ui/stocktakes/new/NewStocktakePage.vue'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { tableOf } from '../../shared/memory-tables.ts'
import { mountPage } from '../../shared/mount-page.ts'

const heading = ['资产编号', '资产名称', '账面原值', '存放地点']

describe('新建盘点', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
    services.picks = [new File(['x'], '台账.xlsx')]
  })
  afterEach(cleanup)

  async function choose(rows: readonly (readonly string[])[]): Promise<void> {
    services.tables.next = ok(tableOf(rows))
    await mountPage(NewStocktakePage, { path: '/stocktakes/new', services })
    await fireEvent.update(screen.getByLabelText(/单位名称/), '某某局')
    await fireEvent.click(screen.getByRole('button', { name: '选择资产台账' }))
  }

  it('lists bad rows by their number, imports the rest only after consent, and freezes the register', async () => {
    await choose([
      ['台账'],
      heading,
      ['ZC-1', '桌', '100', '302'],
      ['', '椅', '50', '302'],
      ['ZC-3', '柜', '多', '302'],
    ])
    expect(await screen.findByText('第 4 行')).toBeTruthy()
    expect(screen.getByText('缺少资产编号。')).toBeTruthy()
    expect(screen.getByText('账面原值“多”不是金额。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '先建立盘点，稍后导入台账' })).toBeTruthy()
    await fireEvent.click(screen.getByLabelText(/其余 2 行不导入/))
    await fireEvent.click(await screen.findByRole('button', { name: '建立盘点并导入 1 项资产' }))
    await waitFor(async () => expect(await services.store.listDocuments()).toHaveLength(1))
    const [summary] = await services.store.listDocuments()
    const states = await services.store.loadDocument(summary?.document ?? '')
    expect(readRegister(states).assets.map(({ id, row }) => [id, row])).toEqual([['ZC-1', 3]])
    const read = readStocktake(summary?.document ?? '', states)
    expect(read.ok && read.value.source).toMatchObject({ assets: 1, leftOut: [{ row: 4 }, { row: 5 }] })
  })

  it('names the column that is missing and lets a person point it out', async () => {
    await choose([
      ['代号', '资产名称', '账面原值'],
      ['ZC-1', '桌', '100'],
    ])
    expect(await screen.findByText(/还没有指明“资产编号”在哪一列/)).toBeTruthy()
    await fireEvent.update(screen.getByLabelText(/^资产编号/), '0')
    expect(await screen.findByRole('button', { name: '建立盘点并导入 1 项资产' })).toBeTruthy()
  })

  it('says when no headings were found, and which row to name', async () => {
    await choose([['通知'], ['请各科室于本周内完成盘点']])
    expect(await screen.findByText(/没有找到表头行/)).toBeTruthy()
  })

  it('an unreadable file is answered in words and nothing is created', async () => {
    services.tables.next = { ok: false, problem: { code: 'table-encrypted' } }
    await mountPage(NewStocktakePage, { path: '/stocktakes/new', services })
    await fireEvent.click(screen.getByRole('button', { name: '选择资产台账' }))
    expect(await screen.findByText(/设有密码/)).toBeTruthy()
    expect(await services.store.listDocuments()).toEqual([])
  })

  it('the practice sample is a stocktake of its own, marked as such', async () => {
    await mountPage(NewStocktakePage, { path: '/stocktakes/new', services })
    await fireEvent.click(screen.getByRole('button', { name: '用样例练习' }))
    await waitFor(async () => expect(await services.store.listDocuments()).toHaveLength(1))
    const [summary] = await services.store.listDocuments()
    const read = readStocktake('st', await services.store.loadDocument(summary?.document ?? ''))
    expect(read.ok && [read.value.meta.practice, read.value.source?.assets]).toEqual([true, 60])
  })
})
