import { fundSourceName } from '../fund-sources.ts'
import { isBlankFund } from '../funds.ts'
import type { FundRecord } from '../records.ts'
import type { CompletenessContext, MissingItem, SectionFindings } from './section-state.ts'
import { isBlank } from './section-state.ts'

const columnNames: readonly (readonly [keyof FundRecord, string])[] = [
  ['revenue', '全年收入'],
  ['initial', '年初预算'],
  ['adjusted', '调整后预算'],
  ['spent', '全年支出'],
  ['basic', '基本支出'],
  ['project', '项目支出'],
]

function blankUnits({ evaluation }: CompletenessContext): readonly MissingItem[] {
  const filled = new Set(evaluation.funds.filter((row) => !isBlankFund(row)).map((row) => row.unit))
  const own = filled.has('self')
    ? []
    : [{ text: '部门本级收支未填写', path: 'funds/self', group: '个单位收支未填写' }]
  const units = evaluation.units.flatMap((unit, index) => {
    const path = `funds/${unit.id}`
    const name = isBlank(unit.name) ? `第 ${index + 1} 个下级预算单位` : unit.name
    return [
      ...(isBlank(unit.name) ? [{ text: `${name}未填写名称`, path, group: '个单位名称未填写' }] : []),
      ...(filled.has(unit.id) ? [] : [{ text: `${name}收支未填写`, path, group: '个单位收支未填写' }]),
    ]
  })
  return [...own, ...units]
}

/** A source that was begun is filled in whole: half of it would pass for a complete total. */
export function fundsFindings(context: CompletenessContext): SectionFindings {
  const { evaluation } = context
  const names = new Map(evaluation.units.map((unit) => [unit.id, unit.name] as const))
  const rows = evaluation.funds.filter((row) => !isBlankFund(row))
  const gaps = rows.flatMap((row) => {
    const columns = columnNames.filter(([column]) => row[column] === null).map(([, name]) => name)
    const owner = row.unit === 'self' ? '部门本级' : (names.get(row.unit) ?? '')
    const text = `${owner}${fundSourceName(row.source)}未填写${columns.join('、')}`
    return columns.length === 0 ? [] : [{ text, path: `funds/${row.unit}`, group: '项资金未填完' }]
  })
  return { started: rows.length > 0, missing: [...blankUnits(context), ...gaps] }
}

/** A department without projects writes none; one that is listed is listed with its name and money. */
export function projectsFindings({ evaluation }: CompletenessContext): SectionFindings {
  return {
    started: evaluation.projects.length > 0,
    missing: evaluation.projects.flatMap((project, index) => {
      const name = isBlank(project.name) ? `第 ${index + 1} 个项目` : project.name
      const parts = [
        ...(isBlank(project.name) ? ['项目名称'] : []),
        ...(project.budget === null ? ['预算数'] : []),
        ...(project.spent === null ? ['支出数'] : []),
      ]
      const text = `${name}未填写${parts.join('、')}`
      return parts.length === 0 ? [] : [{ text, path: 'projects', group: '个项目未填完' }]
    }),
  }
}
