import type { Page } from '@playwright/test'
import { findSystem } from '../../src/domain/indicator-systems/built-in.ts'
import { documentText, normalisePdfText, normaliseReportText } from '../../src/domain/report/document-text.ts'
import { fontsOf, qpdfCheck, savePdf, textOf } from '../export/support/pdf-tools.ts'
import { bytesOf, exportDraft } from './support/exported-draft.ts'
import { reportOf } from '../fixtures/report-of.ts'
import { box, type } from './support/fields.ts'
import { goHome, openPart, readyForOffline, saved } from './support/pages.ts'
import { rareCharacters, rareProse, sampleFigures } from './support/sample-figures.ts'
import { expect, test } from './support/test.ts'
import { typeProblems } from './support/type-problems.ts'
import {
  createFromGuangdong,
  typeCover,
  typeFunds,
  typeProfile,
  typeProjects,
  typeTargets,
} from './support/type-sample.ts'
import { typeScoring } from './support/type-scoring.ts'

const figures = sampleFigures()
const secondLevel = [
  ['预算编制', '3'],
  ['预算执行', '4'],
  ['信息公开', '4'],
  ['绩效管理', '13'],
  ['采购管理', '8.5'],
  ['资产管理', '7.5'],
  ['运行成本', '4'],
] as const

async function seeTotal(page: Page, total: string): Promise<void> {
  await expect(page.getByTestId('total')).toHaveText(total)
  await expect(page.getByTestId('grade')).toHaveText(/优$/)
}

async function generatePdf(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: '生成 PDF' }).click()
  await expect(page.getByRole('progressbar', { name: '生成进度' })).toBeVisible()
  const sheet = page.getByRole('dialog', { name: 'PDF 已生成' })
  await expect(sheet).toBeVisible({ timeout: 60_000 })
  const download = page.waitForEvent('download')
  await sheet.getByRole('button', { name: '保存' }).click()
  const saving = await download
  expect(saving.suggestedFilename()).toMatch(/^部门整体支出绩效自评报告_.+_2023\.pdf$/)
  await sheet.getByRole('button', { name: '关闭' }).click()
  return bytesOf(saving)
}

test('a clerk writes, scores and exports one evaluation on a phone, the end of it offline', async ({
  page: first,
  context,
  ownServer,
}) => {
  test.setTimeout(300_000)
  const system = findSystem('gd-haizhu-2023@1')
  if (!system) throw new Error('the Guangdong system is built in')
  let page = first

  const home = await test.step('create from the Guangdong system', () =>
    createFromGuangdong(page, ownServer.url, '某区科技工业商务和信息化局（示例）'))

  await test.step('type every part', async () => {
    await typeCover(page, home, figures)
    await typeProfile(page, home)
    await typeTargets(page, home, figures)
    await typeFunds(page, home, figures)
    const totals = page.locator('section', { has: page.getByRole('heading', { name: /部门汇总/ }) })
    await expect(totals).toContainText(/调整后预算\s*40,118\.72/)
    await expect(totals).toContainText(/预算完成率\s*99\.79%/)
    await typeProjects(page, home, figures)
    const sums = page.locator('section', { has: page.getByRole('heading', { name: /^合计/ }) })
    await expect(sums).toContainText(/项目数\s*24 个/)
    await expect(sums).toContainText(/涉及资金\s*36,799\.58/)
    await typeScoring(page, home, figures, system)
  })

  await test.step('93.98 by the rules, 94.00 by an override with its reason', async () => {
    await goHome(page, home)
    await seeTotal(page, '93.98')
    await openPart(page, home, '指标评分')
    await page.getByRole('button', { name: /^部门预算资金支出率/ }).click()
    const card = page.getByRole('article', { name: '部门预算资金支出率' })
    await expect(card.locator('.result__score')).toHaveText('9.98')
    await card.getByRole('button', { name: '更正得分' }).click()
    await type(card, '更正为', '10')
    await expect(card.getByText('填写理由后才生效，现仍按规则计分。')).toBeVisible()
    await type(card, '更正理由', figures.overrides.get('A1-3')?.reason ?? '')
    await expect(card.getByText('按规则 9.98 分，更正为 10 分。')).toBeVisible()
    await goHome(page, home)
    await seeTotal(page, '94.00')
    const levels = page.getByRole('region', { name: '得分', exact: true }).getByRole('definition')
    await expect(levels).toHaveText([/^50\s*\/ 50 分$/, /^44\s*\/ 50 分$/])
    await openPart(page, home, '指标评分')
    for (const [name, score] of secondLevel)
      await expect(page.getByRole('region', { name, exact: true }).locator('header strong')).toHaveText(score)
  })

  await test.step('no network, a killed page: same place, same data', async () => {
    await saved(page)
    await readyForOffline(page, ownServer.url)
    await ownServer.stop()
    await context.setOffline(true)
    await page.goto(`${ownServer.url}${home}`)
    await typeProblems(page, home, figures)
    await box(page, '改进措施 1').nth(2).fill('断网时写下的措施。')
    await box(page, '改进措施 1')
      .nth(2)
      .fill(figures.measures[2]?.text ?? '')
    await saved(page)
    // The place is noted a moment after the text: a person killed in that moment finds the page, not the box.
    await page.waitForTimeout(600)
    const url = page.url()
    const crash = page.waitForEvent('crash')
    const devtools = await context.newCDPSession(page)
    void devtools.send('Page.crash').catch(() => undefined)
    await crash
    page = await context.newPage()
    await page.goto(url)
    await expect(box(page, '改进措施 1').nth(2)).toBeFocused()
    await expect(box(page, '改进措施 1').nth(2)).toBeInViewport()
    for (const [place, measure] of figures.measures.entries())
      await expect(box(page, '改进措施 1').nth(place)).toHaveValue(measure.text)
    await goHome(page, home)
    await seeTotal(page, '94.00')
  })

  await test.step('the PDF says what the model says', async () => {
    await openPart(page, home, '预览导出')
    const pdf = savePdf(await generatePdf(page))
    const document = reportOf(await exportDraft(page, home))
    const { text, complaints } = textOf(pdf)
    expect(complaints).toBe('')
    expect(normalisePdfText(text, document)).toBe(normaliseReportText(documentText(document)))
    for (const character of rareCharacters) expect(text).toContain(character)
    expect(qpdfCheck(pdf)).toMatchObject({ status: 0 })
    const fonts = fontsOf(pdf)
    expect(fonts.length).toBeGreaterThan(2)
    expect(fonts.filter(({ embedded, unicode }) => !embedded || !unicode)).toEqual([])
  })

  await test.step('a character that no font has stops the export and is named with its place', async () => {
    await page.goto(`${ownServer.url}${home}/profile/duties`)
    await type(page, '部门职能', `${rareProse.duties}联系人𠮷田。`)
    await saved(page)
    await page.goto(`${ownServer.url}${home}/preview`)
    await page.getByRole('button', { name: '生成 PDF' }).click()
    const sheet = page.getByRole('dialog', { name: '没有生成 PDF' })
    await expect(sheet.getByRole('alert')).toContainText('𠮷')
    await expect(sheet.getByRole('listitem')).toHaveText(/𠮷.*部门职能.*联系人𠮷田。.*去修改/)
    await sheet.getByRole('link', { name: '去修改' }).click()
    await expect(box(page, '部门职能')).toHaveValue(/𠮷/)
    await type(page, '部门职能', rareProse.duties)
    await page.getByRole('button', { name: '返回' }).click()
    await goHome(page, home)
    await openPart(page, home, '预览导出')
    expect((await generatePdf(page)).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
