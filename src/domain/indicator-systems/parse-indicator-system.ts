import { noPoints } from '../values/points.ts'
import type { Problem, Result } from '../values/result.ts'
import { fail, ok } from '../values/result.ts'
import type {
  Adjustment,
  AdjustmentEffect,
  Confidence,
  FactDeclaration,
  GradeBand,
  Indicator,
  IndicatorSystem,
  Rounding,
  StocktakeFigureName,
} from './indicator-system.ts'
import type { ReadingCode } from './object-reader.ts'
import { ObjectReader } from './object-reader.ts'
import { readFigure, readRule } from './parse-rule.ts'
import { stocktakeFigureKinds } from './stocktake-figures.ts'

const confidences: readonly Confidence[] = [
  'sourced',
  'statute',
  'memory-high',
  'memory-medium',
  'memory-low',
]

function readGradeBand(band: ObjectReader): GradeBand {
  return { grade: band.nonEmptyText('grade'), min: band.points('min') }
}

function readRounding(rounding: ObjectReader): Rounding {
  return {
    scoreStep: rounding.points('scoreStep'),
    percentDecimals: rounding.wholeNumber('percentDecimals', 0),
    rateDecimalsBeforeScoring: rounding.wholeNumberOrNull('rateDecimalsBeforeScoring', 0),
  }
}

const stocktakeFigures = Object.keys(stocktakeFigureKinds) as readonly StocktakeFigureName[]

function readFact(fact: ObjectReader): FactDeclaration {
  const stocktake = fact.oneOf('stocktake', ['none', ...stocktakeFigures], 'none')
  return {
    id: fact.nonEmptyText('id'),
    label: fact.nonEmptyText('label'),
    kind: fact.oneOf('kind', ['count', 'number', 'money', 'yes-no', 'date']),
    unit: fact.text('unit', ''),
    hint: fact.text('hint', ''),
    ...(stocktake === 'none' ? {} : { stocktake }),
  }
}

function readIndicator(indicator: ObjectReader): Indicator {
  const weight = indicator.points('weight')
  return {
    code: indicator.nonEmptyText('code'),
    parent: indicator.isNull('parent') ? null : indicator.nonEmptyText('parent'),
    name: indicator.nonEmptyText('name'),
    weight,
    explanation: indicator.text('explanation', ''),
    standard: indicator.text('standard', ''),
    clause: indicator.text('clause', ''),
    rule: indicator.object('rule', (rule) => readRule(rule, weight)),
    notApplicable: indicator.oneOf(
      'notApplicable',
      ['full', 'zero', 'redistribute', 'forbidden'],
      'forbidden',
    ),
    evidenceHints: indicator.texts('evidenceHints', []),
    confidence: indicator.object('confidence', (confidence) => ({
      name: confidence.oneOf('name', confidences),
      weight: confidence.oneOf('weight', confidences),
      rule: confidence.oneOf('rule', confidences),
    })),
    note: indicator.text('note', ''),
  }
}

function readEffect(effect: ObjectReader): AdjustmentEffect {
  if (effect.oneOf('kind', ['cap-total', 'penalty-per-target']) === 'cap-total') {
    const readStep = (step: ObjectReader) => ({ below: step.decimal('below'), cap: step.points('cap') })
    return {
      kind: 'cap-total',
      figure: effect.object('figure', readFigure),
      steps: effect.list('steps', readStep),
    }
  }
  return {
    kind: 'penalty-per-target',
    beyond: effect.decimal('beyond'),
    points: effect.points('points'),
    floor: effect.points('floor', noPoints),
  }
}

function readAdjustment(adjustment: ObjectReader): Adjustment {
  return {
    id: adjustment.nonEmptyText('id'),
    name: adjustment.nonEmptyText('name'),
    clause: adjustment.text('clause', ''),
    confidence: adjustment.oneOf('confidence', confidences),
    optional: adjustment.truth('optional', false),
    effect: adjustment.object('effect', readEffect),
  }
}

function readSystem(system: ObjectReader): IndicatorSystem {
  return {
    id: system.nonEmptyText('id'),
    version: system.wholeNumber('version', 1),
    name: system.nonEmptyText('name'),
    region: system.nonEmptyText('region'),
    level: system.oneOf('level', ['国家', '省', '市', '区县']),
    fiscalYear: system.wholeNumberOrNull('fiscalYear', 1994),
    subject: system.oneOf('subject', ['department', 'project']),
    status: system.oneOf('status', ['verified', 'draft']),
    source: system.nonEmptyText('source'),
    statement: system.text('statement', ''),
    gradeBands: system.list('gradeBands', readGradeBand),
    gradeBandsConfidence: system.oneOf('gradeBandsConfidence', confidences),
    rounding: system.object('rounding', readRounding),
    facts: system.list('facts', readFact, []),
    indicators: system.list('indicators', readIndicator),
    adjustments: system.list('adjustments', readAdjustment, []),
  }
}

/**
 * The shape of an indicator-system file (README.md beside this file); whether its figures hold together is the lint's
 * business. The problem is the first one found; `others` counts the rest.
 */
export function parseIndicatorSystem(json: unknown): Result<IndicatorSystem, Problem<ReadingCode>> {
  const { value, problems } = ObjectReader.readWhole(json, readSystem)
  const first = problems[0]
  if (!first) return ok(value)
  const { code, path, expected, found } = first
  return fail(code, { path, expected, found, others: String(problems.length - 1) })
}
