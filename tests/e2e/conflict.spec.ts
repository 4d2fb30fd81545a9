import type { Page } from '@playwright/test'
import { colleaguesFile } from './support/colleague.ts'
import { exportDraft } from './support/exported-draft.ts'
import { box, type } from './support/fields.ts'
import { importFile } from './support/import-file.ts'
import { goHome, openPart, saved } from './support/pages.ts'
import { openSample } from './support/routes.ts'
import { expect, test } from './support/test.ts'

const lapses = '迟报、退回、通报、应评未评、整改不到位'

async function openLapses(page: Page, home: string): Promise<void> {
  await openPart(page, home, '指标评分')
  await page.getByRole('button', { name: /^绩效管理制度执行/ }).click()
}

async function openParagraph(page: Page, home: string): Promise<void> {
  await openPart(page, home, '基本情况')
  await page.getByRole('link', { name: /年度总体工作和重点工作任务/ }).click()
}

test('two people change the same things apart: both versions stay, a person settles, the history knows', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.goto('/me')
  await type(page, '我的姓名', '张会计')
  const home = await openSample(page)

  const exported = await test.step('export, then go on here', async () => {
    const changes = await exportDraft(page, home)
    await openParagraph(page, home)
    await type(page, '年度总体工作和重点工作任务', '本机写下的年度工作。')
    await openLapses(page, home)
    await type(page, lapses, '2')
    await saved(page)
    await expect(page.locator('.total__score')).toHaveText('93.00')
    return changes
  })

  await test.step('the colleague’s file says what it would do before it does it', async () => {
    const file = colleaguesFile(exported, '李同事', {
      'paragraph/annual-work': { text: '同事写下的年度工作。' },
      'fact/process-lapses': 4,
    })
    await page.goto('/evaluations')
    const sheet = await importFile(page, file)
    await expect(sheet).toContainText('新增 2 处修改。其中 2 项两边都改过，导入后两个版本都保留，由您选定。')
    await sheet.getByRole('button', { name: '导入', exact: true }).click()
    await page.waitForURL(`**${home}`)
  })

  await test.step('a conflict that feeds a score makes the total 暂定, until it is settled', async () => {
    await expect(page.getByText('暂定：有版本待选定')).toBeVisible()
    await openLapses(page, home)
    const card = page.getByRole('article', { name: '绩效管理制度执行' })
    await expect(card.getByText('暂定', { exact: true })).toBeVisible()
    await expect(page.locator('.total__grade')).toHaveText('优（暂定）')
    await card.getByRole('button', { name: `${lapses}：有 2 个版本，请选定` }).click()
    const versions = page.getByRole('dialog', { name: lapses }).getByRole('region', { name: '版本冲突' })
    await expect(versions.getByRole('article').filter({ hasText: '张会计' })).toContainText('2 次')
    const theirs = versions.getByRole('article').filter({ hasText: '李同事' })
    await expect(theirs).toContainText('4 次')
    await expect(theirs).toContainText('2024年3月20日 11:04')
    await theirs.getByRole('button', { name: '用这一版' }).click()
    await expect(page.locator('.total__score')).toHaveText('92.00')
    await expect(page.locator('.total__grade')).toHaveText('优')
    await expect(box(card, lapses)).toHaveValue('4')
    await expect(card.getByText('暂定', { exact: true })).toHaveCount(0)
    await goHome(page, home)
    await expect(page.getByText('暂定：有版本待选定')).toHaveCount(0)
  })

  await test.step('the paragraph: settled, both in the history, the other one restored', async () => {
    const name = '年度总体工作和重点工作任务'
    await openParagraph(page, home)
    await page.getByRole('button', { name: `${name}：有 2 个版本，请选定` }).click()
    const sheet = page.getByRole('dialog', { name })
    const mine = sheet.getByRole('article').filter({ hasText: '张会计' })
    await expect(mine).toContainText('本机写下的年度工作。')
    await expect(sheet.getByRole('article').filter({ hasText: '李同事' })).toContainText(
      '同事写下的年度工作。',
    )
    await mine.getByRole('button', { name: '用这一版' }).click()
    await expect(box(page, name)).toHaveValue('本机写下的年度工作。')

    await page.getByRole('button', { name: `${name}：修改记录` }).click()
    const history = page.getByRole('region', { name: '修改记录' })
    const theirs = history.getByRole('listitem').filter({ hasText: '李同事' })
    await expect(theirs).toContainText('同事写下的年度工作。')
    await expect(history.getByRole('listitem').filter({ hasText: '张会计' })).toHaveCount(2)
    await theirs.getByRole('button', { name: '恢复为这一版' }).click()
    await expect(history.getByRole('listitem').first()).toContainText('当前内容')
    await page.getByRole('button', { name: '关闭' }).click()
    await expect(box(page, name)).toHaveValue('同事写下的年度工作。')
    await page.reload()
    await expect(box(page, name)).toHaveValue('同事写下的年度工作。')
  })
})
