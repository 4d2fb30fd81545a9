import { readFileSync } from 'node:fs'
import { readReport } from '../../../src/domain/report-reading/read-report.ts'
import type {
  ReportParagraph,
  ReportReading,
  StatedIndicator,
} from '../../../src/domain/report-reading/report-reading.ts'
import type { Ratio } from '../../../src/domain/values/ratio.ts'
import { formatDecimal } from '../../../src/domain/values/ratio.ts'

export function fixture(name: 'reference' | 'corrected'): string {
  return readFileSync(`tests/fixtures/${name}-report.txt`, 'utf8')
}

/** The reading of a text that is a report; throws when it is refused. */
export function read(...paragraphs: readonly (string | ReportParagraph)[]): ReportReading {
  const result = readReport(paragraphs.map((one) => (typeof one === 'string' ? { text: one } : one)))
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

function values(stated: readonly { readonly value: number | Ratio }[]): string {
  return stated
    .map(({ value }) => (typeof value === 'number' ? String(value / 100) : `${formatDecimal(value, 2)}`))
    .join('/')
}

/** `2 绩效管理 < 管理效率: 15, 13, −2`: level, name, parent, weights, scores, deductions; `·` where nothing is said. */
export function tellIndicator({ level, name, parent, weights, scores, deductions }: StatedIndicator): string {
  const figures = [weights, scores, deductions].map((list) => values(list) || '·').join(' ')
  return `${level ?? '?'} ${name}${parent === null ? '' : ` < ${parent}`}: ${figures}`
}

/** `funds 37,888.34 万元 expenditure general-public`: where, what is written, what it is, of which source. */
export function tellMoney({ statements }: ReportReading): readonly string[] {
  return statements
    .filter(({ figure }) => figure.kind === 'money')
    .map(({ figure, what, source, section }) =>
      [section, figure.text.replace(/\s/g, ''), what?.value ?? '?', source?.value ?? ''].join(' ').trim(),
    )
}
