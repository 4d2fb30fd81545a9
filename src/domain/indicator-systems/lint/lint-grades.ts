import type { IndicatorSystem } from '../indicator-system.ts'
import type { LintFinding } from './finding.ts'
import { pointsText, systemFinding } from './finding.ts'

/** Grades fall from the highest to one that starts at 0, none is named twice, and the highest can be reached. */
export function lintGrades({ gradeBands }: IndicatorSystem): readonly LintFinding[] {
  const last = gradeBands.at(-1)
  if (!last) return [systemFinding('grade-bands', '没有等级划分')]
  const findings = gradeBands.flatMap((band, index) => {
    const before = gradeBands[index - 1]
    if (!before || before.min > band.min) return []
    const pair = `“${before.grade}”${pointsText(before.min)}、“${band.grade}”${pointsText(band.min)}`
    return [systemFinding('grade-bands', `等级须从高到低排列：${pair}`)]
  })
  const names = gradeBands.map((band) => band.grade)
  const repeated = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  findings.push(...repeated.map((name) => systemFinding('grade-bands', `等级“${name}”重复`)))
  if (last.min !== 0) {
    findings.push(
      systemFinding('grade-bands', `最低等级“${last.grade}”从 ${pointsText(last.min)}起，应从 0 分起`),
    )
  }
  const first = gradeBands[0]
  if (first && first.min > 100_00) {
    findings.push(
      systemFinding('grade-bands', `最高等级“${first.grade}”从 ${pointsText(first.min)}起，超过 100 分`),
    )
  }
  return findings
}
