import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import type { Change } from '../../src/domain/changes/change.ts'
import { department, reviewOf, written } from '../domain/review/overview/departments.ts'
import { packageOf } from '../protocol/package/package-of.ts'
import { importFile } from './support/import-file.ts'
import { readyForOffline } from './support/pages.ts'
import { expect, test } from './support/test.ts'

const twice = ['二局', '三局', '四局']
const once = ['五局', '六局', '七局', '八局', '九局', '十局']
const lower = { 'checked-score/B5-4': { points: 100, reason: '抽查合同多数超期签订' } }

/** A byte of what a package holds, changed on its way. */
function tampered(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice()
  const place = Math.floor(changed.length / 2)
  changed[place] = (changed[place] ?? 0) ^ 1
  return changed
}

/** Ten departments, three of them in two versions, and two packages that are not what they were. */
async function packages(): Promise<ReadonlyMap<string, Uint8Array>> {
  const first = department('一局')
  const sent: (readonly [string, readonly Change[]])[] = [
    ['一局', [...first, ...reviewOf('一局', first, lower)]],
    ...once.map((name) => [name, department(name)] as const),
    ...twice.flatMap((name) =>
      ['张三', '李四'].map((who) => {
        const filler = { 'cover/filler': who }
        return [
          `${name}${who}`,
          written(department(name), `ev-${name}`, filler, { author: who, device: who }),
        ] as const
      }),
    ),
  ]
  const files = new Map<string, Uint8Array>()
  for (const [name, changes] of sent) files.set(`${name}.jijian.zip`, await packageOf({ changes }))
  files.set('改过的.jijian.zip', tampered(await packageOf({ changes: department('十一局') })))
  files.set('传坏的.jijian.zip', (await packageOf({ changes: department('十二局') })).slice(0, 900))
  return files
}

test('a bureau lays a folder of packages side by side without a network: ten departments, bad packages named', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'jijian-overview-'))
  for (const [name, bytes] of await packages()) writeFileSync(join(folder, name), bytes)
  await readyForOffline(page, '')
  await page.context().setOffline(true)
  await page.goto('/reviews/overview')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选文件夹' }).click()
  await (await chooser).setFiles(folder)

  const units = page.getByRole('list', { name: '单位' })
  const card = (name: string): Locator =>
    units.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
  await expect(page.getByText(/^已读 15 个文件；没有存入本机。$/)).toBeVisible({ timeout: 60_000 })
  await expect(units.getByRole('heading')).toHaveCount(10)
  await expect(card('一局')).toContainText(/自评\s*94\.00.*核查\s*92\.00.*采购合同签订时效性/s)
  for (const name of [...twice, ...once]) await expect(card(name)).toContainText('94.00')
  for (const name of twice) await expect(card(name)).toContainText('自评 1 处有两个版本并存')
  const left = page.getByRole('region', { name: '未列入' })
  await expect(left.getByRole('listitem').filter({ hasText: '改过的' })).toContainText(/改动|损坏|不符/)
  await expect(left.getByRole('listitem').filter({ hasText: '传坏的' })).toContainText(
    /不完整|没有传完|损坏|不是/,
  )
  rmSync(folder, { recursive: true })

  await page.goto('/evaluations')
  await expect(page.getByRole('heading', { name: '还没有评价' })).toBeVisible()
})

test('a package is named as tampered before anything of it is shown, and a locked one shows nothing without its passphrase', async ({
  page,
}) => {
  const zip = { name: '某局.jijian.zip', mimeType: 'application/zip' }
  const changes = department('某局')
  await page.goto('/evaluations')
  const sheet = await importFile(page, {
    ...zip,
    buffer: Buffer.from(tampered(await packageOf({ changes }))),
  })
  await expect(sheet.getByRole('alert')).toBeVisible()
  await expect(sheet.getByRole('button', { name: '用于核查（只读）' })).toBeHidden()
  await expect(sheet).not.toContainText('自评 94')

  const chooser = page.waitForEvent('filechooser')
  await sheet.getByRole('button', { name: '另选文件' }).click()
  const locked = await packageOf({ changes, passphrase: '对方告知的口令' })
  await (await chooser).setFiles({ ...zip, buffer: Buffer.from(locked) })
  await sheet.getByLabel('口令', { exact: true }).fill('猜一个口令')
  await sheet.getByRole('button', { name: '打开' }).click()
  await expect(sheet.getByText(/^口令不对/)).toBeVisible({ timeout: 30_000 })
  await expect(sheet.getByRole('button', { name: '用于核查（只读）' })).toBeHidden()
  await sheet.getByLabel('口令', { exact: true }).fill('对方告知的口令')
  await sheet.getByRole('button', { name: '打开' }).click()
  await expect(sheet.getByRole('button', { name: '用于核查（只读）' })).toBeVisible({ timeout: 30_000 })
})
