import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import type { LedgerRecord } from '../../../src/domain/evaluation/records.ts'
import type { IndicatorSystem } from '../../../src/domain/indicator-systems/indicator-system.ts'
import { parseIndicatorSystem } from '../../../src/domain/indicator-systems/parse-indicator-system.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import type { NodeScore } from '../../../src/domain/scoring/score-sheet.ts'
import type { Points } from '../../../src/domain/values/points.ts'
import { evaluationOf } from './evaluation-of.ts'

type Fields = Readonly<Record<string, unknown>>

const confidence = { name: 'sourced', weight: 'sourced', rule: 'sourced' }

/** An indicator as its file states it; everything a test does not care about is filled in. */
export function indicatorJson(fields: Fields): Fields {
  return {
    parent: null,
    name: `指标${String(fields['code'])}`,
    rule: { kind: 'sum-of-children' },
    confidence,
    ...fields,
  }
}

export function systemJson(fields: Fields): Fields {
  return {
    id: 'test',
    version: 1,
    name: '测试体系',
    region: '测试区',
    level: '区县',
    fiscalYear: null,
    subject: 'department',
    status: 'verified',
    source: '测试',
    gradeBands: [
      { grade: '优', min: 90 },
      { grade: '良', min: 80 },
      { grade: '中', min: 60 },
      { grade: '差', min: 0 },
    ],
    gradeBandsConfidence: 'sourced',
    rounding: { scoreStep: 0.01, percentDecimals: 2, rateDecimalsBeforeScoring: null },
    ...fields,
  }
}

export function systemOf(fields: Fields): IndicatorSystem {
  const system = parseIndicatorSystem(systemJson(fields))
  if (!system.ok) throw new Error(JSON.stringify(system.problem))
  return system.value
}

/** Facts named by their kind: `count:a` declares a count `a`. */
export function factsJson(...facts: readonly string[]): readonly Fields[] {
  return facts.map((fact) => {
    const [kind, id = ''] = fact.split(':')
    return { id, label: id, kind, unit: kind === 'count' ? '个' : '' }
  })
}

export interface OneLeaf {
  readonly rule: Fields
  readonly weight: number
  readonly facts?: readonly string[]
  readonly notApplicable?: string
  readonly system?: Fields
}

/** A system of one indicator `X`. */
export function leafSystem({
  rule,
  weight,
  facts = [],
  notApplicable = 'forbidden',
  system = {},
}: OneLeaf): IndicatorSystem {
  return systemOf({
    facts: factsJson(...facts),
    indicators: [indicatorJson({ code: 'X', name: '指标', weight, rule, notApplicable, clause: '某条' })],
    ...system,
  })
}

export function scoreLeafOf(leaf: OneLeaf, parts: Partial<Evaluation> = {}): NodeScore {
  const node = scoreEvaluation(evaluationOf(parts), leafSystem(leaf)).byCode.get('X')
  if (!node) throw new Error('no node')
  return node
}

export function factsOf(facts: Readonly<Record<string, number | string | boolean>>): Partial<Evaluation> {
  return { facts: new Map(Object.entries(facts)) }
}

/** `rule-1:50 rule-2:25` */
export function linesText(node: NodeScore): string {
  return node.deductions.map((line) => `${line.key}:${line.points}`).join(' ')
}

export function lineRecord(points: number | null, reason: string, order = 'a'): LedgerRecord {
  return {
    points: points as Points | null,
    clause: '',
    reason,
    evidence: [],
    problem: '',
    noEvidenceReason: '',
    order,
  }
}

export function ledgerOf(lines: Readonly<Record<string, LedgerRecord>>, code = 'X'): Partial<Evaluation> {
  return { ledger: new Map([[code, new Map(Object.entries(lines))]]) }
}
