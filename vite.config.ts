import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { fileURLToPath } from 'node:url'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './.ci/browser/find-browser.ts'
import { jspdfWithoutCdn } from './.ci/build/jspdf-without-cdn.ts'
import { listOfflineFiles } from './.ci/build/offline-files.ts'
import { vantIconFont } from './.ci/build/vant-icon-font.ts'
import { zxingWithoutCdn } from './.ci/build/zxing-without-cdn.ts'

// `--outDir` builds somewhere else, to look at without touching `dist`.
const outDirAt = process.argv.indexOf('--outDir')
const outputFolder = outDirAt < 0 ? 'dist' : (process.argv[outDirAt + 1] ?? 'dist')

const emptyModule = fileURLToPath(new URL('./.ci/build/empty-module.ts', import.meta.url))
const pwaRegisterStub = fileURLToPath(new URL('./tests/setup/pwa-register-stub.ts', import.meta.url))

// jsPDF asks for these only in `.html()`, which the app never calls: 300 KB that would be precached for nothing.
const htmlRenderingOfJspdf = ['html2canvas', 'dompurify', 'canvg']

// Everything but the browser project runs without a browser, so only that project pays for finding one.
const browser = process.env['VITEST'] ? findBrowser() : undefined

export default defineConfig({
  plugins: [
    vue(),
    vantIconFont(),
    jspdfWithoutCdn(),
    zxingWithoutCdn(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      manifest: {
        name: '绩简：部门整体支出绩效自评',
        short_name: '绩简',
        description: '部门整体支出绩效自评报告：在手机上填写、打分、导出，断网可用',
        lang: 'zh-Hans-CN',
        id: '/',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        orientation: 'any',
        background_color: '#ffffff',
        theme_color: '#ffffff',
        categories: ['business', 'government', 'productivity'],
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,ico,wasm,woff2}', 'fonts/**/*.{ttf.gz,json}'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//],
        // The report's fonts are a few megabytes each, and without them no PDF can be made offline.
        maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
        // A new version takes over only when the person agrees: never in the middle of typing.
        skipWaiting: false,
        clientsClaim: false,
        cleanupOutdatedCaches: true,
        manifestTransforms: [listOfflineFiles(outputFolder)],
      },
    }),
  ],
  resolve: { alias: htmlRenderingOfJspdf.map((find) => ({ find, replacement: emptyModule })) },
  worker: { format: 'es', plugins: () => [jspdfWithoutCdn(), zxingWithoutCdn()] },
  build: {
    target: ['es2022', 'chrome107', 'safari16'],
    assetsInlineLimit: 0,
    manifest: '.vite/manifest.json',
    sourcemap: false,
    // How long each plugin took is no warning.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  // What only a worker imports is found late, and preparing it then would reload the page, in the middle of a test too.
  optimizeDeps: {
    include: [
      'vant',
      'dexie',
      'vue',
      'pinia',
      'vue-router',
      'fflate',
      'saxes',
      'pinyin-pro',
      'zxing-wasm/reader',
      'zxing-wasm/writer',
      'hucre/xlsx',
      'uqr',
      'd3-shape',
      '@e965/xlsx',
      'docx',
    ],
    exclude: ['pdfjs-dist'],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // A worker loads the app once and not once a file, which was two thirds of the time; no test leaves anything behind.
          isolate: false,
          environment: 'node',
          include: [
            'tests/{domain,contracts,storage,drafting,protocol,sync,server,cli,export,intake,architecture}/**/*.test.ts',
          ],
          exclude: ['**/*.browser.test.ts', 'tests/architecture/built/**'],
          env: { TZ: 'America/Phoenix' },
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        resolve: {
          alias: [
            { find: 'virtual:pwa-register/vue', replacement: pwaRegisterStub },
            { find: 'virtual:pwa-register', replacement: pwaRegisterStub },
          ],
        },
        test: {
          name: 'ui',
          isolate: false,
          environment: 'happy-dom',
          include: ['tests/{ui,platform,app}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          setupFiles: ['tests/setup/ui.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // Vant gives every field the same id when NODE_ENV is 'test', and labels then point at the wrong box.
          env: { TZ: 'America/Phoenix', NODE_ENV: 'development' },
          server: { deps: { inline: ['vant'] } },
        },
      },
      {
        extends: true,
        test: {
          name: 'dist',
          environment: 'node',
          include: ['tests/architecture/built/**/*.test.ts'],
          env: { TZ: 'America/Phoenix' },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright(
              browser
                ? {
                    launchOptions: {
                      executablePath: browser.path,
                      args: [...browser.arguments],
                      env: browser.env,
                    },
                  }
                : {},
            ),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
