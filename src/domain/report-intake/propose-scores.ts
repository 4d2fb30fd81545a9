import type { Points } from '../values/points.ts'
import type { ReportReading, Stated } from '../report-reading/report-reading.ts'
import type { ProposedOption, ProposedValue } from './proposed-value.ts'
import { distinct } from './proposed-value.ts'

function optionOf({ value, place }: Stated<Points>): ProposedOption {
  return { content: { kind: 'points', value }, place }
}

/** Scores of indicators of the last level, and deductions whose indicator and points the report states. */
export function proposeScores({ indicators, deductions }: ReportReading): readonly ProposedValue[] {
  const parents = new Set(indicators.flatMap(({ parent }) => (parent === null ? [] : [parent])))
  const leaves = indicators.filter(({ name, level }) => !parents.has(name) && level !== 1 && level !== 2)
  const scores = leaves.flatMap((leaf): ProposedValue[] =>
    leaf.scores.length === 0
      ? []
      : [
          {
            id: `score/${leaf.name}`,
            group: 'scores',
            label: `${leaf.name}得分`,
            target: { kind: 'score', name: leaf.name },
            options: distinct(leaf.scores.map(optionOf)),
            generated: false,
          },
        ],
  )
  const losses = deductions.flatMap(({ indicator, points, text, place }, index): ProposedValue[] => {
    if (indicator?.how !== 'stated' || !points) return []
    return [
      {
        id: `deduction/${index}`,
        group: 'scores',
        label: `${indicator.name}扣分`,
        target: { kind: 'deduction', name: indicator.name, reason: text },
        options: [{ content: { kind: 'points', value: points.value }, place }],
        generated: false,
      },
    ]
  })
  return [...scores, ...losses]
}
