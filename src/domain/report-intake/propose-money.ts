import { fundSourceName, fundSources } from '../evaluation/fund-sources.ts'
import type { FundRecord, FundSource } from '../evaluation/records.ts'
import type { SubjectKind } from '../prose/subjects/figure-subject.ts'
import type { ReportReading, Statement } from '../report-reading/report-reading.ts'
import type { ProposedOption, ProposedValue } from './proposed-value.ts'
import { distinct } from './proposed-value.ts'

const columns: readonly (readonly [keyof FundRecord, string, readonly SubjectKind[]])[] = [
  ['revenue', '全年收入', ['revenue']],
  ['initial', '年初预算', ['initial-budget']],
  ['adjusted', '调整后预算', ['adjusted-budget']],
  ['spent', '全年支出', ['annual-expenditure', 'actual-expenditure', 'expenditure']],
  ['basic', '基本支出', ['basic']],
  ['project', '项目支出', ['project']],
]

/** Only what words say plainly: a sum of all sources fills no single source, and a figure of the subordinate unit none of the department. */
function speaksOf(
  { figure, what, source, scope }: Statement,
  kinds: readonly SubjectKind[],
  of: FundSource,
): boolean {
  if (figure.kind !== 'money' || figure.approximation !== null || figure.range !== null) return false
  if (!what || !kinds.includes(what.value) || source?.value !== of) return false
  return scope === null || scope.value === 'own' || scope.value === 'department'
}

function optionOf({ figure, place }: Statement): readonly ProposedOption[] {
  return figure.kind === 'money' ? [{ content: { kind: 'money', value: figure.value }, place }] : []
}

export function proposeMoney({ statements }: ReportReading): readonly ProposedValue[] {
  return fundSources.flatMap((source) =>
    columns.flatMap(([column, name, kinds]): ProposedValue[] => {
      const own = statements.filter((statement) => speaksOf(statement, kinds, source))
      if (own.length === 0) return []
      return [
        {
          id: `fund/${source}/${column}`,
          group: 'money',
          label: `${fundSourceName(source)}${name}`,
          target: { kind: 'fund', source, column },
          options: distinct(own.flatMap(optionOf)),
          generated: false,
        },
      ]
    }),
  )
}
