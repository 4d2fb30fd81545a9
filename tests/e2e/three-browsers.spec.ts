import type { Page } from '@playwright/test'
import { chanceOf } from '../../.ci/soak/browsers/chance.ts'
import { startTeam } from '../../.ci/soak/browsers/devices.ts'
import type { BrowserDevice } from '../../.ci/soak/browsers/devices.ts'
import { goOffline } from '../../.ci/soak/browsers/edits.ts'
import { fillTogether } from '../../.ci/soak/browsers/fill-together.ts'
import { places as allPlaces } from '../../.ci/soak/browsers/places.ts'
import { delivered, shareWork } from '../../.ci/soak/browsers/shared-work.ts'
import type { TeamServerUnderTest } from './support/team-server.ts'
import { startTeamServer } from './support/team-server.ts'
import { expect, listenTo, test } from './support/test.ts'

/** Without a network the browser says of every request that there is none, and so does the search for a newer app. */
const offline = [/ERR_INTERNET_DISCONNECTED/, /error occurred when fetching the script/]

const seed = 5
const edits = 30
const assets = 12
/** Cover, money, an actual figure and a reason of a loss: enough to see, and few pages to open. */
const places = allPlaces.filter(({ path }) => ['cover', 'funds/self', 'scoring/B5-1'].includes(path))

let server: TeamServerUnderTest
test.beforeAll(async () => {
  server = await startTeamServer()
})
test.afterAll(() => server.stop())

test('three phones fill one evaluation and count one room apart: back in the network all three show the same, and every conflict by name', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const team = await startTeam(server.url, server.setUpLink.split('#')[1] ?? '')
  const devices: BrowserDevice[] = []
  for (const name of ['zhang', 'li', 'wang']) devices.push(await team.device(browser, name))
  const heard = devices.map(({ context }) => listenTo(context, offline))
  const work = await shareWork(devices, server.url, assets)

  const filled = await test.step('30 edits without a network, then back in any order', async () => {
    for (const device of devices) await goOffline(device)
    return fillTogether({ ...work, chance: chanceOf(seed), edits, places, assets, restlessness: 0 })
  })
  expect(filled.written).toBeGreaterThan(10)
  expect(filled.scanned).toBeGreaterThan(5)
  for (const device of devices) await delivered(device)

  const [first, ...others] =
    await test.step('the same in every box, the same count, the same conflicts', () =>
      Promise.all(devices.map((device) => shownBy(device, work.evaluation, work.scan))))
  for (const shown of others) expect(shown).toEqual(first)
  expect(first?.counted).toMatch(/已盘 \d+ \/ 12 项/)
  expect(first?.conflicts.length).toBeGreaterThan(2)

  await test.step('a conflict has a name, and both versions with who wrote them', async () => {
    const page = devices[2]?.evaluation
    if (!page) throw new Error('no page')
    await page.goto(`${work.evaluation}/conflicts`)
    await page
      .getByRole('button', { name: /有 2 个版本，请选定$/ })
      .first()
      .click()
    const versions = page.getByRole('dialog').getByRole('article')
    await expect(versions).toHaveCount(2)
    await expect(versions.filter({ hasText: /zhang|li|wang/ })).toHaveCount(2)
  })

  expect(heard.flat()).toEqual([])
  for (const { context } of devices) await context.close()
})

interface Shown {
  readonly boxes: readonly string[]
  readonly counted: string
  readonly conflicts: readonly string[]
}

/** As a person reads it, page after page. */
async function shownBy(device: BrowserDevice, evaluation: string, scan: string): Promise<Shown> {
  const { evaluation: page, room } = device
  if (!page || !room) throw new Error(`${device.name} has no page`)
  const boxes: string[] = []
  for (const place of places) {
    if (!page.url().endsWith(`/${place.path}`)) await page.goto(`${evaluation}/${place.path}`)
    boxes.push(await place.find(page).inputValue())
  }
  const counted = (await room.getByRole('region', { name: '应盘清单' }).textContent()) ?? ''
  return {
    boxes,
    counted: /已盘\s*\d+ \/ \d+ 项/.exec(counted)?.[0] ?? '',
    conflicts: [
      ...(await conflictsOn(page, `${evaluation}/conflicts`)),
      ...(await conflictsOn(page, `${scan.split('/scan/')[0] ?? ''}/conflicts`)),
    ],
  }
}

/** “封面·部门名称：有 2 个版本，请选定”, as it is read out. */
async function conflictsOn(page: Page, address: string): Promise<readonly string[]> {
  await page.goto(address)
  const named = page.getByRole('button', { name: /有 \d+ 个版本，请选定$/ })
  await named.or(page.getByText('没有内容冲突')).first().waitFor()
  const names = await named.evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? ''),
  )
  return names.sort()
}
