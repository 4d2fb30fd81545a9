import type { Request } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { box } from './support/fields.ts'
import { openSample } from './support/routes.ts'

test('an empty device says what to do first', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/evaluations$/)
  await expect(page).toHaveTitle(/绩简/)
  await expect(page.getByRole('heading', { level: 1, name: '评价' })).toBeVisible()
  await page
    .getByRole('link', { name: '新建评价' })
    .or(page.getByRole('button', { name: '新建评价' }))
    .click()
  await expect(page).toHaveURL(/\/evaluations\/new$/)
})

test('an address nobody knows is answered by the app, in Chinese', async ({ page }) => {
  await page.goto('/no-such-page')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('body')).toContainText(/没有|不存在|找不到/)
})

test('the first screen needs at most 120 KB of script', async ({ page }) => {
  const scripts: Request[] = []
  page.on('requestfinished', (request) => {
    if (/\/assets\/.*\.js$/.test(new URL(request.url()).pathname)) scripts.push(request)
  })
  await page.goto('/evaluations', { waitUntil: 'commit' })
  await expect(page.getByText('新建评价', { exact: true })).toBeVisible()
  // What comes after this moment is fetched while the person already reads.
  const needed = await Promise.all([...scripts].map((script) => script.sizes()))
  const bytes = needed.reduce((sum, sizes) => sum + sizes.responseBodySize, 0)
  expect(bytes).toBeGreaterThan(20 * 1024)
  expect(bytes).toBeLessThanOrEqual(120 * 1024)
})

test('what was typed as the page died is stored with the next start, whatever page that shows', async ({
  page,
}) => {
  const home = await openSample(page)
  const document = home.split('/').at(-1) ?? ''
  await page.evaluate((evaluation) => {
    const entry = { record: 'cover/filler', value: '王某某', at: new Date().toISOString(), seen: [] }
    localStorage.setItem(`jijian/journal/${encodeURIComponent(evaluation)}/killed`, JSON.stringify([entry]))
  }, document)
  await page.goto('/me')
  const left = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('/journal/')))
  await expect.poll(left).toEqual([])
  await page.goto(`${home}/cover`)
  await expect(box(page, '填报人')).toHaveValue('王某某')
})

test('without a network the app opens, with everything that was there', async ({
  page,
  ownServer,
  context,
}) => {
  const home = await openSample(page, ownServer.url)
  await page.goto(`${ownServer.url}/me`)
  await expect(page.getByText('可离线').first()).toBeVisible({ timeout: 60_000 })
  await ownServer.stop()
  await context.setOffline(true)
  for (const address of [`${home}/cover`, home, '/evaluations', '/me/data']) {
    await page.goto(`${ownServer.url}${address}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.goto(`${ownServer.url}/evaluations`)
  await expect(page.getByRole('list', { name: '评价列表' }).getByRole('listitem')).toHaveCount(1)
})
