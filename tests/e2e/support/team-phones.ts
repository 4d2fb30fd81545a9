import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { choose, type } from './fields.ts'
import type { TeamServerUnderTest } from './team-server.ts'

export interface Person {
  readonly name: string
  readonly username: string
}

const password = '评价工作2024'

export async function openAccount(page: Page, { name, username }: Person): Promise<void> {
  await type(page, '姓名', name)
  await type(page, '登录名', username)
  await page.getByLabel(/^密码/).fill(password)
}

/** What this phone has is with the server, as its page of the team says. */
export async function delivered(page: Page): Promise<void> {
  await expect(page.getByTestId('sync-state')).toHaveText(/已全部送达 \d{2}:\d{2}:\d{2}/)
}

/** The first of the department opens the set-up link. */
export async function setUpDepartment(
  page: Page,
  server: TeamServerUnderTest,
  name: string,
  admin: Person,
): Promise<void> {
  await page.goto(server.setUpLink)
  await type(page, '单位名称', name)
  await openAccount(page, admin)
  await page.getByRole('button', { name: '开通' }).click()
  await page.waitForURL('**/me/team')
}

/** From the page of the team: the link that a colleague opens, shown beside its code. */
export async function invite(page: Page, role: string): Promise<string> {
  await page.getByRole('link', { name: '邀请同事' }).click()
  await choose(page, '以什么身份加入', role)
  await page.getByRole('button', { name: '生成邀请' }).click()
  await expect(page.getByRole('img', { name: '二维码' })).toBeVisible()
  return (await page.getByTestId('invitation-link').textContent()) ?? ''
}

export async function join(page: Page, link: string, person: Person): Promise<void> {
  await page.goto(link)
  await openAccount(page, person)
  await page.getByRole('button', { name: '加入' }).click()
  await page.waitForURL('**/me/team')
  await delivered(page)
}
