import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import { type } from './fields.ts'
import { openPart } from './pages.ts'

/** The problems came from the ledger; here they get their words and their measures. */
export async function typeProblems(
  page: Page,
  home: string,
  { problems, measures }: Evaluation,
): Promise<void> {
  await openPart(page, home, '问题与措施')
  await expect(page.getByText('全部扣分都已关联问题。')).toBeVisible()
  for (const [place, problem] of problems.entries()) {
    const card = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: `问题 ${String(place + 1)}`, exact: true }) })
    await type(card, '问题内容', problem.text)
    for (const [at, measure] of measures.filter((one) => one.problem === problem.id).entries()) {
      await card.getByRole('button', { name: '添加措施' }).click()
      await type(card, `改进措施 ${String(at + 1)}`, measure.text)
      await type(card, '责任科室或责任人', measure.owner)
      await type(card, '完成时限', measure.due)
    }
  }
}
