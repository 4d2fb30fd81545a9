import type { Ratio } from '../../values/ratio.ts'
import { ratioOf } from '../../values/ratio.ts'
import type { Span, UnclearReason } from '../prose-figure.ts'
import type { Piece } from './digit-pieces.ts'
import { isAhead, isComma, isDot, isGap, moneyAhead, piecesAt, unitAhead } from './digit-pieces.ts'
import { characterBefore, isHan } from './plain-text.ts'

/** A number without its unit. */
export interface Numeral extends Span {
  readonly value: Ratio
  readonly decimals: number
  readonly chinese: boolean
}

/** Digits that stand together but cannot be read as one number. */
export interface UnclearNumeral extends Span {
  readonly unclear: UnclearReason
}

/** Longer digit strings are codes, and no amount of a department needs as many before the point. */
const longest = 17

interface Whole {
  readonly digits: string
  readonly end: number
  /** How many pieces it took. */
  readonly used: number
  readonly grouped: boolean
}

/** `40` `,0` ↵ `36`: a group that a line break cut in two. */
function groupAt(
  pieces: readonly Piece[],
  index: number,
  size: number,
): { readonly digits: string; readonly used: number } | null {
  const piece = pieces[index]
  if (!isComma(piece)) return null
  if (piece.digits.length === size) return { digits: piece.digits, used: 1 }
  const rest = pieces[index + 1]
  return isGap(rest) && piece.digits.length + rest.digits.length === size
    ? { digits: piece.digits + rest.digits, used: 2 }
    : null
}

function groupsFrom(pieces: readonly Piece[], first: string, from: number, size: number): Whole | null {
  let [digits, used] = [first, from]
  for (let group = groupAt(pieces, used, size); group; group = groupAt(pieces, used, size)) {
    digits += group.digits
    used += group.used
  }
  const end = pieces[used - 1]?.end ?? 0
  return used === from || first.length > size ? null : { digits, end, used, grouped: true }
}

/** Thousands parted by single blanks are believed only where 元 follows: in a table they are columns. */
function blankGroups(plain: string, pieces: readonly Piece[]): Whole | null {
  const first = pieces[0]?.digits ?? ''
  let used = 1
  while (pieces[used]?.joint === ' ' && pieces[used]?.digits.length === 3) used += 1
  const last = pieces[used - 1]
  const decimals = pieces[used]?.joint === '.' ? pieces[used] : undefined
  const end = (decimals ?? last)?.end ?? 0
  if (used === 1 || first.length > 3 || !last || !isAhead(moneyAhead, plain, end)) return null
  const digits = pieces
    .slice(0, used)
    .map((piece) => piece.digits)
    .join('')
  return { digits, end: last.end, used, grouped: true }
}

function readWhole(plain: string, pieces: readonly Piece[]): Whole {
  const [first, second, third] = pieces
  const alone = { digits: first?.digits ?? '', end: first?.end ?? 0, used: 1, grouped: false }
  // `4` ↵ `0,118.72`: no number starts with 0 and goes on with a group.
  const torn = isGap(second) && second.digits.startsWith('0') && isComma(third)
  const head = torn ? alone.digits + second.digits : alone.digits
  const from = torn ? 2 : 1
  return (
    groupsFrom(pieces, head, from, 3) ??
    groupsFrom(pieces, head, from, 4) ??
    blankGroups(plain, pieces) ??
    alone
  )
}

/** `：1. 50万元` at the head of a clause: a list number and an amount, or an amount with a torn point. */
function mayBeListNumber(plain: string, at: number, piece: Piece | undefined, whole: Whole): boolean {
  const headOfClause = /^[。；;：:]?$/.test(characterBefore(plain, at))
  return (
    isDot(piece) &&
    piece.joint !== '.' &&
    piece.joint.startsWith('.') &&
    headOfClause &&
    /^[1-9]\d?$/.test(whole.digits)
  )
}

interface Decimals {
  readonly digits: string
  readonly end: number
  readonly used: number
}

function readDecimals(plain: string, pieces: readonly Piece[], whole: Whole): Decimals {
  const piece = pieces[whole.used]
  // White space beside the point is a torn number only if a unit follows: otherwise `3. 2023` is a list number.
  const joined = isDot(piece) && (piece.joint === '.' || isAhead(unitAhead, plain, piece.end))
  return joined
    ? { digits: piece.digits, end: piece.end, used: whole.used + 1 }
    : { digits: '', end: whole.end, used: whole.used }
}

/** `,72` behind a group, `, 100`, `，036`: not what a list of numbers looks like either. */
function isOddGroup({ joint, digits }: Piece, afterGroup: boolean): boolean {
  if (joint === ',') return digits.length > 2 || afterGroup
  return joint === '，' ? digits.startsWith('0') : joint.includes(',') && digits.length === 3
}

/** What follows the number but should not: a comma that fits no grouping, or digits on the next line of the same sentence. */
function faultBehind(
  plain: string,
  at: number,
  pieces: readonly Piece[],
  number: Decimals,
): { readonly reason: UnclearReason; readonly end: number } | null {
  const next = pieces[number.used]
  if (!next) return null
  const all = pieces[pieces.length - 1]?.end ?? next.end
  if (number.digits === '' && next.digits.length > 1 && isOddGroup(next, number.used > 1))
    return { reason: 'separators', end: all }
  if (next.joint !== '\n' || !isHan(characterBefore(plain, at))) return null
  let last = next
  for (const piece of pieces.slice(number.used + 1)) {
    if (piece.joint !== '.' && !isComma(piece)) break
    last = piece
  }
  const end = last.end
  const torn = isAhead(unitAhead, plain, end)
  return torn ? { reason: 'broken-number', end } : null
}

/** A full-width comma inside a number is believed only where 元 follows: elsewhere it parts two clauses. */
function commasAreDoubtful(plain: string, pieces: readonly Piece[], whole: Whole, end: number): boolean {
  const wide = pieces.slice(1, whole.used).some((piece) => piece.joint.includes('，'))
  return wide && !isAhead(moneyAhead, plain, end)
}

/**
 * The number that starts at `at`: separators in threes or fours, blanks and line breaks of a laid-out page inside it. Null when
 * the digits are too many for a number.
 */
export function readDigits(plain: string, at: number): Numeral | UnclearNumeral | null {
  const pieces = piecesAt(plain, at)
  const first = pieces[0]
  if (!first || first.digits.length > longest) return null
  let whole = readWhole(plain, pieces)
  let decimals = readDecimals(plain, pieces, whole)
  if (commasAreDoubtful(plain, pieces, whole, decimals.end)) {
    if (pieces[1]?.digits.startsWith('0')) return { start: at, end: whole.end, unclear: 'separators' }
    whole = { digits: first.digits, end: first.end, used: 1, grouped: false }
    decimals = readDecimals(plain, pieces, whole)
  }
  if (decimals.used > whole.used && mayBeListNumber(plain, at, pieces[whole.used], whole))
    return { start: at, end: decimals.end, unclear: 'broken-number' }
  const fault = faultBehind(plain, at, pieces, decimals)
  if (fault) return { start: at, end: fault.end, unclear: fault.reason }
  const digits = whole.digits + decimals.digits
  if (whole.digits.length > longest || digits.length > 2 * longest)
    return { start: at, end: decimals.end, unclear: 'too-large' }
  const value = ratioOf(BigInt(digits), 10n ** BigInt(decimals.digits.length))
  return { start: at, end: decimals.end, value, decimals: decimals.digits.length, chinese: false }
}
