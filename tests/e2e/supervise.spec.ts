import type { Page } from '@playwright/test'
import { choose, type } from './support/fields.ts'
import { openSample } from './support/routes.ts'
import { startTeamServer } from './support/team-server.ts'
import { expect, listenTo, test } from './support/test.ts'

/** Without a network the browser says of every request that there is none. */
const offline = [/ERR_INTERNET_DISCONNECTED|error occurred when fetching the script/]
test.use({ allowedInConsole: offline })

async function openAccount(page: Page, name: string, username: string): Promise<void> {
  await type(page, '姓名', name)
  await type(page, '登录名', username)
  await page.getByLabel(/^密码/).fill('评价工作2024')
}

test('a bureau opens a unit on its server, is let in to look on, and reads the unit’s evaluation, also without a network', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const server = await startTeamServer()
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const heard = listenTo(context, offline)
  const unit = await context.newPage()
  const link = async (by: Page): Promise<string> =>
    (await by.getByTestId('invitation-link').textContent()) ?? ''

  await test.step('the bureau sets the server up and opens a unit, whose 管理员 takes it over', async () => {
    await page.goto(server.setUpLink)
    await type(page, '单位名称', '某区财政局')
    await openAccount(page, '王科长', 'wang')
    await page.getByRole('button', { name: '开通' }).click()
    await page.getByRole('link', { name: '开设单位' }).click()
    await type(page, '单位名称', '甲局')
    await page.getByRole('button', { name: '开设并生成邀请' }).click()
    await unit.goto(await link(page))
    await expect(unit.getByText('甲局 邀请您以管理员身份加入。')).toBeVisible()
    await openAccount(unit, '李会计', 'lisi')
    await unit.getByRole('button', { name: '加入' }).click()
    await unit.waitForURL('**/me/team')
    await expect(unit.getByRole('link', { name: '开设单位' })).toHaveCount(0)
  })

  await test.step('the unit writes, and invites the bureau to look on', async () => {
    await openSample(unit, server.url)
    await unit.goto(`${server.url}/me/team`)
    await expect(unit.getByTestId('sync-state')).toHaveText(/已全部送达/)
    await unit.getByRole('link', { name: '邀请同事' }).click()
    await choose(unit, '以什么身份加入', '只读')
    await unit.getByRole('button', { name: '生成邀请' }).click()
    await page.goto(await link(unit))
    await page.getByRole('button', { name: '加入' }).click()
    await page.getByRole('button', { name: '查看多单位汇总' }).click()
  })

  const card = page.getByRole('listitem').filter({ hasText: '来自：服务器（甲局）' })
  await test.step('the overview shows the unit as the server reckoned it, and opens it read-only', async () => {
    await expect(card).toContainText(/填报中.*自评\s*94\.00/s)
    await card.getByRole('button', { name: /^取回并打开/ }).click()
    await page.waitForURL(/\/evaluations\/[^/]+$/)
    await expect(page.getByText('核查用，只供查看')).toBeVisible()
  })

  await test.step('without a network the list and what was opened are still there', async () => {
    await page.context().setOffline(true)
    await page.goBack()
    await expect(page.getByRole('alert')).toContainText('下面是上次取回的汇总')
    await card.getByRole('button', { name: /^取回并打开/ }).click()
    await page.waitForURL(/\/evaluations\/[^/]+$/)
    await expect(page.getByText('打开的是上次取回的内容')).toBeVisible()
  })

  expect(heard).toEqual([])
  await context.close()
  await server.stop()
})
