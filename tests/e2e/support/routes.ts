import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

/** A real address for every parameter of the router's paths, inside the practice sample. */
const parameters: Readonly<Record<string, string>> = {
  ':paragraph': 'duties',
  ':target': 'new',
  ':unit': 'self',
  ':code': 'B4-1',
  ':system': 'gd-haizhu-2023@1',
}

/** Opens the practice sample as a person does; answers the address of its home. */
export async function openSample(page: Page, origin = ''): Promise<string> {
  await page.goto(`${origin}/evaluations/new`)
  await page.getByRole('button', { name: '打开演练样例' }).click()
  await page.waitForURL(/\/evaluations\/(?!new)[^/]+$/)
  return new URL(page.url()).pathname
}

/** Every page there is, read from the router itself, so that a new page is looked at without anyone remembering. */
export function routesOf(evaluation: string): string[] {
  const router = readFileSync('src/app/router.ts', 'utf8')
  const paths = [...router.matchAll(/path: '([^']*)'/g)].map((match) => match[1] ?? '')
  const addresses = paths
    .filter((path) => path !== '/' && !path.includes('*'))
    .map((path) => (path.startsWith('/') ? path : `${evaluation}/${path}`.replace(/\/$/, '')))
    .map((path) => path.replace('/evaluations/:id', evaluation))
    .map((path) => path.replaceAll(/:[a-z]+/g, (name) => parameters[name] ?? name))
  const unknown = addresses.filter((address) => address.includes(':'))
  if (unknown.length > 0) throw new Error(`give these parameters a value in routes.ts: ${unknown.join(', ')}`)
  return [...new Set(addresses)]
}

/** The page of this address is there: its heading stands, and lazy parts have come. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
}
