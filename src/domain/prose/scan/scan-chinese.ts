import type { Ratio } from '../../values/ratio.ts'
import { divideRatio, multiplyRatio, oneRatio, ratioOf } from '../../values/ratio.ts'
import { parseChineseNumber } from './chinese-number.ts'
import { readDigits } from './digits.ts'
import { characterBefore } from './plain-text.ts'
import type { RawMeasure, Scanned } from './raw.ts'
import type { Unit } from './read-unit.ts'
import { multiplierOf, readUnit } from './read-unit.ts'

const numeralRun =
  /[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+(?:点[零〇一二三四五六七八九]+)?/y
const share = /[百千][ \n]?分[ \n]?之[ \n]?/y
const partsOf = /分之/y
/** In front of a numeral these make it a word: 统一, 同一, 几十, 第三, 新一. */
const wordBefore = /[第新唯统进同单每某另任逐初星几数之专合划归万]/
const scoredBefore = /[得扣为计共值满评加减分：:]/

function nothing(end: number): Scanned {
  return { kind: 'nothing', end }
}

interface Number {
  readonly value: Ratio
  readonly decimals: number
  readonly end: number
}

function numberAt(plain: string, at: number): Number | null {
  if (/\d/.test(plain[at] ?? '')) {
    const digits = readDigits(plain, at)
    return digits && !('unclear' in digits) ? digits : null
  }
  numeralRun.lastIndex = at
  const run = numeralRun.exec(plain)?.[0] ?? ''
  if (run === '百' || run === '佰') return { value: ratioOf(100), decimals: 0, end: at + 1 }
  const number = run === '' ? null : parseChineseNumber(run)
  return number && { ...number, end: at + run.length }
}

/** 百分之九十五, 百分之 95, 千分之三. */
function scanShare(plain: string, at: number): Scanned | null {
  share.lastIndex = at
  const match = share.exec(plain)
  const number = match && numberAt(plain, at + match[0].length)
  if (!match || !number) return null
  const scale = ratioOf(1n, plain[at] === '百' ? 100n : 1000n)
  const text = plain[at] === '百' ? '百分之' : '千分之'
  const unit: Unit = { kind: 'percent', text, end: number.end, scale, classifier: '', more: false }
  return { kind: 'figure', raw: measure(at, number, unit), end: number.end }
}

function measure(start: number, number: Number, unit: Unit | null): RawMeasure {
  const end = unit?.end ?? number.end
  return { kind: 'measure', start, end, amount: number.value, decimals: number.decimals, unit }
}

/** 三分之二. */
function scanFraction(plain: string, at: number, whole: Number): Scanned | null {
  partsOf.lastIndex = whole.end
  const part = partsOf.test(plain) ? numberAt(plain, whole.end + 2) : null
  if (!part || whole.value.numerator === 0n) return null
  const value = divideRatio(part.value, whole.value)
  return { kind: 'figure', raw: measure(at, { ...part, value }, null), end: part.end }
}

/** 三千万元 is in 万元 although 万 belongs to the numeral. */
function withTail(unit: Unit, run: string, number: Number): { readonly number: Number; readonly unit: Unit } {
  const tail = /(?:万亿|[万亿])$/.exec(run)?.[0] ?? ''
  const factor = multiplierOf(tail)
  return {
    number: { ...number, value: divideRatio(number.value, factor) },
    unit: { ...unit, text: tail + unit.text, scale: multiplyRatio(unit.scale, factor) },
  }
}

/** 一个 and 一批 say “some”; only at the end of a clause are they a count. 二期 and 四季度 number things. */
function isCount(plain: string, run: string, unit: Unit): boolean {
  if (unit.classifier === '期') return false
  return run !== '一' || !/[\u4e00-\u9fff]/.test(plain[unit.end] ?? '')
}

function isFigure(plain: string, at: number, run: string, unit: Unit): boolean {
  if (unit.kind === 'money') return true
  if (unit.kind === 'points') return run.length > 1 || scoredBefore.test(characterBefore(plain, at))
  return unit.kind === 'count' ? isCount(plain, run, unit) : true
}

/** A Chinese numeral counts only with a unit behind it (or 万, 亿 at its end): everywhere else it is part of a word. */
export function scanChinese(plain: string, at: number): Scanned {
  const shared = scanShare(plain, at)
  if (shared) return shared
  numeralRun.lastIndex = at
  const run = numeralRun.exec(plain)?.[0] ?? ''
  const number = numberAt(plain, at)
  const end = at + Math.max(run.length, 1)
  if (!number || run.length < 1 || wordBefore.test(plain[at - 1] ?? '')) return nothing(end)
  const part = scanFraction(plain, at, number)
  if (part) return part
  const unit = readUnit(plain, at, number.end)
  if (!unit || !isFigure(plain, at, run, unit)) {
    const large = /^[一二两三四五六七八九十].*[万亿]$/.test(run)
    if (!large || unit) return nothing(end)
    const bare: Unit = { kind: 'number', text: '', end, scale: oneRatio, classifier: '', more: false }
    const tailed = withTail(bare, run, number)
    return { kind: 'figure', raw: measure(at, tailed.number, tailed.unit), end }
  }
  const tailed = withTail(unit, run, number)
  return { kind: 'figure', raw: measure(at, tailed.number, tailed.unit), end: unit.end }
}
