import type { Page } from '@playwright/test'
import { bytesOf } from './support/exported-draft.ts'
import { box, type } from './support/fields.ts'
import { importFile } from './support/import-file.ts'
import { saved } from './support/pages.ts'
import { openSample } from './support/routes.ts'
import { expect, test } from './support/test.ts'

interface Package {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** 交给同事 from the list, up to the file the browser saved. */
async function handOver(page: Page, choose: () => Promise<void>): Promise<Package> {
  await page.goto(new URL('/evaluations', page.url()).href)
  await page.getByRole('button', { name: /更多操作$/ }).click()
  await page.getByRole('link', { name: /^交给同事/ }).click()
  await choose()
  await page.getByRole('button', { name: '生成交换包' }).click()
  const ready = page.getByRole('dialog', { name: '交换包已生成' })
  const download = page.waitForEvent('download')
  await ready.getByRole('button', { name: '保存' }).click({ timeout: 30_000 })
  const file = await download
  return { name: file.suggestedFilename(), mimeType: 'application/zip', buffer: await bytesOf(file) }
}

test('one section goes to a colleague without any server, is filled, and comes back locked', async ({
  page,
  browser,
}) => {
  const home = await openSample(page)
  const section = await handOver(page, async () => {
    await page.getByLabel('一个部分').check()
    await page.getByLabel(/^部分/).selectOption('封面')
  })
  expect(section.name).toMatch(/封面_\d{8}\.jijian\.zip$/)

  const colleague = await (await browser.newContext()).newPage()
  await colleague.goto(new URL('/evaluations', page.url()).href)
  const there = await importFile(colleague, section)
  await there.getByRole('button', { name: '导入', exact: true }).click()
  await colleague.waitForURL(`**${home}`)
  await colleague.goto(new URL(`${home}/cover`, page.url()).href)
  await type(colleague, '填报人', '接手的同事')
  await saved(colleague)
  const passphrase = '两人约好的口令'.repeat(2)
  const back = await handOver(colleague, () => colleague.getByLabel('口令（可不填）').fill(passphrase))

  await page.goto('/evaluations')
  const here = await importFile(page, back)
  await here.getByLabel('口令').fill(passphrase)
  await here.getByRole('button', { name: '打开' }).click()
  await expect(here).toContainText('新增 1 处修改', { timeout: 30_000 })
  await here.getByRole('button', { name: '导入', exact: true }).click()
  await page.waitForURL(`**${home}`)
  await page.goto(`${home}/cover`)
  await expect(box(page, '填报人')).toHaveValue('接手的同事')
})
