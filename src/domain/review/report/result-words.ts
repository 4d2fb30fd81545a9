import type { ScoreSheet } from '../../scoring/score-sheet.ts'
import { provisionalMark, tight } from '../../report/wording.ts'
import type { Points } from '../../values/points.ts'
import { formatPoints, formatPointsFixed } from '../../values/points.ts'
import { causeSentence } from '../difference-sentence.ts'
import type { ReviewDifference } from '../differences.ts'
import { verdictWords } from '../words.ts'
import type { ReviewContext } from './review-context.ts'

/** `94.00分（优）`, with the mark where it is not final. */
export function totalText({ total, grade, complete, provisional }: ScoreSheet): string {
  const mark = complete && !provisional ? '' : `，${provisionalMark}`
  return `${formatPointsFixed(total)}分（${complete ? grade : '未评定等级'}${mark}）`
}

/** `−2`, `+0.5`; `0` where nothing changed. */
export function changeText(change: number): string {
  if (change === 0) return '0'
  return `${change > 0 ? '+' : '−'}${formatPoints(Math.abs(change) as Points)}`
}

/** `比自评低2.5分`. */
export function comparedText(change: number): string {
  if (change === 0) return '与自评一致'
  return `比自评${change > 0 ? '高' : '低'}${formatPoints(Math.abs(change) as Points)}分`
}

/** 属实…, 未核查 for what was planned and is open, 未抽查 for what was not. */
export function verdictText(code: string, { review, planned }: ReviewContext): string {
  const given = review.verdicts.get(code)
  if (given) return verdictWords[given.verdict]
  return planned.has(code) ? '未核查' : '未抽查'
}

function stopped(text: string): string {
  return text.trim().replace(/[。；;]+$/, '')
}

/** Who looked, and where: `（李某，三楼档案室）`. */
function witness(code: string, { review }: ReviewContext): string {
  const given = review.verdicts.get(code)
  const parts = [given?.by.trim() ?? '', given?.place.trim() ?? ''].filter((part) => part !== '')
  return parts.length === 0 ? '' : `（${parts.join('，')}）`
}

/** What was found of an indicator: the reviewer's note and the causes of a difference. */
export function foundText(
  code: string,
  context: ReviewContext,
  difference: ReviewDifference | undefined,
): string {
  const note = stopped(context.review.verdicts.get(code)?.note ?? '')
  const parts = [note, ...(difference?.causes ?? []).map(causeSentence)].filter((part) => part !== '')
  return tight(`${parts.join('；')}${witness(code, context)}`)
}
