import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import type { FactValue } from '../../../src/domain/evaluation/records.ts'
import type { Points } from '../../../src/domain/values/points.ts'
import { evaluationOf, fundRow, targetRow } from './evaluation-of.ts'

/** Made-up third-level facts under which the second level comes out as the published 3, 4, 4, 13, 8.5, 7.5, 4. */
export const haizhuFacts: Readonly<Record<string, FactValue>> = {
  'new-projects-required': 2,
  'new-projects-assessed': 2,
  'financial-findings': 0,
  'budget-approved-on': '2023-02-10',
  'budget-published-on': '2023-02-28',
  'final-accounts-published-in-time': true,
  'targets-published': true,
  'self-evaluation-published': true,
  'rules-cover-duties': true,
  'rules-cover-ex-ante': true,
  'rules-cover-targets': true,
  'rules-cover-monitoring': false,
  'rules-cover-evaluation': false,
  'process-lapses': 0,
  'intentions-required': 4,
  'intentions-in-time': 1,
  'procurement-rules': true,
  'procurement-violations': 0,
  'contracts-total': 9,
  'contracts-signed-in-time': 9,
  'contracts-filed-in-time': 9,
  'sme-share': true,
  'over-standard-assets': 0,
  'asset-income-paid': true,
  'stocktake-completed': false,
  'asset-report-in-time': true,
  'asset-accounts-match': true,
  'asset-findings': 1,
  'assets-in-use': 65_000_000_00,
  'assets-total': 100_000_000_00,
  'three-public-spent': 400_000_00,
  'three-public-budget': 500_000_00,
}

export function haizhuEvaluation(parts: Partial<Evaluation> = {}): Evaluation {
  const points = (hundredths: number) => ({ points: hundredths as Points, reason: '' })
  return evaluationOf({
    system: 'gd-haizhu-2023@1',
    targets: [
      targetRow({ id: 'output-1', planned: '120', actual: '150' }),
      targetRow({ id: 'benefit-1', category: 'benefit', direction: 'eq', planned: '5', actual: '5' }),
      targetRow({
        id: 'satisfaction-1',
        category: 'satisfaction',
        direction: 'ge',
        planned: '90',
        actual: '96',
      }),
    ],
    funds: [fundRow({ adjusted: 40_118_720_000, spent: 40_036_380_000 })],
    facts: new Map(Object.entries(haizhuFacts)),
    ratings: new Map([
      ['B2-1', points(200)],
      ['B7-1', points(200)],
    ]),
    ...parts,
  })
}
