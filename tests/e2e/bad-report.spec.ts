import { writeFileSync } from 'node:fs'
import { pdfToolsReady } from '../export/support/pdf-tools.ts'
import { buildPdf, scannedPage } from '../intake/report/support/build-pdf.ts'
import { buildDocx, paragraph } from '../intake/report/support/build-docx.ts'
import { compoundFile, encryptedPdf } from '../intake/report/support/other-files.ts'
import { referenceDocx } from './support/report-file.ts'
import { expect, test } from './support/test.ts'

const megabyte = 1024 * 1024

function otherReport(): Uint8Array {
  const lines = [
    '2023年度行政事业性国有资产管理情况报告',
    '一、单位基本情况',
    '内设5个科室，编制30人。',
    '二、资产总量',
    '年末资产总额2,000.00万元。',
  ]
  return buildDocx({ body: lines.map((line) => paragraph(line)).join('') })
}

const files: readonly (readonly [name: string, bytes: () => Uint8Array, says: RegExp])[] = [
  ['扫描件.pdf', () => buildPdf([scannedPage().page], scannedPage().objects), /只有图片/],
  ['旧版.doc', () => compoundFile('WordDocument', '1Table'), /旧版 Word.*另存为/],
  ['加密.docx', () => compoundFile('EncryptionInfo', 'EncryptedPackage'), /打开密码/],
  ['过大.docx', () => new Uint8Array(50 * megabyte + 1), /超过 50 MB/],
  ['乱码.txt', () => new Uint8Array(49 * megabyte).fill(7), /./],
  [
    '资产报告.docx',
    otherReport,
    /不像部门整体支出绩效自评报告（开头是“2023年度行政事业性国有资产管理情况报告”）/,
  ],
  ['空白.txt', () => new Uint8Array(0), /没有文字/],
]

test('a file that is no readable report is answered in words, and the page goes on', async ({
  page,
}, info) => {
  await page.goto('/evaluations/from-report')
  const choose = page.getByRole('button', { name: '选择报告文件' })
  const take = async (name: string, bytes: Uint8Array): Promise<void> => {
    const path = info.outputPath(name)
    writeFileSync(path, bytes)
    const chooser = page.waitForEvent('filechooser')
    await choose.click()
    await (await chooser).setFiles(path)
  }
  const locked = pdfToolsReady
    ? [
        [
          '加密.pdf',
          () => encryptedPdf(buildPdf([scannedPage().page], scannedPage().objects), '123456'),
          /打开密码/,
        ] as const,
      ]
    : []
  for (const [name, bytes, says] of [...files, ...locked])
    await test.step(name, async () => {
      await take(name, bytes())
      await expect(page.getByRole('alert')).toContainText(says)
      await expect(choose).toBeVisible()
    })
  await take('报告.docx', Buffer.from(referenceDocx()))
  await expect(page.getByRole('article').filter({ hasText: '2,230.38万元' }).first()).toBeVisible()
})
