import type { TargetCategory } from '../evaluation/records.ts'
import { isMeasure } from '../prose/prose-figure.ts'
import { readFigures } from '../prose/read-figures.ts'
import { targetCompletion } from '../scoring/target-completion.ts'
import type { Ratio } from '../values/ratio.ts'
import { compareRatio, divideRatio, oneRatio, parseDecimal } from '../values/ratio.ts'
import type { CheckPlace } from './check.ts'
import { ratioOfMeasure, rowsInProse } from './prose-targets.ts'
import type { CheckSubject } from './subject/check-subject.ts'

/** A target with plan and result, of a draft's records or of a table in a report. */
export interface TargetRow {
  readonly name: string
  readonly category: TargetCategory | null
  readonly planned: string
  readonly actual: string
  /** Actual against plan; null when one of them is no number. */
  readonly completion: Ratio | null
  readonly reason: string
  /** Points that the row got less than its weight; null where no such columns are. */
  readonly lost: boolean | null
  readonly place: CheckPlace
}

function number(text: string): Ratio | null {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text.normalize('NFKC'))?.[0]
  return digits === undefined ? null : parseDecimal(digits.replaceAll(',', ''))
}

/** With its unit where one is written, so that 0.86亿元 and 8,600.00万元 are the same; otherwise the bare number. */
function measures(planned: string, actual: string): readonly (Ratio | null)[] {
  const figures = [planned, actual].map((text) => readFigures(text).filter(isMeasure))
  const [[plan, ...more] = [], [result, ...others] = []] = figures
  const single = plan && result && more.length === 0 && others.length === 0
  if (single && plan.kind === result.kind) return [ratioOfMeasure(plan), ratioOfMeasure(result)]
  return [number(planned), number(actual)]
}

function completionOf(planned: string, actual: string): Ratio | null {
  const [plan, result] = measures(planned, actual)
  if (!plan || !result || plan.numerator === 0n || result.numerator === 0n) return null
  return /[≤<]|不超过|以内|以下|不高于/.test(planned) ? divideRatio(plan, result) : divideRatio(result, plan)
}

function column(header: readonly string[], words: RegExp): number {
  return header.findIndex((cell) => words.test(cell.replace(/\s/g, '')))
}

/** Tables with the columns 年度指标值 and 实际完成值. */
function rowsInTables({ text }: CheckSubject): readonly TargetRow[] {
  if (!text) return []
  return text.reading.tables.flatMap(({ rows, place }) => {
    const head = rows.findIndex((row) => column(row, /实际完成/) >= 0 && column(row, /指标值/) >= 0)
    const header = rows[head]
    if (!header) return []
    const at = {
      name: column(header, /三级指标|指标名称|绩效指标|指标内容/),
      planned: column(header, /指标值/),
      actual: column(header, /实际完成/),
      weight: column(header, /^分值|权重/),
      score: column(header, /^(?:自评)?得分/),
      reason: column(header, /原因/),
    }
    const cell = (row: readonly string[], index: number): string =>
      (index < 0 ? '' : (row[index] ?? '')).trim()
    return rows.slice(head + 1).flatMap((row): readonly TargetRow[] => {
      const [planned, actual] = [cell(row, at.planned), cell(row, at.actual)]
      if (planned === '' || actual === '') return []
      const [weight, score] = [number(cell(row, at.weight)), number(cell(row, at.score))]
      return [
        {
          name: cell(row, at.name),
          category: null,
          planned,
          actual,
          completion: completionOf(planned, actual),
          reason: cell(row, at.reason),
          lost: weight && score ? compareRatio(score, weight) < 0 : null,
          place: text.placeOf(place),
        },
      ]
    })
  })
}

function rowsInRecords({ draft }: CheckSubject): readonly TargetRow[] {
  return (draft?.evaluation.targets ?? []).map((target) => {
    const read = targetCompletion(target)
    const [plan, result] = [number(target.planned), number(target.actual)]
    const beyond =
      target.direction === 'ge' && plan && result && plan.numerator !== 0n ? divideRatio(result, plan) : null
    return {
      name: target.name,
      category: target.category,
      planned: target.planned,
      actual: target.actual,
      completion: read.known
        ? beyond && compareRatio(beyond, oneRatio) > 0
          ? beyond
          : read.value.rate
        : null,
      reason: target.reason,
      lost: null,
      place: { kind: 'page', section: 'targets', path: `targets/${target.id}` },
    }
  })
}

export function targetRows(subject: CheckSubject): readonly TargetRow[] {
  return [...rowsInRecords(subject), ...rowsInTables(subject), ...rowsInProse(subject)]
}

export function isMissed({ completion }: TargetRow): boolean {
  return completion !== null && compareRatio(completion, oneRatio) < 0
}
