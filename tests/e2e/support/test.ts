import { test as base, type BrowserContext } from '@playwright/test'
import { startServer, type OwnServer } from './own-server.ts'

interface Fixtures {
  /** What this journey expects to see in the console, with a reason beside it in the test. */
  readonly allowedInConsole: readonly RegExp[]
  /** A server of this test alone, which it may stop: the only honest way of having no network. */
  readonly ownServer: OwnServer
  readonly quiet: undefined
}

/** Every journey runs with open ears: a console message, a page error or a request elsewhere fails it. */
export const test = base.extend<Fixtures>({
  allowedInConsole: [[], { option: true }],
  ownServer: async ({ browserName: _ }, use) => {
    const server = await startServer()
    await use(server)
    await server.stop()
  },
  quiet: [
    async ({ context, allowedInConsole }, use) => {
      const heard = listenTo(context, allowedInConsole)
      await use(undefined)
      base.expect(heard, 'console messages, page errors and requests to other origins').toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'

/** Collects, as it happens, everything a finished app never does. */
export function listenTo(context: BrowserContext, allowed: readonly RegExp[]): readonly string[] {
  const heard: string[] = []
  const hear = (text: string) => {
    if (!allowed.some((pattern) => pattern.test(text))) heard.push(text)
  }
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      hear(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => {
    hear(`page error: ${error.error().message}`)
  })
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const own = ['data:', 'blob:'].includes(protocol) || ['localhost', '127.0.0.1'].includes(hostname)
    if (!own) hear(`request to another origin: ${request.url()}`)
  })
  return heard
}
