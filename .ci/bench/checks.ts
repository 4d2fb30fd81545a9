import { readFileSync } from 'node:fs'
import { checkEvaluation, checkFinishedReport } from '../../src/domain/checks/run-checks.ts'
import { readReport } from '../../src/domain/report-reading/read-report.ts'
import { scoreEvaluation } from '../../src/domain/scoring/score-evaluation.ts'
import { describe, measureInTurn, type Spread } from './figures.ts'
import { sampleEvaluation } from './sample-report.ts'

const budget = 100
const throttle = 4

/** 体检 as it runs while one types (the whole draft) and on a finished report, reading its text included. */
export async function benchChecks(): Promise<string> {
  const { evaluation, system } = sampleEvaluation()
  const sheet = scoreEvaluation(evaluation, system)
  const text = readFileSync('tests/fixtures/corrected-report.txt', 'utf8')
  const spreads = await measureInTurn(50, 20, [
    () => checkEvaluation({ evaluation, system, sheet }),
    () => {
      const reading = readReport([{ text }])
      if (!reading.ok) throw new Error(reading.problem.code)
      checkFinishedReport(reading.value)
    },
  ])
  const [draft, report] = spreads as readonly [Spread, Spread]
  const line = (name: string, spread: Spread): string =>
    `  ${name}: ${describe(spread, 'ms', 2)}; of the budget of ${String(budget)} ms ${(spread.median / budget).toFixed(2)}, ${String(throttle)} times slower ${((spread.median * throttle) / budget).toFixed(2)}`
  return [line('draft', draft), line('finished report', report)].join('\n')
}
