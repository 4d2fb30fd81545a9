import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import type { Change } from '../../../src/domain/changes/change.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { readEvaluation } from '../../../src/domain/evaluation/read-evaluation.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { buildCheckedReport } from '../../../src/domain/report/build-checked-report.ts'
import type { ReportDocument } from '../../../src/domain/report/document.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
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

/** The report of a draft by the real pipeline, outside the browser. */
export function reportOf(changes: readonly Change[]): ReportDocument {
  const document = changes[0]?.document ?? ''
  const evaluation = readEvaluation(document, recordStates(changes))
  if (!evaluation.ok) throw new Error(evaluation.problem.code)
  const system = findSystem(evaluation.value.system)
  if (!system) throw new Error(`no system ${evaluation.value.system}`)
  return buildCheckedReport(evaluation.value, system, scoreEvaluation(evaluation.value, system))
}
