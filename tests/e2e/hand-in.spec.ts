import { box, type } from './support/fields.ts'
import { goHome, openPart, saved } from './support/pages.ts'
import { openSample } from './support/routes.ts'
import { expect, test } from './support/test.ts'

const lapses = '迟报、退回、通报、应评未评、整改不到位'

test('handed in, returned with a reason and a comment, mended, handed in again: what changed and what it cost is seen', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.goto('/me')
  await type(page, '我的姓名', '张会计')
  const home = await openSample(page)
  const openVersions = async (): Promise<void> => {
    await goHome(page, home)
    await page
      .getByRole('list', { name: '协同' })
      .getByRole('link', { name: /^提交与版本/ })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: '提交与版本' })).toBeVisible()
  }
  const status = page.getByRole('region', { name: '审核状态' })

  await test.step('handed in: a version with its score', async () => {
    await openVersions()
    await page.getByRole('button', { name: '提交审核' }).click()
    const sheet = page.getByRole('dialog', { name: '提交审核（v1）' })
    await expect(sheet.getByText('尚未定稿。')).toBeVisible()
    await box(sheet, '提交说明').fill('初稿')
    await sheet.getByRole('button', { name: '确认提交' }).click()
    await expect(status).toContainText('已提交 v1')
    await expect(page.getByRole('list', { name: '版本' })).toContainText('94.00')
  })

  await test.step('returned with a reason', async () => {
    await page.getByRole('button', { name: '退回修改' }).click()
    const sheet = page.getByRole('dialog', { name: '退回修改（v1）' })
    await box(sheet, '退回原因').fill('退回通报次数与台账不符')
    await sheet.getByRole('button', { name: '确认退回' }).click()
    await expect(status).toContainText('已退回修改')
    await goHome(page, home)
    await expect(page.getByRole('link', { name: /已退回修改.*退回通报次数与台账不符/ })).toBeVisible()
  })

  await test.step('commented on and mended on the card of the indicator', async () => {
    await openPart(page, home, '指标评分')
    await page.getByRole('button', { name: /^绩效管理制度执行/ }).click()
    await page.getByText('批注', { exact: false }).and(page.locator('summary')).click()
    await box(page, '写批注').fill('台账为 3 次')
    await page.getByRole('button', { name: '发出批注' }).click()
    await expect(page.getByRole('list', { name: '批注' })).toContainText('台账为 3 次')
    await type(page, lapses, '3')
    await saved(page)
    await page.getByRole('button', { name: '标为已解决' }).click()
    await expect(page.getByRole('list', { name: '批注' })).toContainText('已解决：张会计')
  })

  await test.step('handed in again: the difference in places and points, and field by field', async () => {
    await openVersions()
    await expect(page.getByRole('link', { name: /v1 → 现在 改了 1 处，−/ })).toBeVisible()
    await page.getByRole('button', { name: '再次提交' }).click()
    const sheet = page.getByRole('dialog', { name: '提交审核（v2）' })
    await sheet.getByRole('button', { name: '确认提交' }).click()
    await expect(status).toContainText('再次提交 v2')
    await page.getByRole('link', { name: /v1 → v2 改了 1 处，−/ }).click()
    const changed = page.getByRole('article', { name: `基础数据：${lapses}` })
    await expect(changed).toContainText('现3 次')
    await expect(changed).toContainText('张会计')
    await expect(page.getByRole('region', { name: '得分变化' })).toContainText('绩效管理制度执行')
    await page.reload()
    await expect(changed).toBeVisible()
  })

  await test.step('accepted: said on the list', async () => {
    await openVersions()
    await page.getByRole('button', { name: '通过', exact: true }).click()
    const sheet = page.getByRole('dialog', { name: '通过（v2）' })
    await sheet.getByRole('button', { name: '确认通过' }).click()
    await expect(status).toContainText('已通过 v2')
    await page.goto('/evaluations')
    await expect(page.getByRole('article').first()).toContainText('已通过 v2')
  })
})
