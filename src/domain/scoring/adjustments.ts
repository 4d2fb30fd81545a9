import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Adjustment, AdjustmentEffect, IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { Points } from '../values/points.ts'
import { noPoints, pointsFromHundredths, subtractPoints } from '../values/points.ts'
import { compareRatio } from '../values/ratio.ts'
import type { FactBook } from './fact-book.ts'
import { readFigure } from './figures.ts'
import { figureTest } from './provisional.ts'
import type { AdjustmentOutcome } from './score-sheet.ts'
import { targetCompletion } from './target-completion.ts'
import { decimalOf, pointsText, shortDecimal, thresholdText } from './wording.ts'

interface Context {
  readonly evaluation: Evaluation
  readonly system: IndicatorSystem
  readonly facts: FactBook
}

interface Bite {
  readonly points: Points
  readonly why: string
  readonly open: boolean
}

type EffectOf<K extends AdjustmentEffect['kind']> = Extract<AdjustmentEffect, { readonly kind: K }>

/** [S-41] A figure below a step caps the total; what lies above the cap is taken off. */
function capTotal(effect: EffectOf<'cap-total'>, total: Points, context: Context): Bite {
  const figure = readFigure(effect.figure, context)
  if (figure.state === 'missing') return { points: noPoints, why: figure.missing.join('；'), open: true }
  if (figure.state === 'undefined') return { points: noPoints, why: `${figure.finding}，未封顶`, open: false }
  const step = effect.steps.find(({ below }) => compareRatio(figure.value, decimalOf(below)) < 0)
  if (!step) return { points: noPoints, why: `${figure.text}，不需封顶`, open: false }
  const points = pointsFromHundredths(Math.max(0, total - step.cap))
  const limit = `${figure.text}，低于 ${thresholdText(decimalOf(step.below))}，总分不超过 ${pointsText(step.cap)}`
  const why = points > 0 ? `${limit}，减 ${pointsText(points)}` : `${limit}，总分未超过`
  return { points, why, open: false }
}

/** [S-42] Every quantitative target (≥ or ＝) completed beyond the multiple costs points, down to the floor. */
function penaltyPerTarget(effect: EffectOf<'penalty-per-target'>, total: Points, context: Context): Bite {
  const limit = decimalOf(effect.beyond)
  const beyond = context.evaluation.targets.filter((target) => {
    if (target.nature === 'qualitative' || target.direction === 'le') return false
    const completion = targetCompletion(target)
    return completion.known && completion.value.multiple && compareRatio(completion.value.multiple, limit) > 0
  })
  const multiple = shortDecimal(limit)
  if (beyond.length === 0)
    return { points: noPoints, why: `没有指标的完成值超过目标的 ${multiple} 倍`, open: false }
  const wanted = beyond.length * effect.points
  const points = pointsFromHundredths(Math.max(0, Math.min(wanted, total - effect.floor)))
  const names = beyond.map((target) => `“${target.name}”`).join('、')
  const reckoning = `${names}共 ${beyond.length} 项的完成值超过目标的 ${multiple} 倍，每项减 ${pointsText(effect.points)}`
  return { points, why: `${reckoning}，共减 ${pointsText(points)}`, open: false }
}

function bite(effect: AdjustmentEffect, total: Points, context: Context): Bite {
  return effect.kind === 'cap-total'
    ? capTotal(effect, total, context)
    : penaltyPerTarget(effect, total, context)
}

export function isEnabled(adjustment: Adjustment, evaluation: Evaluation): boolean {
  return !adjustment.optional || evaluation.adjustments.get(adjustment.id)?.enabled === true
}

function isInConflict(adjustment: Adjustment, evaluation: Evaluation): boolean {
  const { effect } = adjustment
  const feeds =
    effect.kind === 'cap-total' ? figureTest(effect.figure) : (record: string) => record.startsWith('target/')
  return [...evaluation.conflicts].some(
    (record) =>
      record === `adjustment/${adjustment.id}` || (isEnabled(adjustment, evaluation) && feeds(record)),
  )
}

export interface Adjusted {
  readonly total: Points
  readonly effects: readonly AdjustmentOutcome[]
  readonly complete: boolean
  readonly provisional: boolean
}

/** [S-43] Caps and penalties bite one after the other, in the system's order. */
export function applyAdjustments(sum: Points, context: Context): Adjusted {
  let total = sum
  let complete = true
  const effects = context.system.adjustments.map((adjustment): AdjustmentOutcome => {
    const { id, name, clause } = adjustment
    if (!isEnabled(adjustment, context.evaluation)) return { id, name, points: noPoints, why: '未启用' }
    const { points, why, open } = bite(adjustment.effect, total, context)
    total = subtractPoints(total, points)
    if (open) complete = false
    return { id, name, points, why: clause === '' ? why : `${why}（${clause}）` }
  })
  const provisional = context.system.adjustments.some((adjustment) =>
    isInConflict(adjustment, context.evaluation),
  )
  return { total, effects, complete, provisional }
}
