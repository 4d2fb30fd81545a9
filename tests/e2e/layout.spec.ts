import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { openSamples, routesOf, visit } from './support/routes.ts'

test('no page scrolls sideways, from the narrowest phone to a desk', async ({ page }) => {
  test.setTimeout(480_000)
  const samples = await openSamples(page)
  const wide: string[] = []
  for (const address of routesOf(samples)) {
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 844 })
      if (width === 320) await visit(page, address)
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (beyond > 0) wide.push(`${address} at ${String(width)}: ${String(beyond)} px too wide`)
    }
  }
  expect(wide).toEqual([])
})

test('everything to tap is at least 48 px high and wide', async ({ page }) => {
  test.setTimeout(480_000)
  const samples = await openSamples(page)
  const small: string[] = []
  for (const address of routesOf(samples)) {
    await visit(page, address)
    for (const one of await smallTargets(page)) small.push(`${address}: ${one}`)
  }
  expect(small).toEqual([])
})

/** Links within a sentence are as high as the sentence (WCAG 2.5.8); a label enlarges what it belongs to. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 47.5
    const selector =
      'button, a[href], input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="tab"]'
    const boxesOf = (element: Element) => {
      const labels = 'labels' in element ? Array.from(element.labels as NodeListOf<HTMLElement>) : []
      const around = element.closest('label, [data-tap-area]')
      return [element, ...labels, ...(around ? [around] : [])].map((one) => one.getBoundingClientRect())
    }
    return Array.from(document.querySelectorAll<HTMLElement>(selector))
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter(
        (element) =>
          getComputedStyle(element).display !== 'inline' && element.getBoundingClientRect().width > 1,
      )
      .filter((element) => !boxesOf(element).some((box) => box.width >= least && box.height >= least))
      .map((element) => {
        const { width, height } = element.getBoundingClientRect()
        const name = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 20)
        return `<${element.tagName.toLowerCase()}> “${name}” ${width.toFixed(0)} × ${height.toFixed(0)}`
      })
  })
}
