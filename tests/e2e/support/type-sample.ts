import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { fundSourceName } from '../../../src/domain/evaluation/fund-sources.ts'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import type { FundSource, TargetRecord } from '../../../src/domain/evaluation/records.ts'
import type { Fen } from '../../../src/domain/values/money.ts'
import { formatMoney } from '../../../src/domain/values/money.ts'
import { box, choose, paste, type } from './fields.ts'
import { openPart } from './pages.ts'
import { rareProse } from './sample-figures.ts'

/** With thousands separators, as a person copies an amount from a statement. */
function amount(fen: Fen | null): string {
  return fen === null ? '' : formatMoney(fen, '万元')
}

export async function createFromGuangdong(page: Page, origin: string, name: string): Promise<string> {
  await page.goto(`${origin}/`)
  await page
    .getByRole('link', { name: '新建评价' })
    .or(page.getByRole('button', { name: '新建评价' }))
    .click()
  await page.getByRole('radio', { name: /海珠/ }).check()
  await type(page, '单位名称', name)
  await expect(box(page, '评价年度')).toHaveValue('2023')
  await page.getByRole('button', { name: '建立评价' }).click()
  await page.waitForURL(/\/evaluations\/ev-[^/]+$/)
  return new URL(page.url()).pathname
}

export async function typeCover(page: Page, home: string, { cover }: Evaluation): Promise<void> {
  await openPart(page, home, '封面')
  await type(page, '部门名称', cover['unit-name'] ?? '')
  await type(page, '所属下级预算单位数量', cover['sub-unit-count'] ?? '')
  await type(page, '填报人', cover.filler ?? '')
  await type(page, '联系电话', cover.phone ?? '')
  await type(page, '附件编号', cover['attachment-number'] ?? '')
  await type(page, '填报日期', cover.date ?? '')
}

export async function typeProfile(page: Page, home: string): Promise<void> {
  const parts = [
    ['部门职能', rareProse.duties],
    ['年度总体工作和重点工作任务', rareProse['annual-work']],
    ['部门整体支出绩效目标', rareProse['overall-goal']],
  ] as const
  await openPart(page, home, '基本情况')
  for (const [name, prose] of parts) {
    await page.getByRole('link', { name: new RegExp(name) }).click()
    await type(page, name, prose)
    await page.getByRole('button', { name: '返回' }).click()
    await expect(page.getByRole('link', { name: new RegExp(name) })).toContainText(/\d+ 字/)
  }
}

const categories = { output: '产出指标', benefit: '效益指标', satisfaction: '满意度指标' } as const
const directions = { ge: '≥ 不低于', le: '≤ 不高于', eq: '＝ 等于' } as const

async function typeTarget(page: Page, target: TargetRecord): Promise<void> {
  await page.getByRole('button', { name: `添加${categories[target.category]}` }).click()
  if (target.category !== 'satisfaction') await choose(page, '二级类别', target.subcategory)
  await type(page, '指标名称', target.name)
  if (target.nature === 'quantitative') {
    await choose(page, '目标方向', directions[target.direction])
    await type(page, '年度指标值', target.planned)
    await type(page, '实际完成值', target.actual)
    await type(page, '计量单位', target.unit)
  } else {
    await choose(page, '指标性质', '定性')
    await type(page, '年度指标值（定性描述）', target.planned)
    await type(page, '实际完成情况', target.actual)
    await choose(page, '完成档次', target.band)
    await type(page, '档内完成率', target.bandPercent)
  }
  if (target.weight !== '') await type(page, '权重', target.weight)
  await page.getByRole('button', { name: '返回' }).click()
}

export async function typeTargets(page: Page, home: string, { targets }: Evaluation): Promise<void> {
  await openPart(page, home, '绩效目标')
  for (const target of targets) await typeTarget(page, target)
}

async function typeUnitFunds(page: Page, unit: string, { funds }: Evaluation): Promise<void> {
  for (const fund of funds.filter((row) => row.unit === unit)) {
    const card = page.locator('details', { has: page.getByText(sourceName(fund.source), { exact: true }) })
    if (!(await card.evaluate((details: HTMLDetailsElement) => details.open))) {
      await card.locator('summary').click()
    }
    await type(card, '全年收入', amount(fund.revenue))
    await type(card, '年初预算', amount(fund.initial))
    await type(card, '调整后预算', amount(fund.adjusted))
    await type(card, '全年支出', amount(fund.spent))
    await type(card, '基本支出', amount(fund.basic))
    await type(card, '项目支出', amount(fund.project))
  }
}

function sourceName(source: FundSource): string {
  return fundSourceName(source)
}

export async function typeFunds(page: Page, home: string, figures: Evaluation): Promise<void> {
  await openPart(page, home, '收支')
  await typeUnitFunds(page, 'self', figures)
  for (const unit of figures.units) {
    await page.getByRole('button', { name: '添加下级预算单位' }).click()
    await type(page, '单位名称', unit.name)
    await typeUnitFunds(page, unit.id, figures)
    await page.getByRole('button', { name: '返回' }).click()
  }
}

/** The whole block from the spreadsheet at once; then the unit and the score of what a subordinate unit carried out. */
export async function typeProjects(page: Page, home: string, figures: Evaluation): Promise<void> {
  const { projects, units } = figures
  await openPart(page, home, '项目', '项目支出')
  await page.getByRole('button', { name: '从表格粘贴' }).click()
  const lines = projects.map(({ name, budget, spent }) => [name, amount(budget), amount(spent)].join('\t'))
  await paste(page, box(page, '粘贴内容'), ['项目名称\t预算\t支出', ...lines].join('\n'))
  await page.getByRole('button', { name: `录入 ${String(projects.length)} 个项目` }).click()
  for (const project of projects.filter(({ unit }) => unit !== 'self')) {
    await page.getByRole('button', { name: new RegExp(project.name) }).click()
    await choose(page, '实施单位', units.find(({ id }) => id === project.unit)?.name ?? '')
    await type(page, '项目自评得分', String((project.score ?? 0) / 100))
    await page.getByRole('button', { name: '关闭' }).click()
  }
}
