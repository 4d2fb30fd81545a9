import { openPart } from './support/pages.ts'
import { openSample } from './support/routes.ts'
import { giveShareSheet } from './support/share-sheet.ts'
import { expect, test } from './support/test.ts'

for (const closes of [false, true])
  test(`the second tap shares a PDF file${closes ? '; closing the share sheet is no error' : ''}`, async ({
    page,
  }) => {
    const shared = await giveShareSheet(page, closes)
    await openPart(page, await openSample(page), '预览导出')
    await page.getByRole('button', { name: '生成 PDF' }).click()
    const sheet = page.getByRole('dialog', { name: 'PDF 已生成' })
    await expect(sheet).toBeVisible({ timeout: 60_000 })
    expect(shared).toEqual([])
    await sheet.getByRole('button', { name: '分享' }).click()
    await expect.poll(() => shared).toHaveLength(1)
    expect(shared[0]).toMatchObject({
      keys: ['files'],
      type: 'application/pdf',
      head: '%PDF-',
      freshTap: true,
    })
    expect(shared[0]?.name).toMatch(/\.pdf$/)
    await expect(sheet.getByText('已交给所选的应用。')).toHaveCount(closes ? 0 : 1)
    await expect(sheet.getByRole('button', { name: '分享' })).toBeEnabled()
    await expect(page.getByText('没有分享成功')).toHaveCount(0)
  })
