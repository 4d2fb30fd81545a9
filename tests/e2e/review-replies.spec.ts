import type { Locator, Page } from '@playwright/test'
import { sampleChanges, sampleDocument } from '../../src/domain/samples/sample-evaluation.ts'
import { encodeDraftFile } from '../../src/protocol/draft-file.ts'
import { bytesOf, exportDraft } from './support/exported-draft.ts'
import { importFile } from './support/import-file.ts'
import { issuedReview, reviewDocument } from './support/issued-review.ts'
import { readyForOffline } from './support/pages.ts'
import { expect, test } from './support/test.ts'

const home = `/reviews/${reviewDocument}`
const evaluation = `/evaluations/${sampleDocument}`

/** 生成核查包 as this side sends it, up to the file the browser saved. */
async function send(page: Page, way: RegExp): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  await page
    .getByRole('link', { name: way })
    .or(page.getByRole('button', { name: way }))
    .click()
  await page.getByRole('button', { name: '生成核查包' }).click()
  const ready = page.getByRole('dialog', { name: '核查包已生成' })
  const download = page.waitForEvent('download')
  await ready.getByRole('button', { name: '保存' }).click({ timeout: 30_000 })
  const file = await download
  return { name: file.suggestedFilename(), mimeType: 'application/zip', buffer: await bytesOf(file) }
}

function finding(page: Page, about: string): Locator {
  return page.getByRole('list', { name: '核查意见' }).getByRole('listitem').filter({ hasText: about }).first()
}

function score(page: Page, word: string): Locator {
  return page.getByText(word, { exact: true }).locator('..')
}

test('the findings of a check go to the department, come back answered without a network, and are settled', async ({
  page,
  browser,
}) => {
  const away = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '' })
  const department = await away.newPage()
  await readyForOffline(department, '')
  await away.setOffline(true)
  await Promise.all([page, department].map((phone) => phone.goto('/evaluations')))

  await test.step('the reviewer holds the evaluation and the check of it', async () => {
    const sheet = await importFile(page, encodeDraftFile([...sampleChanges(), ...issuedReview()]))
    await sheet.getByRole('button', { name: '用于核查（只读）' }).click()
    await page.waitForURL(`**${home}`)
  })

  await test.step('the department has its own', async () => {
    const sheet = await importFile(department, encodeDraftFile(sampleChanges()))
    await sheet.getByRole('button', { name: '导入', exact: true }).click()
    await department.waitForURL(`**${evaluation}`)
  })

  const findings = await send(page, /^生成核查包/)
  expect(findings.name).toMatch(/^核查意见_某区示例局_\d{8}\.jijian\.zip$/)

  await test.step('the department explains one with proof and accepts the other', async () => {
    await department.goto('/evaluations')
    const sheet = await importFile(department, findings)
    await expect(sheet).toContainText('本机没有这份核查')
    await sheet.getByRole('button', { name: '导入', exact: true }).click()
    await department.waitForURL(`**${home}`)
    await department.getByRole('link', { name: /^意见反馈/ }).click()
    await expect(score(department, '核查')).toContainText('91.50')
    const contracts = finding(department, '采购合同签订时效性')
    await contracts.getByRole('button', { name: '说明理由' }).click()
    await contracts.getByLabel(/^理由/).fill('12 份为框架协议下的订单，已在系统备案。')
    const chooser = department.waitForEvent('filechooser')
    await contracts.getByRole('button', { name: '选照片或文件' }).click()
    const proof = { name: '备案回执.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 备案') }
    await (await chooser).setFiles(proof)
    await expect(contracts.getByRole('button', { name: '查看 备案回执.pdf' })).toBeVisible()
    const assets = finding(department, '固定资产利用率')
    await assets.getByRole('button', { name: '认可' }).click()
    await expect(assets).toContainText('部门已认可')
    await expect(department.getByTestId('save-state')).toHaveText(/^已存本机/)
  })
  const answers = await send(department, /^发回核查方/)
  expect(answers.name).toMatch(/^核查反馈_/)

  await test.step('the reviewer settles, and the final score follows', async () => {
    await page.goto('/evaluations')
    const sheet = await importFile(page, answers)
    await expect(sheet).toContainText('其中部门反馈 2 条')
    await sheet.getByRole('button', { name: '导入', exact: true }).click()
    await page.waitForURL(`**${home}`)
    await page.getByRole('link', { name: /^意见反馈.*待复核 1 条/ }).click()
    const contracts = finding(page, '采购合同签订时效性')
    await expect(contracts).toContainText('已在系统备案')
    await contracts.getByRole('button', { name: '撤回' }).click()
    await contracts.getByLabel('复核说明（可不填）').fill('备案回执属实')
    await expect(score(page, '核定')).toContainText('93.50')
    await expect(page.getByTestId('save-state')).toHaveText(/^已存本机/)
  })

  await test.step('neither side’s evaluation was touched by any of it', async () => {
    for (const phone of [department, page]) {
      await phone.goto(evaluation)
      const there = await exportDraft(phone, evaluation)
      expect(encodeDraftFile(there)).toBe(encodeDraftFile(sampleChanges()))
    }
  })
  await away.close()
})
