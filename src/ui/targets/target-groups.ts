import type { Evaluation, WithId } from '../../domain/evaluation/evaluation.ts'
import type { TargetCategory, TargetRecord } from '../../domain/evaluation/records.ts'
import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import type { NodeScore, ScoreSheet } from '../../domain/scoring/score-sheet.ts'
import { directionSigns, targetCompletion } from '../../domain/scoring/target-completion.ts'
import type { Ratio } from '../../domain/values/ratio.ts'
import {
  addRatio,
  compareRatio,
  formatDecimal,
  formatPercent,
  oneRatio,
  parseDecimal,
  zeroRatio,
} from '../../domain/values/ratio.ts'
import { targetCategories } from './target-words.ts'

export interface TargetRow {
  readonly id: string
  readonly name: string
  readonly subcategory: string
  readonly plan: string
  readonly actual: string
  readonly weight: string
  /** 完成率 as text, or what is missing. */
  readonly completion: string
  /** Missed: completed by less than 100 %, which asks for a reason. */
  readonly state: 'met' | 'missed' | 'open'
  readonly word: string
  readonly far: boolean
  readonly reasonMissing: boolean
}

export interface TargetGroup {
  readonly category: TargetCategory
  readonly label: string
  readonly rows: readonly TargetRow[]
  /** Taken over from elsewhere and 待确认, by id. */
  readonly unconfirmed: ReadonlySet<string>
  /** The indicators these targets feed, with their live score. */
  readonly feeds: readonly NodeScore[]
  /** Sum of the weights typed in; null when none is: equal shares. */
  readonly weightSum: string | null
  readonly weightsPartly: boolean
}

/** 明显高于目标, as the rule that scores the target's category states it; null where no rule asks. */
export function farAboveLimit(category: TargetCategory, system: IndicatorSystem): Ratio | null {
  for (const { rule } of system.indicators) {
    if (rule.kind === 'weighted-completion' && rule.categories.includes(category)) {
      return parseDecimal(rule.warnAbove)
    }
  }
  return null
}

export function targetRow(target: WithId<TargetRecord>, farAbove: Ratio | null): TargetRow {
  const completion = targetCompletion(target)
  const rate = completion.known ? completion.value.rate : null
  const met = rate !== null && compareRatio(rate, oneRatio) >= 0
  const qualitative = target.nature === 'qualitative'
  const multiple = completion.known ? completion.value.multiple : null
  return {
    id: target.id,
    name: target.name,
    subcategory: target.subcategory,
    plan: qualitative
      ? target.planned || '定性'
      : `${directionSigns[target.direction]}${target.planned}${target.unit}`,
    actual: qualitative ? target.actual || target.band : target.actual && `${target.actual}${target.unit}`,
    weight: target.weight,
    completion: rate === null ? '未填完' : formatPercent(cappedForShow(rate)),
    state: rate === null ? 'open' : met ? 'met' : 'missed',
    word: rate === null ? '未填完' : qualitative ? target.band : met ? '完成' : '未完成',
    far:
      target.direction !== 'le' &&
      multiple !== null &&
      farAbove !== null &&
      compareRatio(multiple, farAbove) > 0,
    reasonMissing: rate !== null && !met && target.reason.trim() === '',
  }
}

/** 完成率 counts at most 100 %: what lies above is told as 明显高于目标, not as a rate. */
function cappedForShow(rate: Ratio): Ratio {
  return compareRatio(rate, oneRatio) > 0 ? oneRatio : rate
}

const rank: Readonly<Record<TargetRow['state'], number>> = { missed: 0, open: 1, met: 2 }

/** Missed first, then unfinished, then met; inside each in the person's own order. */
export function missedFirst(rows: readonly TargetRow[]): readonly TargetRow[] {
  return [...rows].sort((a, b) => rank[a.state] - rank[b.state])
}

export function targetGroups(
  evaluation: Evaluation,
  system: IndicatorSystem,
  sheet: ScoreSheet,
): readonly TargetGroup[] {
  return targetCategories.map(({ value: category, label }) => {
    const targets = evaluation.targets.filter((target) => target.category === category)
    const weights = targets
      .map((target) => parseDecimal(target.weight.trim()))
      .filter((weight) => weight !== null)
    return {
      category,
      label,
      rows: targets.map((target) => targetRow(target, farAboveLimit(category, system))),
      unconfirmed: new Set(
        targets.flatMap(({ id }) => (evaluation.toConfirm.has(`target/${id}`) ? [id] : [])),
      ),
      feeds: feedsOf(category, system, sheet),
      weightSum: weights.length === 0 ? null : plainDecimal(weights.reduce(addRatio, zeroRatio)),
      weightsPartly: weights.length > 0 && weights.length < targets.length,
    }
  })
}

function feedsOf(category: TargetCategory, system: IndicatorSystem, sheet: ScoreSheet): readonly NodeScore[] {
  return system.indicators
    .filter(({ rule }) => rule.kind === 'weighted-completion' && rule.categories.includes(category))
    .map(({ code }) => sheet.byCode.get(code))
    .filter((node) => node !== undefined)
}

function plainDecimal(value: Ratio): string {
  return formatDecimal(value, 2).replace(/\.?0+$/, '')
}
