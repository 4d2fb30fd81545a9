import { spawn } from 'node:child_process'
import { chromium, type BrowserContext } from 'playwright'
import type { Browser } from '../browser/browser.ts'

export interface Chrome {
  readonly context: BrowserContext
  /** SIGKILL to the browser and all its processes, at once. */
  kill(): void
  readonly gone: Promise<void>
  stop(): Promise<void>
}

/** A browser of our own on a profile that outlives it; Playwright's own launch would hide the process to kill. */
export async function startChrome(browser: Browser, profile: string): Promise<Chrome> {
  const child = spawn(
    browser.path,
    [
      ...browser.arguments,
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    // A process group of its own, so that the kill reaches every part of the browser and nothing else.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: browser.env },
  )
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const address = await new Promise<string>((done, fail) => {
    let heard = ''
    child.stderr.on('data', (piece: Buffer) => {
      heard += piece.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(heard)?.[1]
      if (found) done(found)
    })
    void gone.then(() => {
      fail(new Error(`the browser ended before it could be used:\n${heard}`))
    })
  })
  const connected = await chromium.connectOverCDP(address)
  const context = connected.contexts()[0]
  if (!context) throw new Error('the browser has no context')
  return {
    context,
    gone,
    kill: () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    },
    stop: async () => {
      await connected.close()
      if (child.exitCode === null) child.kill('SIGTERM')
      await gone
    },
  }
}
