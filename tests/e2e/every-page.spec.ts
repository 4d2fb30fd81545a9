import type { Page } from '@playwright/test'
import { axeFindings, bringAxe } from './support/axe.ts'
import { openSamples, routesOf } from './support/routes.ts'
import { expect, test } from './support/test.ts'
import { visitorOf } from './support/visit.ts'

/** Every page is opened once and looked at in every way: opening it is what takes the time. A half for each core. */
for (const half of [0, 1])
  test(`every page, half ${String(half + 1)}: no sideways scroll from 320 px to a desk, nothing to tap below 48 px, axe finds nothing in light and dark`, async ({
    page,
  }) => {
    test.setTimeout(480_000)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    const samples = await openSamples(page)
    await bringAxe(page)
    await page.addInitScript(colourAtOnce)
    const { visit } = visitorOf(page)
    const found: string[] = []
    for (const address of routesOf(samples).filter((_, place) => place % 2 === half)) {
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 844 })
        if (width === 320) await visit(address)
        // Not `innerWidth`: a phone zooms out until what is too wide fits, and that grows with it.
        const beyond = (await page.evaluate(() => document.documentElement.scrollWidth)) - width
        if (beyond > 0) found.push(`${address} at ${String(width)}: ${String(beyond)} px too wide`)
        if (width !== 390) continue
        for (const one of await smallTargets(page)) found.push(`${address}: ${one}`)
        for (const one of await axeFindings(page)) found.push(`${address}, light: ${one}`)
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
        // Only colours differ in the dark.
        for (const one of await axeFindings(page, ['color-contrast'])) found.push(`${address}, dark: ${one}`)
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      }
    }
    expect(found).toEqual([])
  })

/** Runs in the page: between light and dark, axe would otherwise see colours on their way. */
function colourAtOnce(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('*, *::before, *::after { transition: none !important }')
  document.adoptedStyleSheets.push(sheet)
}

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
