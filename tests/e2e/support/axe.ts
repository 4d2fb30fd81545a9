import type { Page } from '@playwright/test'
import type axe from 'axe-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** With every document from now on: handing half a megabyte over for each look took longer than the look. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: source })
}

/** One document without frames: all rules, or those named. Answers what is wrong and where. */
export function axeFindings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    async (only) => {
      const runner = (window as unknown as { readonly axe: typeof axe }).axe
      const { violations } = await runner.run(document, {
        resultTypes: ['violations'],
        iframes: false,
        ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
      })
      return violations.map(
        ({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      )
    },
    rules && [...rules],
  )
}
