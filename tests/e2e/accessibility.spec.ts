import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './support/test.ts'
import { openSamples, routesOf, visit } from './support/routes.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(480_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const samples = await openSamples(page)
    const found: string[] = []
    for (const address of routesOf(samples)) {
      await visit(page, address)
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const { id, nodes } of violations) {
        found.push(`${address}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
      }
    }
    expect(found).toEqual([])
  })
}
