/**
 * Sort keys as text: between any two there is always room for another, so two people can insert rows apart and nobody
 * renumbers. A key is a whole part (its length in the first letter, so that appending keeps keys short) and a fraction.
 * Keys compare by code units. The same neighbours always give the same key.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const base = digits.length
const firstWhole = 'a0'

/** A key strictly between two keys; null stands for the beginning or the end. Throws RangeError unless before < after. */
export function orderKeyBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after)
    throw new RangeError(`no key between ${before} and ${after}`)
  if (before === null) return after === null ? firstWhole : keyBefore(after)
  const whole = wholePart(before)
  if (after === null) return increment(whole) ?? whole + between(before.slice(whole.length), '')
  const nextWhole = wholePart(after)
  if (whole === nextWhole) return whole + between(before.slice(whole.length), after.slice(nextWhole.length))
  const next = increment(whole)
  return next !== null && next < after ? next : whole + between(before.slice(whole.length), '')
}

function keyBefore(after: string): string {
  const whole = wholePart(after)
  if (whole < after) return whole
  return decrement(whole) ?? lowestWhole() + between('', '')
}

/** `a`–`z` count the digits upwards from 1, `Z`–`A` the digits of whole parts below the first one. */
function wholeLength(letter: string): number {
  if (letter >= 'a' && letter <= 'z') return letter.charCodeAt(0) - 'a'.charCodeAt(0) + 2
  if (letter >= 'A' && letter <= 'Z') return 'Z'.charCodeAt(0) - letter.charCodeAt(0) + 2
  throw new RangeError(`not an order key: ${letter}`)
}

function wholePart(key: string): string {
  const whole = key.slice(0, wholeLength(key.charAt(0)))
  if (whole.length !== wholeLength(key.charAt(0))) throw new RangeError(`not an order key: ${key}`)
  return whole
}

function lowestWhole(): string {
  return `A${'0'.repeat(wholeLength('A') - 1)}`
}

/** Null where no larger whole part exists. */
function increment(whole: string): string | null {
  const carried = shift(whole.slice(1), 1)
  if (carried !== null) return whole.charAt(0) + carried
  if (whole.startsWith('z')) return null
  if (whole.startsWith('Z')) return firstWhole
  const letter = String.fromCharCode(whole.charCodeAt(0) + 1)
  return letter + '0'.repeat(wholeLength(letter) - 1)
}

/** Null where no smaller whole part exists; the lowest one itself is kept for the fractions below everything. */
function decrement(whole: string): string | null {
  const borrowed = shift(whole.slice(1), -1)
  if (borrowed !== null) {
    const lower = whole.charAt(0) + borrowed
    return lower === lowestWhole() ? null : lower
  }
  if (whole.startsWith('A')) return null
  if (whole.startsWith('a')) return 'Zz'
  const letter = String.fromCharCode(whole.charCodeAt(0) - 1)
  return letter + 'z'.repeat(wholeLength(letter) - 1)
}

/** Adds or takes one in base 62; null on overflow. */
function shift(number: string, by: 1 | -1): string | null {
  const places = [...number]
  for (let place = places.length - 1; place >= 0; place -= 1) {
    const digit = digits.indexOf(places[place] ?? '') + by
    if (digit >= 0 && digit < base) {
      places[place] = digits.charAt(digit)
      return places.join('')
    }
    places[place] = by === 1 ? '0' : 'z'
  }
  return null
}

/** A fraction strictly between two; an empty `high` is one. Fractions never end in `0`. */
function between(low: string, high: string): string {
  let shared = 0
  while (high !== '' && (low.charAt(shared) || '0') === high.charAt(shared)) shared += 1
  if (shared > 0) return high.slice(0, shared) + between(low.slice(shared), high.slice(shared))
  const lowDigit = low === '' ? 0 : digits.indexOf(low.charAt(0))
  const highDigit = high === '' ? base : digits.indexOf(high.charAt(0))
  if (highDigit - lowDigit > 1) return digits.charAt(Math.round((lowDigit + highDigit) / 2))
  if (high.length > 1) return high.charAt(0)
  return digits.charAt(lowDigit) + between(low.slice(1), '')
}
