import type { Page } from '@playwright/test'
import { box, type } from './support/fields.ts'
import { limitDisk } from './support/limit-disk.ts'
import { readyForOffline } from './support/pages.ts'
import { openSample } from './support/routes.ts'
import { expect, test } from './support/test.ts'

const disk = 64 * 1024 * 1024

/** Photos and films, so to speak: the browser itself refuses the last of them, and the app's next write. */
function fillDisk(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open('other files', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('files', { autoIncrement: true })
      opening.onsuccess = () => {
        done(opening.result)
      }
      opening.onerror = () => {
        failed(new Error('the other files cannot be opened'))
      }
    })
    const put = (size: number): Promise<boolean> =>
      new Promise((done) => {
        const bytes = new Uint8Array(size)
        for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
        const transaction = database.transaction('files', 'readwrite')
        transaction.objectStore('files').add(bytes)
        transaction.oncomplete = () => {
          done(true)
        }
        transaction.onabort = () => {
          done(false)
        }
      })
    let written = 0
    for (const size of [1_048_576, 65_536, 4_096, 512, 64]) while (await put(size)) written += size
    database.close()
    return written
  })
}

test('a full disk: what was typed stays, the header says what to do, and it is saved once there is room', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const origin = baseURL ?? ''
  const giveRoom = await limitDisk(page, origin, disk)
  const home = await openSample(page)
  await readyForOffline(page, origin)
  await page.goto(`${home}/profile/duties`)
  await expect(box(page, '部门职能')).toBeVisible()
  expect(await fillDisk(page)).toBeGreaterThan(1_048_576)

  const typed = `满盘时写下的职能。${'科技、工业、商务。'.repeat(400)}`
  await type(page, '部门职能', typed)
  await expect(page.getByTestId('save-state')).toHaveText('未能保存')
  const trouble = page.getByRole('alert')
  await expect(trouble).toContainText('未能保存：手机存储空间已满，刚才的内容还没有存入本机。')
  await expect(trouble).toContainText('请删除一些照片或文件腾出空间，再点“重试”')
  await expect(box(page, '部门职能')).toHaveValue(typed)
  await type(page, '部门职能', `${typed}接着写。`)
  await expect(page.getByTestId('save-state')).toHaveText('未能保存')

  await giveRoom()
  // The app tries again by itself after the last key; a slow machine may be there before the tap.
  await expect(async () => {
    if (await trouble.isVisible())
      await trouble.getByRole('button', { name: '重试' }).click({ timeout: 2000 })
    await expect(page.getByTestId('save-state')).toHaveText(/^已存本机/, { timeout: 5000 })
  }).toPass({ timeout: 60_000 })
  await expect(trouble).toHaveCount(0)
  await page.reload()
  await expect(box(page, '部门职能')).toHaveValue(`${typed}接着写。`)
})
