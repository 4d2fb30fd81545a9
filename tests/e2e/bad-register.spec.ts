import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { xlsxOf } from '../intake/table/spreadsheet-bytes.ts'
import { expect, test } from './support/test.ts'

const headings = ['资产编号', '资产名称', '账面原值（元）', '存放地点']
const csv = (...rows: readonly (readonly string[])[]) =>
  Buffer.from(rows.map((row) => row.join()).join('\r\n'))
const desk = (code: string) => [code, '办公桌', '100', '302']

async function chooseRegister(page: Page, file: string | { name: string; buffer: Buffer }): Promise<void> {
  await page.goto('/stocktakes/new')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择资产台账' }).click()
  const chosen = typeof file === 'string' ? file : { ...file, mimeType: 'application/octet-stream' }
  await (await chooser).setFiles(chosen)
}

/** Whatever is wrong, nothing of the file is taken over without a word. */
async function nothingTaken(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^建立盘点并导入/ })).toHaveCount(0)
}

test('a register that cannot be read as it stands is answered with what to do', async ({ page }) => {
  const merges = [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }]
  const formula = new Map([['1,2', { value: null, formula: '50*2' }]])
  const row = ['ZC-1', '办公桌', null, '302']
  const cases: readonly (readonly [name: string, bytes: Buffer, sentence: string])[] = [
    ['没有表头.csv', csv(['一', '二'], ['1', '2']), '没有找到表头行。请在下面点选'],
    [
      '没有编号列.csv',
      csv(headings.slice(1), desk('').slice(1)),
      '还没有指明“资产编号”在哪一列。请在下面选定',
    ],
    [
      '编号重复.csv',
      csv(headings, desk('ZC-1'), desk('ZC-2'), desk('ZC-1')),
      '资产编号 ZC-1 重复，见第 2、4 行。',
    ],
    [
      '公式.xlsx',
      Buffer.from(await xlsxOf({ name: '明细', rows: [headings, row], cells: formula })),
      '有 1 个公式单元格没有保存结果（如 R2C3），按空白读取。请在 Excel 或 WPS 中打开、保存后再导入。',
    ],
    [
      '合并.xlsx',
      Buffer.from(
        await xlsxOf({ name: '明细', rows: [headings, desk('ZC-1'), ['ZC-2', null, '1', '302']], merges }),
      ),
      '有 1 处合并单元格，内容只记在第一格。',
    ],
    ['台账.pdf', Buffer.from('%PDF-1.7\n'), '选择的是“PDF 文件”，不是表格。请选择'],
    ['台账.xlsx', Buffer.from('%PDF-1.7\n'), '选择的是“PDF 文件”，不是表格。请选择'],
    ['空的.csv', Buffer.alloc(0), '这个文件里没有内容。'],
  ]
  for (const [name, buffer, sentence] of cases) {
    await chooseRegister(page, { name, buffer })
    await expect(page.getByText(sentence, { exact: false }).first(), name).toBeVisible()
    await nothingTaken(page)
  }
})

test('a file of 200 MB is refused by its size', async ({ page }) => {
  const path = join(tmpdir(), `jijian-large-${String(process.pid)}.xlsx`)
  writeFileSync(path, 'PK')
  truncateSync(path, 200 * 1024 * 1024)
  try {
    await chooseRegister(page, path)
    await expect(page.getByRole('alert')).toContainText('没有读取。请只保留资产明细这一张表，另存后再选择。')
    await nothingTaken(page)
  } finally {
    rmSync(path)
  }
})
