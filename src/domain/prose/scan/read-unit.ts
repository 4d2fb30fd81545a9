import type { Ratio } from '../../values/ratio.ts'
import { multiplyRatio, oneRatio, ratioOf } from '../../values/ratio.ts'
import type { FigureKind } from '../prose-figure.ts'
import { classifier } from './classifiers.ts'
import { characterBefore, isHan } from './plain-text.ts'

/** What stands behind a number: what it measures and what one of it is worth. */
export interface Unit {
  readonly kind: Extract<
    FigureKind,
    'money' | 'percent' | 'percentage-points' | 'points' | 'count' | 'number'
  >
  readonly text: string
  readonly end: number
  /** Worth of one unit in the value's own unit: fen, a fraction of one, hundredths of a point, one. */
  readonly scale: Ratio
  readonly classifier: string
  /** 余 or 多 between number and unit. */
  readonly more: boolean
}

const multipliers: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n }

const percent = /[ \n]{0,3}(%|‰|个[ \n]{0,2}百[ \n]{0,2}分[ \n]{0,2}点|百分点)/y
const money =
  /[ \n]{0,3}([余多])?[ \n]{0,2}([十百千]?[ \n]{0,2}[万亿]{1,2}|[百千])?[ \n]{0,3}元(?![旦件素器月化/])/y
/** Minutes, parts and verbs begin with 分 too. */
const points = /[ \n]{0,2}分(?![钟之别析布])/y
const bare = /[ \n]{0,2}([余多])?([十百千]?(?:万亿|[万亿]))/y

/** 万, 千万, 万亿 as a factor. */
export function multiplierOf(text: string): Ratio {
  let factor = oneRatio
  for (const character of text) {
    const power = character === '万' ? 10_000n : character === '亿' ? 100_000_000n : multipliers[character]
    if (power !== undefined) factor = multiplyRatio(factor, ratioOf(power))
  }
  return factor
}

const withoutBlanks = (text: string): string => text.replace(/[ \n]+/g, '')

/** Blanks and line breaks inside the unit are dropped; `余` is told apart from the unit. */
function unit(
  kind: Unit['kind'],
  match: RegExpExecArray,
  scale: Ratio,
  more: string | undefined,
  word = '',
): Unit {
  const written = withoutBlanks(match[0])
  const text = more === undefined ? written : written.replace(more, '')
  const end = match.index + match[0].length
  return { kind, text, end, scale, classifier: word, more: more !== undefined }
}

function at(pattern: RegExp, plain: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place
  return pattern.exec(plain)
}

/** On another line than its number a short word is more likely the next table cell: only prose runs on. */
function runsOn(plain: string, start: number, match: RegExpExecArray, word: string): boolean {
  if (!match[0].includes('\n')) return true
  const next = plain[match.index + match[0].length]
  if (next === undefined || next === '\n' || (word === '分' && next === '值')) return false
  return isHan(characterBefore(plain, start))
}

/** The unit behind the number that stands from `start` to `end`; null for a bare number. */
export function readUnit(plain: string, start: number, end: number): Unit | null {
  const rate = at(percent, plain, end)
  if (rate) {
    const sign = rate[1] ?? ''
    const kind = sign === '%' || sign === '‰' ? 'percent' : 'percentage-points'
    return unit(kind, rate, ratioOf(1n, sign === '‰' ? 1000n : 100n), undefined)
  }
  const amount = at(money, plain, end)
  if (amount) {
    const scale = multiplyRatio(multiplierOf(amount[2] ?? ''), ratioOf(100n))
    return unit('money', amount, scale, amount[1])
  }
  const score = at(points, plain, end)
  if (score && runsOn(plain, start, score, '分')) return unit('points', score, ratioOf(100n), undefined)
  const count = at(classifier, plain, end)
  if (count && runsOn(plain, start, count, count[3] ?? ''))
    return unit('count', count, multiplierOf(count[2] ?? ''), count[1], count[3] ?? '')
  const number = at(bare, plain, end)
  return number ? unit('number', number, multiplierOf(number[2] ?? ''), number[1]) : null
}
