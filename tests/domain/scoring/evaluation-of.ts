import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import type { FundRecord, TargetRecord } from '../../../src/domain/evaluation/records.ts'
import type { Fen } from '../../../src/domain/values/money.ts'

export const blank: Evaluation = {
  document: 'ev-test',
  system: 'test@1',
  fiscalYear: 2023,
  name: '测试',
  origin: null,
  practice: true,
  deleted: false,
  finalised: null,
  cover: {},
  paragraphs: {},
  targets: [],
  units: [],
  funds: [],
  projects: [],
  facts: new Map(),
  overrides: new Map(),
  ratings: new Map(),
  notApplicable: new Map(),
  adjustments: new Map(),
  ledger: new Map(),
  problems: [],
  measures: [],
  evidence: [],
  acceptances: new Map(),
  toConfirm: new Map(),
  rectified: new Map(),
  lastYear: new Map(),
  proofWaivers: new Map(),
  conflicts: new Set(),
  unreadable: [],
}

export function evaluationOf(parts: Partial<Evaluation>): Evaluation {
  return { ...blank, ...parts }
}

export function fundRow(amounts: Partial<Record<keyof FundRecord, number>>): Evaluation['funds'][number] {
  const fen = (value: number | undefined) => (value === undefined ? null : (value as Fen))
  return {
    unit: 'self',
    source: 'general-public',
    revenue: fen(amounts.revenue),
    initial: fen(amounts.initial),
    adjusted: fen(amounts.adjusted),
    spent: fen(amounts.spent),
    basic: fen(amounts.basic),
    project: fen(amounts.project),
  }
}

export function targetRow(parts: Partial<TargetRecord> & { id?: string }): Evaluation['targets'][number] {
  return {
    id: 't1',
    category: 'output',
    subcategory: '数量指标',
    name: '目标一',
    nature: 'quantitative',
    direction: 'ge',
    planned: '10',
    actual: '10',
    unit: '个',
    band: '',
    bandPercent: '',
    weight: '',
    reason: '',
    order: 'a',
    ...parts,
  }
}
