import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import type { Change } from '../../../src/domain/changes/change.ts'
import { decodeDraftFile } from '../../../src/protocol/draft-file.ts'
import { goHome } from './pages.ts'

/** 导出数据 and the second tap; answers the changes of the file that the browser saved. */
export async function exportDraft(page: Page, home: string): Promise<readonly Change[]> {
  await goHome(page, home)
  await page.getByRole('button', { name: '导出数据' }).click()
  const sheet = page.getByRole('dialog', { name: '导出数据' })
  await sheet.getByRole('button', { name: /^导出数据/ }).click()
  const download = page.waitForEvent('download')
  await sheet.getByRole('button', { name: '保存到本机' }).click()
  const text = (await bytesOf(await download)).toString('utf8')
  await sheet.getByRole('button', { name: '关闭' }).click()
  const decoded = decodeDraftFile(text)
  if (!decoded.ok) throw new Error(`the app reads its own file as ${decoded.problem.code}`)
  return decoded.value
}

export async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path())
}
