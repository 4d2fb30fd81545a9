import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import type {
  FactDeclaration,
  Indicator,
  IndicatorSystem,
} from '../../../src/domain/indicator-systems/indicator-system.ts'
import type { ChecklistRule } from '../../../src/domain/indicator-systems/rule.ts'
import type { Fen } from '../../../src/domain/values/money.ts'
import { formatMoney } from '../../../src/domain/values/money.ts'
import { choose, type } from './fields.ts'
import { openPart } from './pages.ts'

/** One card after the other with 下一项, in official order, every fact where the card asks for it. */
export async function typeScoring(
  page: Page,
  home: string,
  figures: Evaluation,
  system: IndicatorSystem,
): Promise<void> {
  const parents = new Set(system.indicators.map(({ parent }) => parent))
  const leaves = system.indicators.filter(({ code }) => !parents.has(code))
  await openPart(page, home, '指标评分')
  await page.getByRole('button', { name: new RegExp(`^${leaves[0]?.name ?? ''}`) }).click()
  for (const [place, leaf] of leaves.entries()) {
    const card = page.getByRole('article', { name: leaf.name, exact: true })
    await expect(card).toBeVisible()
    await typeCard(card, leaf, figures, system)
    await typeLedger(card, leaf.code, figures)
    if (place < leaves.length - 1) await page.getByRole('button', { name: '下一项' }).click()
  }
}

async function typeCard(
  card: Locator,
  { code, rule, weight }: Indicator,
  figures: Evaluation,
  system: IndicatorSystem,
): Promise<void> {
  const rating = figures.ratings.get(code)
  if (rule.kind === 'manual' && rating) {
    await card.getByRole('button', { name: /^确认满分/ }).click()
    await type(card, '满分说明', rating.reason)
  } else if (rule.kind === 'external' && rating) {
    await type(card, `${rule.providedBy}给分`, String(rating.points / 100))
    await choose(card, '分数来源', '预估')
    await type(card, '来源说明', rating.reason)
  } else if (rule.kind === 'checklist') await typeChecklist(card, rule, figures, system)
  else
    for (const fact of system.facts.filter(({ id }) => mentions(rule, id)))
      await typeFact(card, fact, fact.label, figures)
  expect(weight).toBeGreaterThan(0)
}

async function typeChecklist(
  card: Locator,
  rule: ChecklistRule,
  figures: Evaluation,
  system: IndicatorSystem,
): Promise<void> {
  const find = (id: string) => system.facts.find((fact) => fact.id === id)
  for (const { label, fact, deadline } of rule.items) {
    for (const date of deadline ? [find(deadline.from), find(deadline.to)] : [])
      if (date) await typeFact(card, date, date.label, figures)
    const asked = deadline ? undefined : find(fact)
    if (asked) await typeFact(card, asked, `${label}，是否做到`, figures)
  }
}

async function typeFact(
  card: Locator,
  fact: FactDeclaration,
  label: string,
  { facts }: Evaluation,
): Promise<void> {
  const value = facts.get(fact.id)
  if (value === undefined) return
  if (typeof value === 'boolean') await choose(card, label, value ? '是' : '否')
  else await type(card, label, fact.kind === 'money' ? formatMoney(value as Fen, '万元') : String(value))
}

/** Why each amount was lost, why there is no proof, and the problem it leads to: made by the first line, joined by the next. */
async function typeLedger(card: Locator, code: string, figures: Evaluation): Promise<void> {
  const records = [...(figures.ledger.get(code)?.values() ?? [])]
  const lines = card
    .getByRole('region', { name: '扣分台账' })
    .getByRole('listitem')
    .filter({ hasText: /第 \d+ 条/ })
  if (records.length === 0) return
  await expect(lines).toHaveCount(records.length)
  for (const [place, record] of records.entries()) {
    const line = lines.nth(place)
    await type(line, '扣分原因', record.reason)
    if (record.clause !== '') await type(line, '依据条款', record.clause)
    await line.getByRole('button', { name: '无法取证' }).click()
    await type(line, '无法取证的原因', record.noEvidenceReason)
    const known = figures.problems.findIndex(({ id }) => id === record.problem)
    const select = line.getByRole('combobox', { name: '关联问题' })
    const offered = (await select.isVisible()) ? await select.getByRole('option').count() : 1
    if (known + 1 < offered) await select.selectOption({ index: known + 1 })
    else await line.getByRole('button', { name: '新建问题' }).click()
    await expect(select.locator('option:checked')).toHaveText(new RegExp(`^${String(known + 1)}\\.`))
  }
}

function mentions(rule: object, id: string): boolean {
  return Object.values(rule).some(
    (part) => part === id || (typeof part === 'object' && part !== null && mentions(part as object, id)),
  )
}
