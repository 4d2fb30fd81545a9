import type { Page } from 'playwright'

/** Between two keys of a gun. */
const secondsPerKey = 0.005
const patience = 30_000

/**
 * One code as a scanner gun types it: keys that bear the times of a gun however late a busy machine hands them over. Answers
 * the milliseconds from Enter to the list that offers to undo what is on disk.
 */
export async function fireGun(page: Page, code: string): Promise<number> {
  await page.evaluate(watchGun, code)
  const session = await page.context().newCDPSession(page)
  const begun = Date.now() / 1000
  await Promise.all(
    [...code, 'Enter'].map((key, place) =>
      session.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        key,
        ...(key === 'Enter' ? {} : { text: key }),
        timestamp: begun + place * secondsPerKey,
      }),
    ),
  )
  await session.detach()
  const took = await page.evaluate(acknowledged, patience)
  if (took === null) throw new Error(`${code} was not acknowledged; the page says: ${await saidBy(page)}`)
  return took
}

async function saidBy(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replace(/\s+/g, ' ').slice(0, 600)
}

interface Watching {
  gun: Promise<number>
}

/** Runs in the page. */
function watchGun(code: string): void {
  const watching = window as unknown as Watching
  watching.gun = new Promise((done) => {
    const begin = ({ key }: KeyboardEvent): void => {
      if (key !== 'Enter') return
      window.removeEventListener('keydown', begin, { capture: true })
      const started = performance.now()
      const look = (): void => {
        if (document.querySelector(`button[aria-label^="撤销 "][aria-label$=" ${code}"]`))
          done(performance.now() - started)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    window.addEventListener('keydown', begin, { capture: true })
  })
}

/** Runs in the page. */
function acknowledged(patience: number): Promise<number | null> {
  const late = new Promise<null>((done) => {
    setTimeout(() => done(null), patience)
  })
  return Promise.race([(window as unknown as Watching).gun, late])
}
