import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { findBrowser } from '../../.ci/browser/find-browser.ts'
import { bytesOf } from './support/exported-draft.ts'
import { limitDisk } from './support/limit-disk.ts'
import { readyForOffline, saved } from './support/pages.ts'
import { openSample } from './support/routes.ts'
import { giveShareSheet } from './support/share-sheet.ts'
import { expect, test } from './support/test.ts'

const chrome = findBrowser()
if (!chrome) throw new Error('no browser was found')

test.use({
  permissions: ['camera'],
  launchOptions: {
    executablePath: chrome.path,
    args: [...chrome.arguments, '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
    env: chrome.env,
  },
})

async function drag(page: Page, picture: Locator, from: [number, number], to: [number, number]) {
  const box = await picture.boundingBox()
  if (!box) throw new Error('no picture')
  const at = ([x, y]: [number, number]) => [box.x + box.width * x, box.y + box.height * y] as const
  await page.mouse.move(...at(from))
  await page.mouse.down()
  await page.mouse.move(...at(to), { steps: 4 })
  await page.mouse.up()
}

async function share(page: Page, made: string) {
  const sheet = page.getByRole('dialog', { name: made })
  await sheet.getByRole('button', { name: '分享' }).click()
  await expect(sheet.getByText('已交给所选的应用。')).toBeVisible()
  await sheet.getByRole('button', { name: '关闭' }).click()
}

/** Every picture on this device, by its hash. */
function storedPictures(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((done, failed) => {
        const opening = indexedDB.open('jijian')
        opening.onerror = () => {
          failed(new Error('no database'))
        }
        opening.onsuccess = () => {
          const asked = opening.result.transaction('blobs').objectStore('blobs').getAllKeys()
          asked.onsuccess = () => {
            opening.result.close()
            done(asked.result.map(String))
          }
        }
      }),
  )
}

test('proof in aeroplane mode: photos for two indicators, one covered for good, the matrix fills, all of it handed over', async ({
  page,
  context,
  ownServer,
}) => {
  test.setTimeout(180_000)
  const shared = await giveShareSheet(page, false)
  await readyForOffline(page, ownServer.url)
  const home = `${ownServer.url}${await openSample(page, ownServer.url)}`
  await ownServer.stop()
  await context.setOffline(true)

  await test.step('from the matrix, photos of one proof that one indicator asks for', async () => {
    await page.goto(`${home}/evidence/matrix`)
    const stock = page.getByRole('region', { name: '资产盘点情况' })
    const missing = await page.getByRole('region', { name: '佐证情况' }).locator('strong').innerText()
    await stock.getByRole('button', { name: '去补 资产盘点情况 盘点报告' }).click()
    await stock.getByRole('link', { name: '拍照' }).click()
    const shutter = page.getByRole('button', { name: '拍照', exact: true })
    for (const count of [1, 2]) {
      await expect(shutter).toBeEnabled()
      await shutter.click()
      await expect(page.getByText(`已存 ${String(count)} 张`)).toBeVisible()
    }
    await saved(page)
    await page.getByRole('button', { name: '返回' }).click()
    await expect(stock.getByText('2 份')).toBeVisible()
    await expect(page.getByRole('region', { name: '佐证情况' })).toContainText(
      `还缺 ${String(Number(missing) - 1)} 项`,
    )
    await stock.getByRole('link', { name: /^B6-3-01/ }).click()
  })

  await test.step('one of them proves a second indicator as well', async () => {
    await page.getByRole('button', { name: '关联指标' }).click()
    await page.getByRole('checkbox', { name: 'B5-2 采购内控制度建设' }).check()
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '附件 B5-2-01' })).toBeVisible()
  })

  await test.step('covered and its original removed: gone with its small picture, also after a reload', async () => {
    const facts = page.getByRole('region', { name: '文件信息' })
    const hash = /[0-9a-f]{64}/.exec(await facts.innerText())?.[0] ?? ''
    const before = await storedPictures(page)
    expect(before).toContain(hash)
    await page.getByRole('link', { name: '标注、遮盖' }).click()
    await drag(page, page.getByRole('img', { name: /已加 0 处标注/ }), [0.2, 0.2], [0.8, 0.8])
    await page.getByRole('button', { name: '完成' }).click()
    await page.getByRole('button', { name: /删除原图/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: '附件 B5-2-01' })).toBeVisible()
    await expect(facts).not.toContainText(hash)
    await saved(page)
    await page.reload()
    await expect(facts).not.toContainText(hash)
    expect((await storedPictures(page)).filter((one) => before.includes(one))).toHaveLength(2)
    await expect(page.getByRole('region', { name: '原图' })).toHaveCount(0)
  })

  await test.step('the matrix has both, the package holds both under their numbers with an index', async () => {
    await page.goto(`${home}/evidence/matrix`)
    await expect(page.getByRole('region', { name: '采购内控制度建设' }).getByText('1 份')).toBeVisible()
    await page.goto(`${home}/evidence`)
    await page.getByRole('button', { name: /打包佐证材料/ }).click()
    const sheet = page.getByRole('dialog', { name: '佐证包已生成' })
    const download = page.waitForEvent('download')
    await sheet.getByRole('button', { name: '保存' }).click()
    const names = Object.keys(unzipSync(new Uint8Array(await bytesOf(await download))))
    expect(names).toHaveLength(3)
    expect(names[0]).toMatch(/^附件B5-2-01 采购内控制度建设 照片 .*\.jpg$/)
    expect(names[1]).toMatch(/^附件B6-3-01 资产盘点情况 照片 .*\.jpg$/)
    expect(names[2]).toBe('佐证材料目录.xlsx')
  })

  await test.step('PDF, Word and Excel go to the share sheet', async () => {
    await page.goto(`${home}/preview`)
    await page.getByRole('button', { name: '生成 PDF' }).click()
    await share(page, 'PDF 已生成')
    for (const [name, made] of [
      ['Word', 'Word 文件已生成'],
      ['Excel 附表', 'Excel 附表已生成'],
    ] as const) {
      await page.getByRole('button', { name: '其他格式' }).click()
      await page
        .getByRole('dialog', { name: '导出为' })
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .click()
      await share(page, made)
    }
    expect(shared.map(({ name }) => name.replace(/^.*\./, ''))).toEqual(['pdf', 'docx', 'xlsx'])
    expect(shared.map(({ head }) => head.slice(0, 2))).toEqual(['%P', 'PK', 'PK'])
    expect(shared.every(({ freshTap, keys }) => freshTap && keys.join('') === 'files')).toBe(true)
  })
})

