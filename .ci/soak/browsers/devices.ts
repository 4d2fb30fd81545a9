import type { Browser, BrowserContext, Page } from 'playwright'
import type { Send } from '../../../src/sync/ask.ts'
import type { TeamPlace } from '../../../src/sync/contract.ts'
import { createHttpAccounts } from '../../../src/sync/http-accounts.ts'
import { lineTo } from '../server/phones.ts'

/** One person's phone: a browser of its own, with the evaluation in one tab and the room in another. */
export interface BrowserDevice {
  readonly name: string
  readonly context: BrowserContext
  readonly database: string
  evaluation: Page | null
  room: Page | null
  online: boolean
}

export interface TeamOnServer {
  readonly admin: Send
  readonly workspace: string
  /** A new phone of a new colleague, signed in. */
  device(browser: Browser, name: string): Promise<BrowserDevice>
}

const password = 'soak-2024-password'

export async function startTeam(url: string, token: string): Promise<TeamOnServer> {
  const jar = new Map<string, string>()
  const admin = lineTo([url], jar)
  const accounts = createHttpAccounts({ base: '', send: admin })
  const made = await accounts.setUp(token, '某区某局', { username: 'admin', name: '管理员', password })
  const session = await accounts.session()
  const workspace = session.ok ? session.value?.workspaces[0]?.id : undefined
  if (!made.ok || workspace === undefined) throw new Error('the team could not be set up')

  return {
    admin,
    workspace,
    async device(browser, name) {
      const own = new Map<string, string>()
      const colleague = createHttpAccounts({ base: '', send: lineTo([url], own) })
      const invited = await accounts.invite(workspace, 'admin')
      const invitation = (invited.ok && invited.value.link.split('#')[1]) || ''
      const joined = await colleague.join(invitation, { username: name, name, password })
      const found = await colleague.session()
      if (!joined.ok || !found.ok || !found.value) throw new Error(`${name} could not join`)
      const { account, username } = found.value
      const place: TeamPlace = {
        account,
        username,
        name,
        workspace,
        workspaceName: '某区某局',
        role: 'admin',
      }
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        locale: 'zh-CN',
      })
      // The compiler names inner functions by a helper that does not exist in the page.
      await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
      await context.addCookies([...own].map(([cookie, value]) => ({ name: cookie, value, url })))
      const page = await context.newPage()
      await page.goto(`${url}/api/health`)
      await page.evaluate((kept) => {
        localStorage.setItem('jijian/team', kept)
      }, JSON.stringify(place))
      await page.close()
      const database = `jijian-${account}-${workspace}`
      return { name, context, database, evaluation: null, room: null, online: true }
    },
  }
}
