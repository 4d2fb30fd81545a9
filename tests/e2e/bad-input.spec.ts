import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { sampleChanges } from '../../src/domain/samples/sample-evaluation.ts'
import { encodeDraftFile } from '../../src/protocol/draft-file.ts'
import { box, type } from './support/fields.ts'
import { importFile } from './support/import-file.ts'
import { openPart, saved } from './support/pages.ts'
import { openSample } from './support/routes.ts'
import { expect, test } from './support/test.ts'

const intact = '本机数据没有改动。'

async function openIndicator(page: Page, home: string, name: string): Promise<void> {
  await openPart(page, home, '指标评分')
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await expect(page.getByRole('article', { name })).toBeVisible()
}

test('a score above the weight stays in its box, is explained, and changes nothing', async ({ page }) => {
  const home = await openSample(page)
  await openIndicator(page, home, '部门预算资金支出率')
  for (const [typed, sentence] of [
    ['10.5', '不能超过分值 10 分。'],
    ['-1', '分数不能小于 0。'],
    ['十分', '请填数字，例如 7.5。'],
    ['9.999', '分数最多两位小数。'],
  ] as const) {
    await type(page, '更正为', typed)
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(box(page, '更正为')).toHaveValue(typed)
    await expect(page.locator('.total__score')).toHaveText('94.00')
  }
  await page.reload()
  await expect(box(page, '更正为')).toHaveValue('10')
})

test('letters in an amount stay in their box, are explained, and the last good amount stays', async ({
  page,
}) => {
  const home = await openSample(page)
  await openPart(page, home, '收支')
  const card = page.locator('details', { has: page.getByText('一般公共预算', { exact: false }) }).first()
  await type(card, '全年支出', '36189.58万圆abc')
  await expect(card.getByText('请只填数字，例如 1234.56')).toBeVisible()
  await expect(box(card, '全年支出')).toHaveValue('36189.58万圆abc')
  const totals = page.locator('section', { has: page.getByRole('heading', { name: /部门汇总/ }) })
  await expect(totals).toContainText(/全年支出\s*40,036\.38/)
  await page.reload()
  await expect(box(card, '全年支出')).toHaveValue('36189.58')
  await type(card, '全年支出', '３６，１８９．５８ 万元')
  await expect(card.getByText('请只填数字')).toHaveCount(0)
  await expect(totals).toContainText(/全年支出\s*40,036\.38/)
})

const whole = encodeDraftFile(sampleChanges())
const files = [
  ['a broken file', whole.slice(0, whole.length / 2), '这个文件不是绩简的数据文件，或者没有传完整。'],
  ['another kind of file', '{"hello": "world"}', '文件内容不符合绩简数据的格式'],
  [
    'a draft of a newer version',
    whole.replace('"schemaVersion": 1', '"schemaVersion": 2'),
    '由更新版本的绩简导出',
  ],
  ['a draft changed after its export', whole.replace('演练人员', '别的人员'), '文件内容与校验码不符'],
] as const

for (const [name, text, sentence] of files)
  test(`${name} is refused whole, in words, and the device keeps what it had`, async ({ page }) => {
    const home = await openSample(page)
    await openPart(page, home, '封面')
    await type(page, '填报人', '本机填写的人')
    await saved(page)
    await page.goto('/evaluations')
    const sheet = await importFile(page, text)
    await expect(sheet.getByRole('alert')).toContainText(sentence)
    await expect(sheet.getByRole('alert')).toContainText(intact)
    await expect(sheet.getByRole('button', { name: '导入', exact: true })).toHaveCount(0)
    await sheet.getByRole('button', { name: '关闭' }).click()
    await expect(page.getByRole('list', { name: '评价列表' }).getByRole('listitem')).toHaveCount(1)
    await page.goto(`${home}/cover`)
    await expect(box(page, '填报人')).toHaveValue('本机填写的人')
  })

test('an indicator system whose weights do not add up is refused with every reason', () => {
  const path = test.info().outputPath('system.json')
  const system = JSON.parse(
    readFileSync('src/domain/indicator-systems/data/gd-haizhu-2023.json', 'utf8'),
  ) as { indicators: { code: string; weight: number }[] }
  for (const indicator of system.indicators) if (indicator.code === 'A1-3') indicator.weight = 20
  writeFileSync(path, JSON.stringify(system))
  const lint = (file: string) =>
    spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/cli/main.ts', 'lint-system', file], {
      encoding: 'utf8',
    })
  const refused = lint(path)
  expect(refused.status).toBe(1)
  expect(refused.stdout).toMatch(/A1“整体效能”：分值 50 分.*60 分，两者不等/)
  expect(lint('src/domain/indicator-systems/data/gd-haizhu-2023.json').status).toBe(0)
})

test('two tabs on one draft: the second reads, takes over, and nothing is lost', async ({
  page,
  context,
}) => {
  const home = await openSample(page)
  await page.goto(`${home}/cover`)
  await type(page, '填报人', '第一个页面')
  const second = await context.newPage()
  await second.goto(`${home}/cover`)
  await expect(second.getByText('这份内容正在另一个页面中编辑，此处只读，避免互相覆盖。')).toBeVisible()
  await expect(second.getByTestId('save-state')).toHaveText('只读')
  await expect(box(second, '填报人')).toHaveValue('第一个页面')
  await expect(box(second, '填报人')).not.toBeEditable()

  await type(page, '联系电话', '020-00000001')
  await second.getByRole('button', { name: '接管编辑' }).click()
  await expect(box(second, '填报人')).toBeEditable()
  await expect(box(second, '联系电话')).toHaveValue('020-00000001')
  await expect(page.getByTestId('save-state')).toHaveText('只读')
  await expect(box(page, '填报人')).not.toBeEditable()

  await type(second, '填报人', '第二个页面')
  await saved(second)
  await expect(box(page, '填报人')).toHaveValue('第二个页面')
  await expect(box(page, '联系电话')).toHaveValue('020-00000001')
})
