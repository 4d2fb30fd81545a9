import type { Ratio } from '../../values/ratio.ts'
import { parseDecimal, ratioOf } from '../../values/ratio.ts'

const digitOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}

const powerOf: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
}

/** 二〇二三 → `2023`; null when a character is no digit. */
export function chineseDigits(text: string): string | null {
  let digits = ''
  for (const character of text) {
    const digit = digitOf[character]
    if (digit === undefined) return null
    digits += String(digit)
  }
  return digits === '' ? null : digits
}

/** Below 10,000, powers strictly descending: 三千零五, 一百二十, 十二. 一百二 and 一二 are no numbers: two readings each. */
function parseSection(text: string): number | null {
  let [total, digit, zero, power] = [0, -1, false, 10_000]
  for (const character of text) {
    const nextPower = powerOf[character]
    if (nextPower !== undefined) {
      if (nextPower >= power || digit === 0) return null
      if (digit < 0 && !(nextPower === 10 && total === 0 && !zero)) return null
      total += (digit < 0 ? 1 : digit) * nextPower
      ;[digit, zero, power] = [-1, false, nextPower]
      continue
    }
    const next = digitOf[character]
    if (next === undefined || digit > 0) return null
    if (next === 0) {
      if (zero) return null
      ;[zero, digit] = [true, text.length === 1 ? 0 : -1]
    } else digit = next
  }
  if (digit < 0) return zero ? null : total
  return power > 10 && power < 10_000 && !zero ? null : total + digit
}

/** Below 一亿: a section before 万 and one behind it. */
function parseBelowHundredMillion(text: string): number | null {
  const at = text.indexOf('万')
  if (at < 0) return parseSection(text)
  const [high, low] = [parseSection(text.slice(0, at)), text.slice(at + 1)]
  if (high === null || high === 0 || at === 0) return null
  const rest = low === '' ? 0 : parseSection(low)
  return rest === null || (low !== '' && !low.startsWith('零') && rest < 1000) ? null : high * 10_000 + rest
}

function parseWhole(text: string): bigint | null {
  const parts = text.split('亿')
  if (parts.length > 2) return null
  const [high = '', low = ''] = parts
  const first = high === '' ? null : parseBelowHundredMillion(high)
  if (first === null || parts.length === 1) return first === null ? null : BigInt(first)
  const second = low === '' ? 0 : parseBelowHundredMillion(low.replace(/^零/, ''))
  // 一亿五 may be 1.5 亿 or a slip.
  if (second === null || (low !== '' && !low.startsWith('零') && second < 10_000_000)) return null
  return BigInt(first) * 100_000_000n + BigInt(second)
}

/** 一百二十, 三千万, 十亿, 九十九点七九, exactly; null when it is no well-formed numeral. */
export function parseChineseNumber(
  text: string,
): { readonly value: Ratio; readonly decimals: number } | null {
  if (text.length > 32) return null
  const [whole = '', fraction, ...more] = text.replaceAll('〇', '零').split('点')
  const integer = parseWhole(whole)
  if (integer === null || more.length > 0) return null
  if (fraction === undefined) return { value: ratioOf(integer), decimals: 0 }
  const digits = chineseDigits(fraction)
  const value = digits === null ? null : parseDecimal(`${integer}.${digits}`)
  return value === null ? null : { value, decimals: fraction.length }
}
