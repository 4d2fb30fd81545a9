import type { Locator, Page } from '@playwright/test'

/** 导入数据 on the list page, up to what the app says about the file. */
export async function importFile(page: Page, text: string): Promise<Locator> {
  await page.getByRole('button', { name: '导入数据' }).click()
  const sheet = page.getByRole('dialog', { name: '导入数据' })
  const chooser = page.waitForEvent('filechooser')
  await sheet.getByRole('button', { name: '选择文件' }).click()
  await (
    await chooser
  ).setFiles({ name: '绩简数据.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  return sheet
}
