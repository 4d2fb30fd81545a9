import type { Page } from '@playwright/test'
import { box, type } from './support/fields.ts'
import { saved } from './support/pages.ts'
import { openSample } from './support/routes.ts'
import { delivered, invite, openAccount, setUpDepartment } from './support/team-phones.ts'
import type { TeamServerUnderTest } from './support/team-server.ts'
import { startTeamServer } from './support/team-server.ts'
import { expect, listenTo, test } from './support/test.ts'

/** Without a network the browser says of every request that there is none, and so does the search for a newer app. */
const offline = [/ERR_INTERNET_DISCONNECTED/, /error occurred when fetching the script/]
test.use({ allowedInConsole: offline })

const paragraph = '年度总体工作和重点工作任务'

let server: TeamServerUnderTest
test.beforeAll(async () => {
  server = await startTeamServer()
})
test.afterAll(() => server.stop())

async function openTeamPage(page: Page): Promise<void> {
  await page.goto(`${server.url}/me/team`)
}

test('a department starts its server, a colleague joins by invitation, fills without network, and what both changed is settled', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    isMobile: true,
    hasTouch: true,
  })
  const heard = listenTo(context, offline)
  const second = await context.newPage()

  await test.step('the set-up link opens the department, and the practice sample reaches the server', async () => {
    await setUpDepartment(page, server, '某某区财政局', { name: '张会计', username: 'zhang' })
    await expect(page.getByRole('region', { name: '单位与身份' })).toContainText('张会计（zhang），管理员')
  })

  const home = await openSample(page, server.url)
  const at = `${server.url}${home}/profile/annual-work`

  const link = await test.step('an invitation is shown as a code and a link', async () => {
    await openTeamPage(page)
    await delivered(page)
    return invite(page, '填报')
  })

  await test.step('the colleague opens it on a second phone and finds the evaluation there', async () => {
    await second.goto(link)
    await expect(second.getByText('某某区财政局 邀请您以填报身份加入。')).toBeVisible()
    await openAccount(second, { name: '李同事', username: 'lisi' })
    await second.getByRole('button', { name: '加入' }).click()
    await second.waitForURL('**/me/team')
    await delivered(second)
    await second.goto(at)
    await expect(box(second, paragraph)).not.toHaveValue('')
  })

  await test.step('without network the colleague writes on, and is told that it waits', async () => {
    await context.setOffline(true)
    await type(second, paragraph, '同事离线写下的年度工作。')
    await saved(second)
    await expect(second.getByTestId('delivery-state')).toHaveText('1 项待送达')
    await page.goto(at)
    await type(page, paragraph, '会计写下的年度工作。')
    await saved(page)
    await openTeamPage(page)
    await delivered(page)
  })

  await test.step('back in the network both versions stand side by side on both phones', async () => {
    await context.setOffline(false)
    const settle = second.getByRole('button', { name: `${paragraph}：有 2 个版本，请选定` })
    await expect(settle).toBeVisible()
    await expect(second.getByTestId('delivery-state')).toHaveText('已送达')
    await openTeamPage(second)
    await delivered(second)
    await page.goto(at)
    await page.getByRole('button', { name: `${paragraph}：有 2 个版本，请选定` }).click()
    const versions = page.getByRole('dialog', { name: paragraph })
    await expect(versions.getByRole('article').filter({ hasText: '张会计' })).toContainText('会计写下')
    const theirs = versions.getByRole('article').filter({ hasText: '李同事' })
    await expect(theirs).toContainText('同事离线写下的年度工作。')
    await theirs.getByRole('button', { name: '用这一版' }).click()
    await expect(box(page, paragraph)).toHaveValue('同事离线写下的年度工作。')
    await saved(page)
  })

  await test.step('what one settled is settled for the other', async () => {
    await openTeamPage(page)
    await delivered(page)
    await second.goto(at)
    await expect(box(second, paragraph)).toHaveValue('同事离线写下的年度工作。')
    await expect(second.getByRole('button', { name: `${paragraph}：有 2 个版本，请选定` })).toHaveCount(0)
  })

  await test.step('who signs out and removes leaves nothing of the department on the phone', async () => {
    await openTeamPage(second)
    await second.getByRole('button', { name: '退出登录' }).click()
    await second.getByRole('button', { name: '退出，并删除本机内容' }).click()
    await expect(second.getByRole('heading', { name: '现在是单机使用' })).toBeVisible()
    const databases = await second.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    expect(databases).toEqual(['jijian'])
  })

  await test.step('who forgot their password comes back by a link of the 管理员, for once', async () => {
    await openTeamPage(page)
    await page.getByRole('link', { name: '成员' }).click()
    await page.getByRole('button', { name: /^李同事/ }).click()
    await page.getByRole('button', { name: '忘记密码，重设' }).click()
    const forOnce = (await page.getByTestId('invitation-link').textContent()) ?? ''
    await second.goto(forOnce)
    await second.getByLabel(/^新密码/).fill('忘记后新设的密码')
    await second.getByRole('button', { name: '设置并登录' }).click()
    await expect(second.getByRole('region', { name: '单位与身份' })).toContainText('李同事（lisi），填报')
    await delivered(second)
  })

  expect(heard).toEqual([])
  await context.close()
})
