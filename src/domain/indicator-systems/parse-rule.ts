import type { TargetCategory } from '../evaluation/records.ts'
import type { Points } from '../values/points.ts'
import { noPoints } from '../values/points.ts'
import type { ObjectReader } from './object-reader.ts'
import type { Band, ChecklistItem, FigureName, FigureReference, Rule } from './rule.ts'

const figureNames: readonly FigureName[] = [
  'expenditure-rate',
  'adjustment-rate',
  'quotient',
  'change-rate',
  'fact',
]
const categories: readonly TargetCategory[] = ['output', 'benefit', 'satisfaction']

export function readFigure(figure: ObjectReader): FigureReference {
  return { name: figure.oneOf('name', figureNames), facts: figure.texts('facts', []) }
}

function readBand(band: ObjectReader): Band {
  return {
    min: band.decimalOrNull('min'),
    minInclusive: band.truth('minInclusive', true),
    max: band.decimalOrNull('max'),
    maxInclusive: band.truth('maxInclusive', false),
    points: band.points('points'),
  }
}

function readChecklistItem(item: ObjectReader): ChecklistItem {
  return {
    id: item.nonEmptyText('id'),
    label: item.nonEmptyText('label'),
    points: item.points('points'),
    fact: item.nonEmptyText('fact'),
    deadline: item.objectOrNull('deadline', (deadline) => ({
      from: deadline.nonEmptyText('from'),
      to: deadline.nonEmptyText('to'),
      days: deadline.wholeNumber('days', 1),
    })),
  }
}

const readers: {
  readonly [K in Rule['kind']]: (rule: ObjectReader, weight: Points) => Extract<Rule, { kind: K }>
} = {
  'sum-of-children': () => ({ kind: 'sum-of-children' }),
  'optional-group': () => ({ kind: 'optional-group' }),
  'weighted-completion': (rule) => ({
    kind: 'weighted-completion',
    categories: rule.textsOf('categories', categories),
    subcategories: rule.texts('subcategories', []),
    cap: rule.decimal('cap', '1'),
    warnAbove: rule.decimal('warnAbove', '1.5'),
    roundEachTarget: rule.truth('roundEachTarget', false),
  }),
  'linear-rate': (rule) => ({
    kind: 'linear-rate',
    figure: rule.object('figure', readFigure),
    cap: rule.decimal('cap', '1'),
  }),
  'ratio-count': (rule) => ({
    kind: 'ratio-count',
    achieved: rule.nonEmptyText('achieved'),
    required: rule.nonEmptyText('required'),
  }),
  bands: (rule) => ({
    kind: 'bands',
    figure: rule.object('figure', readFigure),
    bands: rule.list('bands', readBand),
  }),
  'deduct-per-item': (rule) => ({
    kind: 'deduct-per-item',
    count: rule.nonEmptyText('count'),
    each: rule.points('each'),
    floor: rule.points('floor', noPoints),
    itemLabel: rule.nonEmptyText('itemLabel'),
  }),
  'deduct-per-step': (rule) => ({
    kind: 'deduct-per-step',
    figure: rule.object('figure', readFigure),
    side: rule.oneOf('side', ['above', 'below']),
    threshold: rule.decimal('threshold'),
    step: rule.decimal('step'),
    perStep: rule.points('perStep'),
    stepRounding: rule.oneOf('stepRounding', ['exact', 'floor', 'ceil']),
    floor: rule.points('floor', noPoints),
  }),
  checklist: (rule) => ({ kind: 'checklist', items: rule.list('items', readChecklistItem) }),
  'yes-no': (rule, weight) => ({
    kind: 'yes-no',
    fact: rule.nonEmptyText('fact'),
    yes: rule.points('yes', weight),
    no: rule.points('no', noPoints),
  }),
  compare: (rule, weight) => ({
    kind: 'compare',
    left: rule.nonEmptyText('left'),
    operator: rule.oneOf('operator', ['le', 'lt', 'ge', 'gt', 'eq']),
    right: rule.nonEmptyText('right'),
    pass: rule.points('pass', weight),
    fail: rule.points('fail', noPoints),
  }),
  stocktake: (rule) => ({
    kind: 'stocktake',
    completed: rule.nonEmptyText('completed'),
    openDifferences: rule.nonEmptyText('openDifferences'),
    partial: rule.decimal('partial'),
  }),
  external: (rule) => ({
    kind: 'external',
    providedBy: rule.nonEmptyText('providedBy'),
    allowEstimate: rule.truth('allowEstimate', true),
  }),
  manual: (rule) => ({ kind: 'manual', pending: rule.text('pending', '') }),
}

export const ruleKinds = Object.keys(readers) as readonly Rule['kind'][]

/** Full marks default to the indicator's weight, none to 0. */
export function readRule(rule: ObjectReader, weight: Points): Rule {
  return readers[rule.oneOf('kind', ruleKinds)](rule, weight)
}
