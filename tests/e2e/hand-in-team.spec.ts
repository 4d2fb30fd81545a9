import type { Page } from '@playwright/test'
import { box, choose, type } from './support/fields.ts'
import { goHome, openPart, saved } from './support/pages.ts'
import { openSample } from './support/routes.ts'
import { delivered, invite, join, setUpDepartment } from './support/team-phones.ts'
import type { TeamServerUnderTest } from './support/team-server.ts'
import { startTeamServer } from './support/team-server.ts'
import { expect, listenTo, test } from './support/test.ts'

const lapses = '迟报、退回、通报、应评未评、整改不到位'
const indicator = '绩效管理制度执行'

let server: TeamServerUnderTest
test.beforeAll(async () => {
  server = await startTeamServer()
})
test.afterAll(() => server.stop())

async function openTeamwork(page: Page, home: string, name: string): Promise<void> {
  await goHome(page, home)
  await page
    .getByRole('list', { name: '协同' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function openComments(page: Page, home: string): Promise<void> {
  await openPart(page, home, '指标评分')
  await page.getByRole('button', { name: new RegExp(`^${indicator}`) }).click()
  await page.getByText('批注', { exact: false }).and(page.locator('summary')).click()
}

async function say(page: Page, text: string): Promise<void> {
  await box(page, '写批注').fill(text)
  await page.getByRole('button', { name: '发出批注' }).click()
}

test('a clerk hands in, the head returns it with a reason from another phone, and reads what the second version changed', async ({
  page: clerk,
  browser,
}) => {
  test.setTimeout(180_000)
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    isMobile: true,
    hasTouch: true,
  })
  const heard = listenTo(context, [])
  const head = await context.newPage()

  const home = await test.step('two phones of one department; the clerk begins the evaluation', async () => {
    await setUpDepartment(head, server, '某某区财政局', { name: '王科长', username: 'wang' })
    await join(clerk, await invite(head, '填报'), { name: '张会计', username: 'zhang' })
    return openSample(clerk, server.url)
  })
  const stands = (page: Page) => page.getByRole('region', { name: '审核状态' })

  await test.step('handed in by the clerk', async () => {
    await openTeamwork(clerk, home, '提交与版本')
    await clerk.getByRole('button', { name: '提交审核' }).click()
    await clerk.getByRole('button', { name: '确认提交' }).click()
    await expect(stands(clerk)).toContainText('已提交 v1')
    await expect(stands(clerk)).toContainText('由管理员退回或通过。')
    await expect(clerk.getByRole('button', { name: '退回修改' })).toHaveCount(0)
  })

  await test.step('it comes to the head’s phone, who gives the indicator to the clerk and comments on it', async () => {
    await head.goto(`${server.url}/evaluations`)
    await expect(head.getByRole('article')).toContainText('已提交 v1')
    await head.getByRole('article').getByRole('link').first().click()
    await head.waitForURL(`**${home}`)
    await openTeamwork(head, home, '分工')
    await head
      .getByRole('list', { name: '指标' })
      .getByRole('button', { name: new RegExp(indicator) })
      .click()
    const sheet = head.getByRole('dialog', { name: '分工' })
    await choose(sheet, '由谁填写', '张会计')
    await sheet.getByRole('button', { name: '确定' }).click()
    await openComments(head, home)
    await say(head, '台账为 3 次，请核对')
  })

  await test.step('and returns it with a reason', async () => {
    await openTeamwork(head, home, '提交与版本')
    await expect(stands(head)).toContainText('张会计')
    await head.getByRole('button', { name: '退回修改' }).click()
    const sheet = head.getByRole('dialog', { name: '退回修改（v1）' })
    await box(sheet, '退回原因').fill('退回通报次数与台账不符')
    await sheet.getByRole('button', { name: '确认退回' }).click()
    await expect(stands(head)).toContainText('已退回修改')
  })

  await test.step('the clerk sees the return, the task and the comment without doing anything, answers and mends', async () => {
    await expect(stands(clerk)).toContainText('退回通报次数与台账不符')
    await expect(stands(clerk)).toContainText('王科长')
    await goHome(clerk, home)
    await expect(clerk.getByRole('region', { name: '我的任务' })).toContainText('指标 1 项')
    await openComments(clerk, home)
    await expect(clerk.getByRole('list', { name: '批注' })).toContainText('台账为 3 次，请核对')
    await say(clerk, '已按台账更正')
    await type(clerk, lapses, '3')
    await saved(clerk)
  })

  await test.step('the second version says on the head’s phone what changed and what it cost', async () => {
    await openTeamwork(clerk, home, '提交与版本')
    await clerk.getByRole('button', { name: '再次提交' }).click()
    await clerk.getByRole('button', { name: '确认提交' }).click()
    await expect(stands(clerk)).toContainText('再次提交 v2')
    await expect(stands(head)).toContainText('再次提交 v2')
    await head.getByRole('link', { name: 'v1 → v2 改了 1 处，−1.5 分' }).click()
    const changed = head.getByRole('article', { name: `基础数据：${lapses}` })
    await expect(changed).toContainText('现3 次')
    await expect(changed).toContainText('张会计')
  })

  await test.step('the answer is read and the comment closed, on both phones', async () => {
    await openComments(head, home)
    const comments = head.getByRole('list', { name: '批注' })
    await expect(comments).toContainText('已按台账更正')
    await comments
      .getByRole('listitem')
      .filter({ hasText: '请核对' })
      .getByRole('button', { name: '标为已解决' })
      .click()
    await openComments(clerk, home)
    await expect(clerk.getByRole('list', { name: '批注' })).toContainText('已解决：王科长')
  })

  await test.step('accepted by the head, and so it stands on the clerk’s list', async () => {
    await openTeamwork(head, home, '提交与版本')
    await head.getByRole('button', { name: '通过', exact: true }).click()
    await head.getByRole('button', { name: '确认通过' }).click()
    await head.goto(`${server.url}/me/team`)
    await delivered(head)
    await clerk.goto(`${server.url}/evaluations`)
    await expect(clerk.getByRole('article')).toContainText('已通过 v2')
  })

  expect(heard).toEqual([])
  await context.close()
})
