import { readFileSync } from 'node:fs'
import { checkFinishedReport } from '../../src/domain/checks/run-checks.ts'
import { readReport } from '../../src/domain/report-reading/read-report.ts'
import { mutantsOf } from './mutants.ts'

const target = 0.95
const text = readFileSync('tests/fixtures/corrected-report.txt', 'utf8')

/** The ids of the checks that fire; a report that is no longer read as one is noticed too. */
function fired(report: string): readonly string[] {
  const reading = readReport([{ text: report }])
  if (!reading.ok) return [reading.problem.code]
  return [...new Set(checkFinishedReport(reading.value).findings.map(({ check }) => check))]
}

const before = fired(text)
if (before.length > 0) throw new Error(`the corrected report is not clean: ${before.join(' ')}`)
const reading = readReport([{ text }])
if (!reading.ok) throw new Error(reading.problem.code)

const whole = reading.value.text
const mutants = mutantsOf(whole, reading.value.figures)
const survivors = mutants.filter((mutant) => fired(mutant.text).length === 0)
for (const { from, to, at } of survivors)
  console.log(
    `not noticed: ${from} → ${to}  …${whole.slice(Math.max(0, at - 16), at + 12).replaceAll('\n', ' ')}…`,
  )
const rate = (mutants.length - survivors.length) / mutants.length
console.log(
  `${mutants.length} changed figures, ${mutants.length - survivors.length} noticed: ${(rate * 100).toFixed(1)} % (target ${target * 100} %)`,
)
if (rate < target) process.exitCode = 1
