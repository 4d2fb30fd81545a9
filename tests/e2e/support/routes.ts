import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

/** A real address for every parameter of the router's paths, inside the practice samples. */
const parameters: Readonly<Record<string, string>> = {
  ':paragraph': 'duties',
  ':target': 'new',
  ':unit': 'self',
  ':code': 'B4-1',
  ':system': 'gd-haizhu-2023@1',
  ':room?': encodeURIComponent('101 大厅'),
  ':asset': 'ZC20190001',
  ':surplus': 'none',
  ':text': 'basis',
  ':item': 'none',
}

/** Addresses of the practice samples, and of a review of the evaluation. */
export interface Samples {
  readonly evaluation: string
  readonly stocktake: string
  readonly review: string
}

/** Opens the practice sample as a person does; answers the address of its home. */
export async function openSample(page: Page, origin = ''): Promise<string> {
  await page.goto(`${origin}/evaluations/new`)
  await page.getByRole('button', { name: '打开演练样例' }).click()
  await page.waitForURL(/\/evaluations\/(?!new)[^/]+$/)
  return new URL(page.url()).pathname
}

/** The practice stocktake, being counted by 张喆 on this device, as a person brings it there. */
export async function openPracticeStocktake(page: Page, origin = ''): Promise<string> {
  await page.goto(`${origin}/stocktakes/new`)
  await page.getByRole('button', { name: '用样例练习' }).click()
  await page.waitForURL(/\/stocktakes\/st-[^/]+$/)
  const home = new URL(page.url()).pathname
  await page.getByRole('link', { name: /^范围、成员与轮次/ }).click()
  await page.getByLabel('添加成员').fill('张喆')
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByRole('button', { name: '开始盘点' }).click()
  await page.getByRole('link', { name: /^按房间盘点/ }).click()
  await page.getByRole('button', { name: '更换' }).click()
  await page.getByRole('button', { name: '张喆' }).click()
  return home
}

export async function openSamples(page: Page, origin = ''): Promise<Samples> {
  const stocktake = await openPracticeStocktake(page, origin)
  const evaluation = await openSample(page, origin)
  return { evaluation, stocktake, review: await openSampleReview(page, evaluation, origin) }
}

/** A review of the evaluation at this address, begun on this device. */
export async function openSampleReview(page: Page, evaluation: string, origin = ''): Promise<string> {
  await page.goto(`${origin}${evaluation}`)
  await page.getByRole('link', { name: /^现场核查/ }).click()
  await page.getByRole('button', { name: '建立核查' }).click()
  await page.waitForURL(/\/reviews\/rv-[^/]+$/)
  return new URL(page.url()).pathname
}

/** Every page there is, read from the routes themselves, so that a new page is looked at without anyone remembering. */
export function routesOf({ evaluation, stocktake, review }: Samples): string[] {
  const routes = readFileSync('src/app/routes.ts', 'utf8')
  const [, ofEvaluation = '', rest = ''] = routes.split(/const inside(?:Evaluation|Stocktake)\b/)
  const [ofStocktake = '', ofReview = '', top = ''] = rest.split(
    /const insideReview\b|export const laterRoutes/,
  )
  const pathsIn = (part: string) => [...part.matchAll(/path: '([^']*)'/g)].map((match) => match[1] ?? '')
  const below = (home: string, part: string) =>
    pathsIn(part).map((path) => `${home}/${path}`.replace(/\/$/, ''))
  const addresses = [
    ...below(evaluation, ofEvaluation),
    ...below(stocktake, ofStocktake),
    ...below(review, ofReview),
    ...['/evaluations', ...pathsIn(top)]
      .filter((path) => !path.includes('*'))
      .map((path) =>
        path
          .replace('/evaluations/:id', evaluation)
          .replace('/stocktakes/:id', stocktake)
          .replace('/reviews/:id', review),
      ),
  ].map((path) =>
    path
      .replace(':stocktake?', stocktake.replace('/stocktakes/', ''))
      .replaceAll(/:[a-z]+\??/g, (name) => parameters[name] ?? name),
  )
  const unknown = addresses.filter((address) => address.includes(':'))
  if (unknown.length > 0) throw new Error(`give these parameters a value in routes.ts: ${unknown.join(', ')}`)
  return [...new Set(addresses)]
}
