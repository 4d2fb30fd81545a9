import { defineConfig } from '@playwright/test'
import { ensureBrowser } from './.ci/browser/ensure-browser.ts'

const browser = ensureBrowser()
const port = Number(process.env['E2E_PORT'] ?? 4517)

/** Journeys on the built app as `npm start` serves it: one phone, one clerk in China, one worker per core. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${String(port)}`,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Keeping a trace in case of failure cost a third of the time, and tripled the longest journey: ask for one by `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: browser.path, args: [...browser.arguments], env: browser.env },
  },
  webServer: {
    command: 'node node_modules/tsx/dist/cli.mjs src/server/main.ts',
    url: `http://localhost:${String(port)}/`,
    env: { PORT: String(port), HOST: '127.0.0.1' },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
