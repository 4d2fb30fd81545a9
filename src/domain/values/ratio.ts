/**
 * An exact fraction. Rates stay fractions until they are shown or scored, so nothing is rounded twice
 * (domain.md §3.4). The denominator is always positive and the fraction is kept in lowest terms.
 */
export interface Ratio {
  readonly numerator: bigint
  readonly denominator: bigint
}

export const zeroRatio: Ratio = { numerator: 0n, denominator: 1n }
export const oneRatio: Ratio = { numerator: 1n, denominator: 1n }

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** Throws RangeError on a zero denominator: callers decide what an undefined rate means before they divide. */
export function ratioOf(numerator: bigint | number, denominator: bigint | number = 1n): Ratio {
  const [n, d] = [BigInt(numerator), BigInt(denominator)]
  if (d === 0n) throw new RangeError('ratio with a zero denominator')
  const divisor = greatestCommonDivisor(n, d < 0n ? -d : d)
  const sign = d < 0n ? -1n : 1n
  return { numerator: (sign * n) / divisor, denominator: (sign * d) / divisor }
}

export function addRatio(a: Ratio, b: Ratio): Ratio {
  return ratioOf(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
}

export function subtractRatio(a: Ratio, b: Ratio): Ratio {
  return addRatio(a, { numerator: -b.numerator, denominator: b.denominator })
}

export function multiplyRatio(a: Ratio, b: Ratio): Ratio {
  return ratioOf(a.numerator * b.numerator, a.denominator * b.denominator)
}

export function divideRatio(a: Ratio, b: Ratio): Ratio {
  return ratioOf(a.numerator * b.denominator, a.denominator * b.numerator)
}

/** Negative, zero or positive, as `a` is smaller than, equal to or greater than `b`. */
export function compareRatio(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function absoluteRatio(a: Ratio): Ratio {
  return a.numerator < 0n ? { numerator: -a.numerator, denominator: a.denominator } : a
}

export function minimumRatio(a: Ratio, b: Ratio): Ratio {
  return compareRatio(a, b) <= 0 ? a : b
}

export function maximumRatio(a: Ratio, b: Ratio): Ratio {
  return compareRatio(a, b) >= 0 ? a : b
}

/** Largest integer not above the fraction. */
export function floorRatio(a: Ratio): bigint {
  const quotient = a.numerator / a.denominator
  return a.numerator % a.denominator < 0n ? quotient - 1n : quotient
}

/** Rounds half away from zero, the 四舍五入 of finance bureaus, to an integer. */
export function roundRatio(a: Ratio): bigint {
  const doubled = 2n * (a.numerator < 0n ? -a.numerator : a.numerator)
  const magnitude = (doubled + a.denominator) / (2n * a.denominator)
  return a.numerator < 0n ? -magnitude : magnitude
}

/** Parses a plain decimal such as `-12.340`; null when the text is anything else. */
export function parseDecimal(text: string): Ratio | null {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return null
  const fraction = match[3] ?? ''
  const magnitude = BigInt(match[2] + fraction)
  return ratioOf(match[1] === '-' ? -magnitude : magnitude, 10n ** BigInt(fraction.length))
}

/** Half-typed decimals made whole: `12.` is `12`, `.5` is `0.5`; anything else is handed back as it is. */
export function normaliseDecimal(text: string): string {
  return text.replace(/^(\d+)\.$/, '$1').replace(/^\.(\d+)$/, '0.$1')
}

/** Fixed-point text, rounded half-up to `decimals` places. */
export function formatDecimal(a: Ratio, decimals: number): string {
  const scaled = roundRatio(multiplyRatio(a, ratioOf(10n ** BigInt(decimals))))
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const text = decimals === 0 ? digits : `${whole}.${digits.slice(digits.length - decimals)}`
  return scaled < 0n ? `-${text}` : text
}

/** `0.997948` → `99.79%`: two decimals unless the indicator system says otherwise. */
export function formatPercent(a: Ratio, decimals = 2): string {
  return `${formatDecimal(multiplyRatio(a, ratioOf(100n)), decimals)}%`
}
