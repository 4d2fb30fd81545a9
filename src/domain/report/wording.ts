import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Fen } from '../values/money.ts'
import { formatMoney } from '../values/money.ts'
import type { Points } from '../values/points.ts'
import { formatPoints, formatPointsFixed } from '../values/points.ts'
import type { Ratio } from '../values/ratio.ts'
import { formatPercent, ratioOf } from '../values/ratio.ts'

/** Stands wherever a person still owes the report something: no figure is ever made up in its place. */
export const notFilled = '（未填写）'

export const practiceMark = '演练数据'
export const provisionalMark = '暂定'

export function textOr(text: string | undefined, otherwise = notFilled): string {
  return text === undefined || text.trim() === '' ? otherwise : text.trim()
}

/** `40,118.72万元`, as money reads in a sentence. */
export function wanYuan(amount: Fen | null): string {
  return amount === null ? notFilled : `${formatMoney(amount, '万元')}万元`
}

/** `40,118.72`, as money reads in a table whose unit is stated above it. */
export function moneyCell(amount: Fen | null): string {
  return amount === null ? '' : formatMoney(amount, '万元')
}

export function rateText(rate: Ratio | null, decimals = 2): string {
  return rate === null ? notFilled : formatPercent(rate, decimals)
}

/** `8.5分`: scores read without trailing zeros in a sentence. */
export function fen(points: Points): string {
  return `${formatPoints(points)}分`
}

export function scoreCell(points: Points | null): string {
  return points === null ? '未评分' : formatPointsFixed(points)
}

/** 得分率, `88%` or `99.79%`: whole percents read without decimals. */
export function scoreRate(score: Points, weight: Points): string {
  return weight === 0 ? '—' : formatPercent(ratioOf(score, weight)).replace(/\.?0+%$/, '%')
}

const han = '[\\p{Script=Han}，。；：、（）“”％]'
const latin = '[\\dA-Za-z+\\-−≥≤＝|]'

/** Explanations are written with spaces for the screen; a report has none between Chinese and digits. */
export function tight(text: string): string {
  return text
    .replace(new RegExp(`(?<=${han}) +(?=\\S)`, 'gu'), '')
    .replace(new RegExp(`(?<=\\S) +(?=${han})`, 'gu'), '')
    .replace(new RegExp(`(?<=${latin}) +(?=[年月日分个份项次家场%])`, 'gu'), '')
}

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 一, 十, 十二, 二十, 二十三: numbers of headings, below one hundred. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${numerals[tens] ?? ''}十`
  return head + (ones === 0 && head !== '' ? '' : (numerals[ones] ?? ''))
}

/** A list without its own full stops, so that it can be joined and closed once. */
export function withoutStop(text: string): string {
  return text.trim().replace(/[。；;.]+$/, '')
}

/** 含所属下级预算单位1个; empty for a department without any. */
export function withUnits(evaluation: Evaluation): string {
  const count = evaluation.units.length
  return count === 0 ? '' : `（含所属下级预算单位${count}个）`
}

/** Where a date is written by hand. */
export const dateByHand = '　　年　　月　　日'
