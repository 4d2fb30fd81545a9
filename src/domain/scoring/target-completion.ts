import type { WithId } from '../evaluation/evaluation.ts'
import type { TargetRecord } from '../evaluation/records.ts'
import type { Ratio } from '../values/ratio.ts'
import {
  compareRatio,
  divideRatio,
  minimumRatio,
  oneRatio,
  parseDecimal,
  ratioOf,
  zeroRatio,
} from '../values/ratio.ts'
import type { Reading } from './fact-book.ts'
import { missing } from './fact-book.ts'

export const directionSigns: Readonly<Record<TargetRecord['direction'], string>> = {
  ge: '≥',
  le: '≤',
  eq: '＝',
}

/** Completion of one target: exact, before the cap. `attained` = the target was met, whatever the quotient. */
export interface Completion {
  readonly rate: Ratio
  /** Actual ÷ planned where that says how far above plan it went; null where the quotient has no meaning. */
  readonly multiple: Ratio | null
}

const band = (min: number, max: number, maxIncluded: boolean) => ({
  min: ratioOf(min),
  max: ratioOf(max),
  maxIncluded,
})

/** 定性指标三档: 达成 [80,100], 部分达成 [60,80), 未达成 [0,60) percent (财预〔2020〕10号). */
export const qualitativeBands = {
  达成: band(80, 100, true),
  部分达成: band(60, 80, false),
  未达成: band(0, 60, false),
} as const

function completionOfQualitative(target: TargetRecord): Reading<Completion> {
  if (target.band === '') return missing(`请选择“${target.name}”的完成档次`)
  const { min, max, maxIncluded } = qualitativeBands[target.band]
  const range = `${min.numerator}%（含）至 ${max.numerator}%${maxIncluded ? '（含）' : ''}`
  if (target.bandPercent.trim() === '') {
    return missing(`请填写“${target.name}”的完成率（${target.band}：${range}）`)
  }
  const percent = parseDecimal(target.bandPercent.trim())
  const upper = percent && compareRatio(percent, max)
  if (
    !percent ||
    compareRatio(percent, min) < 0 ||
    upper === null ||
    (maxIncluded ? upper > 0 : upper >= 0)
  ) {
    return missing(`“${target.name}”的完成率应在${target.band}档内：${range}`)
  }
  const rate = divideRatio(percent, ratioOf(100))
  return {
    known: true,
    value: { rate, multiple: null },
    text: `${target.band}，完成率 ${target.bandPercent.trim()}%`,
  }
}

/** [S-22] to [S-24]; both quantities are 0 or more. */
function completionRate(direction: TargetRecord['direction'], planned: Ratio, actual: Ratio): Ratio {
  const difference = compareRatio(actual, planned)
  if (difference === 0) return oneRatio
  if (direction === 'ge') return planned.numerator === 0n ? oneRatio : divideRatio(actual, planned)
  if (direction === 'le') {
    if (difference < 0) return actual.numerator === 0n ? oneRatio : divideRatio(planned, actual)
    return divideRatio(planned, actual)
  }
  if (planned.numerator === 0n || actual.numerator === 0n) return zeroRatio
  return minimumRatio(divideRatio(actual, planned), divideRatio(planned, actual))
}

function completionOfQuantitative(target: TargetRecord): Reading<Completion> {
  const problems: string[] = []
  const read = (text: string, label: string) => {
    const value = parseDecimal(text.trim())
    if (text.trim() === '') problems.push(`请填写“${target.name}”的${label}`)
    else if (!value) problems.push(`“${target.name}”的${label}“${text}”不是数字`)
    else if (value.numerator < 0n) problems.push(`“${target.name}”的${label}为负数，无法计算完成率`)
    return value
  }
  const planned = read(target.planned, '年度指标值')
  const actual = read(target.actual, '实际完成值')
  if (!planned || !actual || problems.length > 0) return missing(problems.join('；'))
  const unit = target.unit && ` ${target.unit}`
  return {
    known: true,
    value: {
      rate: completionRate(target.direction, planned, actual),
      multiple: planned.numerator === 0n ? null : divideRatio(actual, planned),
    },
    text: `目标 ${directionSigns[target.direction]}${target.planned.trim()}${unit}，实际 ${target.actual.trim()}${unit}`,
  }
}

export function targetCompletion(target: WithId<TargetRecord>): Reading<Completion> {
  return target.nature === 'qualitative' ? completionOfQualitative(target) : completionOfQuantitative(target)
}
