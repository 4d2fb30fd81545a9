import type { Locator, Page } from '@playwright/test'

interface Sent {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** 导入数据 on the list page, up to what the app says about the file. */
export async function importFile(page: Page, file: string | Sent): Promise<Locator> {
  await page.getByRole('button', { name: '导入数据' }).click()
  const sheet = page.getByRole('dialog', { name: '导入数据' })
  const chooser = page.waitForEvent('filechooser')
  await sheet.getByRole('button', { name: '选择文件' }).click()
  const sent =
    typeof file === 'string'
      ? { name: '绩简数据.json', mimeType: 'application/json', buffer: Buffer.from(file) }
      : file
  await (await chooser).setFiles(sent)
  return sheet
}