test('搬运卡: what was typed again is ticked off, and still so after a reload', async ({ page }) => {
  await page.goto(`${await openSample(page)}/copy-cards`)
  const ticked = page.getByRole('main').getByText(/^\s*已录入\s+1\s+\//)
  await page.getByRole('button', { name: '录好了' }).click()
  await expect(ticked).toBeVisible()
  await page.reload()
  await expect(ticked).toBeVisible()
})

test('a refused camera is said, and the photo comes from the files; half a photo is refused by name', async ({
  page,
  context,
}) => {
  const home = await openSample(page)
  await context.clearPermissions()
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await page.goto(`${home}/evidence/camera?for=B6-3`)
  await expect(page.getByText(/没有使用相机的许可/)).toBeVisible()
  const jpeg = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 900
    canvas.height = 600
    const context = canvas.getContext('2d')
    if (context) context.fillStyle = '#dddddd'
    for (let line = 0; line < 600; line += 40) context?.fillRect(0, line, 900, 20)
    const url = canvas.toDataURL('image/jpeg', 0.9)
    return url.slice(url.indexOf(',') + 1)
  })
  const bytes = Buffer.from(jpeg, 'base64')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选照片或文件' }).click()
  await (
    await chooser
  ).setFiles([
    { name: '现场.jpg', mimeType: 'image/jpeg', buffer: bytes },
    { name: '半张.jpg', mimeType: 'image/jpeg', buffer: bytes.subarray(0, bytes.length / 2) },
  ])
  await expect(page.getByText('照片“半张.jpg”没有传完整')).toBeVisible()
  await expect(page.getByText('已存 1 个文件')).toBeVisible()
  await page.goto(`${home}/evidence`)
  await expect(page.getByRole('link', { name: /现场\.jpg.*附件 B6-3-01/ })).toBeVisible()
})

test('a disk that fills in the middle: what is stored stays, the rest waits and goes in once there is room', async ({
  page,
  baseURL,
}, testInfo) => {
  const origin = baseURL ?? ''
  const giveRoom = await limitDisk(page, origin, 56 * 1024 * 1024)
  const home = await openSample(page)
  await readyForOffline(page, origin)
  await page.goto(`${home}/evidence`)
  const files = [1, 2, 3].map((number) => {
    const path = testInfo.outputPath(`扫描件${String(number)}.pdf`)
    writeFileSync(path, randomBytes(16_000_000))
    return path
  })
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选照片或文件' }).click()
  await (await chooser).setFiles(files)
  const told = page.getByText(/手机存储空间已满：已存 \d 个，还有 \d 个没有存入/)
  await expect(told).toBeVisible({ timeout: 30_000 })
  const [stored = 0, left = 0] = ((await told.innerText()).match(/\d(?= 个)/g) ?? []).map(Number)
  expect([stored > 0, left > 0, stored + left]).toEqual([true, true, files.length])
  expect(await storedPictures(page)).toHaveLength(stored)

  await giveRoom()
  // The browser may remember for a while that there was no room.
  await expect(async () => {
    const again = page.getByRole('button', { name: /^继续存入剩下的 \d 个$/ })
    if (await again.isVisible()) await again.click({ timeout: 2000 })
    await expect(page.getByText(`已存 ${String(left)} 个文件`)).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 60_000 })
  expect(await storedPictures(page)).toHaveLength(files.length)
  await saved(page)
  await page.reload()
  for (const number of [1, 2, 3])
    await expect(page.getByRole('link', { name: new RegExp(`扫描件${String(number)}\\.pdf`) })).toBeVisible()
})
