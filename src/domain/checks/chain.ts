import type { DeductionLine, NodeScore } from '../scoring/score-sheet.ts'
import { formatPoints } from '../values/points.ts'
import type { CheckPlace } from './check.ts'
import type { Comparison, RuleFinding } from './rule.ts'
import type { DraftSide } from './subject/check-subject.ts'

export interface LostLine {
  readonly node: NodeScore
  readonly line: DeductionLine
}

/** Every lost amount of a draft, in official order. */
export function lostLines({ sheet }: DraftSide): readonly LostLine[] {
  return sheet.nodes.flatMap((node) => (node.leaf ? node.deductions.map((line) => ({ node, line })) : []))
}

export const problemsPage: CheckPlace = { kind: 'page', section: 'problems', path: 'problems' }

export function linePlace({ node }: LostLine): CheckPlace {
  return { kind: 'page', section: 'scoring', path: `scoring/${node.code}` }
}

/** A finding about one lost amount. */
export function lineFinding(
  lost: LostLine,
  code: string,
  details: Readonly<Record<string, string>> = {},
  more: Partial<Pick<RuleFinding, 'repair' | 'severity'>> = {},
): RuleFinding {
  const { node, line } = lost
  const place = linePlace(lost)
  return {
    key: `${node.code}/${line.key}`,
    wording: { code, details: { name: node.name, points: formatPoints(line.points), ...details } },
    figures: [{ label: `${node.name}扣分`, value: { kind: 'points', value: line.points }, place }],
    places: [place],
    ...more,
  }
}

export function heldLine({ node, line }: LostLine): Comparison {
  return { held: `${node.name}扣 ${formatPoints(line.points)} 分` }
}
