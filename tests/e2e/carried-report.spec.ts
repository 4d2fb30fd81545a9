import { bytesOf } from './support/exported-draft.ts'
import { importFile } from './support/import-file.ts'
import { openPart } from './support/pages.ts'
import { openSample } from './support/routes.ts'
import { expect, test } from './support/test.ts'

test('a PDF that carries its data is verified, looked at and continued on another phone', async ({
  page,
  browser,
}) => {
  const pdf = await test.step('附带填报数据 is chosen, never given', async () => {
    await openPart(page, await openSample(page), '预览导出')
    await page.getByText('PDF 设置').click()
    const carry = page.getByRole('checkbox', { name: /^附带填报数据/ })
    await expect(carry).not.toBeChecked()
    await carry.check()
    await page.getByRole('button', { name: '生成 PDF' }).click()
    const ready = page.getByRole('dialog', { name: 'PDF 已生成' })
    await expect(ready).toContainText('未设口令', { timeout: 60_000 })
    const download = page.waitForEvent('download')
    await ready.getByRole('button', { name: '保存' }).click()
    return bytesOf(await download)
  })

  const colleague = await (await browser.newContext()).newPage()
  await colleague.goto(new URL('/evaluations', page.url()).href)
  const sent = { name: '自评报告.pdf', mimeType: 'application/pdf', buffer: pdf }

  await test.step('one flipped byte in its data is reported', async () => {
    const flipped = Buffer.from(pdf)
    const at = pdf.indexOf('stream', pdf.indexOf('/EmbeddedFile')) + 2000
    flipped[at] = (flipped[at] ?? 0) ^ 1
    const sheet = await importFile(colleague, { ...sent, buffer: flipped })
    await expect(sheet.getByRole('alert')).toContainText('附带的数据已损坏或被改动', { timeout: 60_000 })
    await sheet.getByRole('button', { name: '关闭' }).click()
  })

  await test.step('完整, and looked at', async () => {
    const sheet = await importFile(colleague, sent)
    await expect(sheet.getByText('完整：页面内容与附带数据一致')).toBeVisible({ timeout: 60_000 })
    await sheet.getByRole('button', { name: '查看核对' }).click()
    await expect(colleague.getByRole('region', { name: '得分' })).toContainText('94.00')
  })

  await test.step('继续填报', async () => {
    await colleague.getByRole('button', { name: '继续填报' }).click()
    await expect(colleague.getByRole('list', { name: '各部分' })).toBeVisible()
  })
})

test.describe('in the browser of a chat app', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50',
  })

  test('the report comes as pictures of its pages that a long press saves', async ({ page }) => {
    await openPart(page, await openSample(page), '预览导出')
    await page.getByRole('button', { name: '生成 PDF' }).click()
    const ready = page.getByRole('dialog', { name: 'PDF 已生成' })
    await expect(ready).toContainText('微信内可能无法保存或分享文件', { timeout: 60_000 })
    await ready.getByRole('button', { name: '生成页面图片' }).click()
    await expect(ready.getByText(/^共 \d+ 页。长按图片可保存或转发。$/)).toBeVisible({ timeout: 60_000 })
    const pages = ready.getByRole('img', { name: /^第 \d+ 页$/ })
    expect(await pages.count()).toBeGreaterThan(8)
    await expect(pages.first()).toHaveJSProperty('naturalWidth', 1240)
  })
})
