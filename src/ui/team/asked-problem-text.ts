import { problemText } from '../shared/problem-text.ts'
import type { TeamProblem } from '../shared/services.ts'

const unreachable: ReadonlySet<string> = new Set(['server-unreachable', 'server-busy'])

/** Worth another try with nothing changed. */
export function isPassing({ code }: TeamProblem): boolean {
  return unreachable.has(code)
}

/** Of something a person asked the server for by hand: unlike sync, it is not tried again by itself. */
export function askedProblemText(problem: TeamProblem): string {
  if (problem.code === 'server-unreachable') return '现在连不上服务器，请检查网络后再试。'
  return problem.code === 'server-busy' ? '服务器请求过多，请稍后再试。' : problemText(problem)
}
