import type { Page, Request } from '@playwright/test'

export interface Visitor {
  /** Opens the page of this address anew, and waits until nothing more comes. */
  visit(address: string): Promise<void>
}

/** Knows of every request that is under way, so that no visit has to wait half a second to see that there is none. */
export function visitorOf(page: Page): Visitor {
  const underWay = new Set<Request>()
  page.on('request', (request) => underWay.add(request))
  page.on('requestfinished', (request) => underWay.delete(request))
  page.on('requestfailed', (request) => underWay.delete(request))
  return {
    async visit(address) {
      underWay.clear()
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      do await page.evaluate(untilStill)
      while (underWay.size > 0)
    },
  }
}

/** Runs in the page: nothing changed for a moment, and nowhere does it say that something is still being opened or read. */
function untilStill(): Promise<void> {
  const moment = 150
  return new Promise((done) => {
    const look = () => {
      if (/正在(打开|读取)…/.test(document.body.innerText)) {
        timer = setTimeout(look, moment)
        return
      }
      changes.disconnect()
      done()
    }
    let timer = setTimeout(look, moment)
    const changes = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(look, moment)
    })
    changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}
