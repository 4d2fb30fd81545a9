import type { Problem } from '../../../domain/values/result.ts'
import { momentText } from '../../shared/clock-text.ts'
import { problemText } from '../../shared/problem-text.ts'
import type { FetchedOverview } from '../../shared/services.ts'

/** `3 个单位、5 份评价，3月5日 10:32 取回。` */
export function fetchedText({ units, leftOut, fetchedAt }: FetchedOverview, now: Date): string {
  const rows = units.reduce((sum, unit) => sum + unit.rows.length, 0)
  const older = units.reduce((sum, unit) => sum + unit.leftOut, 0)
  const more = [
    ...(leftOut > 0 ? [`另有 ${String(leftOut)} 个单位没有列出`] : []),
    ...(older > 0 ? [`${String(older)} 份较早年度的没有列出`] : []),
  ]
  return `${[`${String(units.length)} 个单位、${String(rows)} 份评价，${momentText(fetchedAt, now)} 取回`, ...more].join('；')}。`
}

const unreachable: ReadonlySet<string> = new Set(['server-unreachable', 'server-busy'])

export function isUnreachable({ code }: Problem): boolean {
  return unreachable.has(code)
}

export function overviewProblemText(problem: Problem, hasList: boolean): string {
  if (!isUnreachable(problem)) return problemText(problem)
  return hasList
    ? '现在连不上服务器，下面是上次取回的汇总。联网后请点“刷新”。'
    : '现在连不上服务器，还没有取回过汇总。联网后请点“刷新”。'
}
