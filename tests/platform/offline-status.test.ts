import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createOfflineServices } from '../../src/platform/offline-status.ts'

function stubBrowser(cached: Readonly<Record<string, string>>): void {
  const registration = { update: () => Promise.resolve() }
  Object.defineProperty(navigator, 'serviceWorker', {
    value: { ready: Promise.resolve(registration) },
    configurable: true,
  })
  const match = (url: string) =>
    Promise.resolve(cached[url] === undefined ? undefined : new Response(cached[url]))
  vi.stubGlobal('caches', { match })
}

vi.mock('virtual:pwa-register', () => ({
  registerSW: (options: { onRegisteredSW?: (url: string, registration: unknown) => void }) => {
    options.onRegisteredSW?.('/sw.js', { update: () => Promise.resolve() })
    return () => Promise.resolve()
  },
}))

const page = '<!doctype html>'
const list = JSON.stringify({
  files: [{ url: '/index.html', size: page.length, sha256: createHash('sha256').update(page).digest('hex') }],
})

describe('offline state', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'serviceWorker')
    vi.unstubAllGlobals()
  })

  it.each([
    ['ready', { '/offline-files.json': list, '/index.html': page }],
    ['failed', { '/offline-files.json': list }],
    ['failed', { '/index.html': page }],
    ['failed', { '/offline-files.json': list, '/index.html': '<!doctype htmx>' }],
  ] as const)('is %s after the cache was compared with its list', async (state, cached) => {
    stubBrowser(cached)
    const offline = createOfflineServices()
    const seen: string[] = []
    offline.subscribe(() => seen.push(offline.state))
    offline.start()
    expect(offline.state).toBe('preparing')
    await vi.waitFor(() => expect(seen).toEqual([state]), { timeout: 5000 })
  })

  it('is unsupported where the page is not secure', () => {
    vi.stubGlobal('caches', undefined)
    Reflect.deleteProperty(window, 'caches')
    const offline = createOfflineServices()
    offline.start()
    expect(offline.state).toBe('unsupported')
  })
})
