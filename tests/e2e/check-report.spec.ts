import type { Locator, Page } from '@playwright/test'
import type { Json } from '../../src/domain/values/json.ts'
import { sampleChanges } from '../../src/domain/samples/sample-evaluation.ts'
import { colleaguesFile } from './support/colleague.ts'
import { exportDraft } from './support/exported-draft.ts'
import { box, type } from './support/fields.ts'
import { importFile } from './support/import-file.ts'
import { openPart, readyForOffline } from './support/pages.ts'
import { drop, referenceDocx } from './support/report-file.ts'
import { expect, test } from './support/test.ts'

/** What the clerk takes from the report; everything else comes back filled in by the colleague. */
const taken = ['paragraph/management', 'meta/evaluation']

function restOfTheReport(): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    sampleChanges()
      .filter(({ record }) => !taken.includes(record))
      .map(({ record, value }) => [record, value]),
  )
}

function finding(page: Page, words: string): Locator {
  return page.getByRole('article').filter({ hasText: words })
}

async function confirm(page: Page, label: string, value = ''): Promise<void> {
  const item = page.getByRole('listitem', { name: label, exact: true })
  await item.getByRole('button', { name: `确认${label}：${value}` }).click()
  await expect(item.getByText('已确认', { exact: true }).first()).toBeVisible()
}

test('a finished report is dropped, examined, confirmed, repaired, answered for and finalised, without a network', async ({
  page,
  context,
  ownServer,
}) => {
  await readyForOffline(page, ownServer.url)
  await ownServer.stop()
  await context.setOffline(true)

  await test.step('drop the .docx', async () => {
    await page.goto(`${ownServer.url}/evaluations/new`)
    await page
      .getByRole('link', { name: '核对已成稿的报告' })
      .or(page.getByRole('button', { name: '核对已成稿的报告' }))
      .click()
    await drop(page.getByText('也可以把文件拖到这里'), '自评报告.docx', referenceDocx())
  })

  await test.step('see what contradicts what, and go to the words and back', async () => {
    for (const words of ['60分，相差 10分', '2,230.38万元', '148.04万元', '271.52万元'])
      await expect(finding(page, words).first()).toBeVisible()
    const scores = finding(page, '60分，相差 10分')
    await scores.getByRole('button', { name: '看原文' }).click()
    await expect(page.locator('mark:focus')).toBeInViewport()
    await page.getByRole('button', { name: '返回' }).click()
    await expect(scores.getByRole('button', { name: '看原文' })).toBeInViewport()
  })

  const home =
    await test.step('confirm values, choose between two, correct one, leave the rest', async () => {
      await page.getByRole('button', { name: '核对读到的内容，建立评价' }).click()
      await confirm(page, '所属下级预算单位数量', '1')
      await confirm(page, '部门整体绩效管理情况')
      const spent = page.getByRole('listitem', { name: '一般公共预算财政拨款全年支出', exact: true })
      await expect(spent).toContainText('报告里有 2 种说法，请选一种。')
      await confirm(page, '一般公共预算财政拨款全年支出', '37,888.34 万元')
      const fund = page.getByRole('listitem', { name: '政府性基金预算财政拨款全年支出', exact: true })
      await fund.getByRole('button', { name: '更正政府性基金预算财政拨款全年支出' }).click()
      await type(fund, '政府性基金预算财政拨款全年支出（更正，万元）', '2000')
      await fund.getByRole('button', { name: '用更正后的' }).click()
      await page.getByRole('button', { name: '用已确认的 4 项建立评价' }).click()
      const sheet = page.getByRole('dialog', { name: '建立评价' })
      await expect(sheet).toContainText('将写入 4 项已确认的内容')
      await sheet.getByRole('button', { name: '建立评价' }).click()
      await page.waitForURL(/\/evaluations\/ev-[^/]+$/)
      return new URL(page.url()).pathname
    })

  await test.step('it holds what was confirmed, and nothing else', async () => {
    await openPart(page, home, '收支')
    await expect(box(page, '全年支出').nth(0)).toHaveValue('37888.34')
    await expect(box(page, '全年支出').nth(1)).toHaveValue('2000')
    await expect(box(page, '全年收入').nth(0)).toHaveValue('')
  })

  await test.step('a colleague fills in the rest and sends it back', async () => {
    const file = colleaguesFile(await exportDraft(page, home), '李同事', restOfTheReport())
    await page.goto(`${ownServer.url}/evaluations`)
    const sheet = await importFile(page, file)
    await sheet.getByRole('button', { name: '导入', exact: true }).click()
    await page.waitForURL(`**${home}`)
  })

  await test.step('an error blocks 定稿; jump to it and return to the list as it was left', async () => {
    await openPart(page, home, '体检')
    await expect(page.getByRole('button', { name: '错误 2' })).toBeVisible()
    await page.getByRole('button', { name: '定稿' }).click()
    const sheet = page.getByRole('dialog', { name: '还不能定稿' })
    await sheet.getByRole('button', { name: /2 处错误/ }).click()
    await expect(page.getByRole('article')).toHaveCount(2)
    const general = finding(page, '一般公共预算财政拨款支出为 40,118.72万元')
    await general.getByRole('button', { name: '去核对' }).click()
    await expect(box(page, '部门整体绩效管理情况')).toHaveValue(/一般公共预算支出为 40,118.72 万元/)
    await page.getByRole('button', { name: '返回' }).click()
    await expect(page.getByRole('button', { name: '错误 2' })).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('repair two', async () => {
    await finding(page, '一般公共预算财政拨款支出为 40,118.72万元')
      .getByRole('button', { name: '一键修正' })
      .click()
    await expect(page.getByRole('button', { name: '错误 1' })).toBeVisible()
    await finding(page, '政府性基金预算财政拨款支出').getByRole('button', { name: '一键修正' }).click()
    await expect(page.getByRole('button', { name: '错误 0' })).toBeVisible()
  })

  await test.step('accept one with its reason', async () => {
    await page.getByRole('button', { name: /^警告/ }).click()
    await finding(page, '相差 383.36万元').getByRole('button', { name: '说明理由' }).click()
    const sheet = page.getByRole('dialog', { name: '说明理由' })
    await type(sheet, '理由', '其余项目由下属单位另行自评。')
    await sheet.getByRole('button', { name: '记下理由' }).click()
    await page.getByRole('button', { name: '已说明 1' }).click()
    await expect(finding(page, '相差 383.36万元')).toContainText('已说明：其余项目由下属单位另行自评。')
  })

  await test.step('finalise: every page is for reading, the paragraph says the current figures', async () => {
    await page.getByRole('button', { name: '定稿' }).click()
    await page.getByRole('dialog', { name: '定稿' }).getByRole('button', { name: '确认定稿' }).click()
    await expect(page.getByText(/^已定稿/)).toBeVisible()
    await page.goto(`${ownServer.url}${home}/profile/management`)
    const paragraph = box(page, '部门整体绩效管理情况')
    await expect(paragraph).not.toBeEditable()
    await expect(paragraph).toHaveValue(/一般公共预算支出为 37,888.34 万元、政府性基金预算支出为 2,000 万元/)
    await page.goto(`${ownServer.url}${home}/preview`)
    await expect(page.getByText('其余项目由下属单位另行自评。')).toBeVisible()
  })
})
