import type { Page } from '@playwright/test'
import { findBrowser } from '../../.ci/browser/find-browser.ts'
import { openPracticeStocktake } from './support/routes.ts'
import { expect, test } from './support/test.ts'

const chrome = findBrowser()
if (!chrome) throw new Error('no browser was found')
const plain = 'jijian.test'

test.use({
  serviceWorkers: 'block',
  // An address without HTTPS that is not this machine's own name, and a decoder that does not come.
  allowedInConsole: [
    [/jijian\.test/, /ERR_FAILED/, /untrustworthy/, /Service Worker/, /wasm/, /ArrayBuffer/],
    { scope: 'test' },
  ],
  launchOptions: {
    executablePath: chrome.path,
    args: [
      ...chrome.arguments,
      '--use-fake-device-for-media-stream',
      `--host-resolver-rules=MAP ${plain} 127.0.0.1`,
    ],
    env: chrome.env,
  },
})

function refusingWith(name: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.addInitScript((error) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error))
    }, name)
  }
}

const cases: readonly (readonly [name: string, arrange: (page: Page) => Promise<void>, sentence: string])[] =
  [
    ['denied', async () => undefined, '没有使用相机的许可。请在浏览器的网站设置里允许'],
    ['in use', refusingWith('NotReadableError'), '相机正被其他应用占用。请关掉那个应用'],
    ['missing', refusingWith('NotFoundError'), '这台设备没有可用的相机。'],
    [
      'insecure',
      async () => undefined,
      '当前网址不是安全连接（https），浏览器不开放相机。请改用 https 网址打开',
    ],
    [
      'without WebAssembly',
      async (page) => {
        await page.context().grantPermissions(['camera'])
        await page.route('**/*.wasm', (route) => route.abort())
      },
      '识别条码的部件没有加载成功。请连接网络后再试；',
    ],
  ]

for (const [name, arrange, sentence] of cases)
  test(`${name}: the page says why, and the count goes on by typing`, async ({ page, baseURL }) => {
    const port = new URL(baseURL ?? '').port
    await arrange(page)
    await openPracticeStocktake(page, name === 'insecure' ? `http://${plain}:${port}` : '')
    await page.getByRole('link', { name: /101 大厅/ }).click()
    await expect(page.getByRole('region', { name: '相机' })).toContainText(sentence, { timeout: 30_000 })
    await page.getByLabel('键入编号末几位或名称').fill('0001')
    await page.getByRole('button', { name: '盘到', exact: true }).click()
    await expect(page.getByRole('region', { name: '应盘清单' })).toContainText(/已盘 1 \/ \d+ 项/)
  })
