import type { Points } from '../values/points.ts'
import { noPoints, parsePoints } from '../values/points.ts'
import { parseDecimal } from '../values/ratio.ts'

export type ReadingCode =
  'system-field-missing' | 'system-field-unknown' | 'system-field-wrong-type' | 'system-field-wrong-value'

export interface ReadingProblem {
  readonly code: ReadingCode
  readonly path: string
  /** What should stand there, in Chinese. */
  readonly expected: string
  readonly found: string
}

function describe(value: unknown): string {
  if (value === undefined) return '未填写'
  const text = JSON.stringify(value) ?? typeof value
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/**
 * Reads one JSON object field by field, noting every problem with its path instead of stopping at the first, so that a
 * bureau mends its file in one go. A faulty field yields a harmless value: the caller discards it when problems exist.
 */
export class ObjectReader {
  readonly path: string
  readonly #fields: Readonly<Record<string, unknown>>
  readonly #problems: ReadingProblem[]
  readonly #read = new Set<string>()

  constructor(value: unknown, path: string, problems: ReadingProblem[]) {
    this.path = path
    this.#problems = problems
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    this.#fields = isObject ? (value as Record<string, unknown>) : {}
    if (!isObject) this.#note('system-field-wrong-type', path, '对象 {…}', value)
  }

  #note(code: ReadingCode, path: string, expected: string, value: unknown): void {
    this.#problems.push({ code, path, expected, found: describe(value) })
  }

  pathOf(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`
  }

  #take(key: string): unknown {
    this.#read.add(key)
    return Object.hasOwn(this.#fields, key) ? this.#fields[key] : undefined
  }

  #accept<T>(
    key: string,
    expected: string,
    fallback: T | undefined,
    read: (value: unknown) => T | null,
  ): T | null {
    const value = this.#take(key)
    if (value === undefined && fallback !== undefined) return fallback
    const accepted = value === undefined ? null : read(value)
    if (accepted === null) {
      const code = value === undefined ? 'system-field-missing' : 'system-field-wrong-type'
      this.#note(code, this.pathOf(key), expected, value)
    }
    return accepted
  }

  text(key: string, fallback?: string): string {
    return this.#accept(key, '文字', fallback, (value) => (typeof value === 'string' ? value : null)) ?? ''
  }

  nonEmptyText(key: string): string {
    const read = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null)
    return this.#accept(key, '非空文字', undefined, read) ?? ''
  }

  truth(key: string, fallback?: boolean): boolean {
    const read = (value: unknown) => (typeof value === 'boolean' ? value : null)
    return this.#accept(key, 'true 或 false', fallback, read) ?? false
  }

  wholeNumber(key: string, minimum: number): number {
    const read = (value: unknown) =>
      Number.isSafeInteger(value) && (value as number) >= minimum ? (value as number) : null
    return this.#accept(key, `不小于 ${minimum} 的整数`, undefined, read) ?? minimum
  }

  wholeNumberOrNull(key: string, minimum: number): number | null {
    return this.isNull(key) ? null : this.wholeNumber(key, minimum)
  }

  /** A number or text of at most two decimals, in 分. */
  points(key: string, fallback?: Points): Points {
    const read = (value: unknown) => {
      if (typeof value !== 'number' && typeof value !== 'string') return null
      const points = parsePoints(String(value))
      return points.ok && points.value >= 0 ? points.value : null
    }
    return this.#accept(key, '不小于 0、最多两位小数的分值', fallback, read) ?? noPoints
  }

  /** Decimal text such as `0.05`; a JSON number is taken as its text. */
  decimal(key: string, fallback?: string): string {
    const read = (value: unknown) => {
      const text = typeof value === 'number' ? String(value) : value
      return typeof text === 'string' && parseDecimal(text) ? text : null
    }
    return this.#accept(key, '小数', fallback, read) ?? '0'
  }

  decimalOrNull(key: string): string | null {
    return this.isNull(key) ? null : this.decimal(key)
  }

  oneOf<T extends string>(key: string, choices: readonly T[], fallback?: T): T {
    const value = this.#take(key)
    if (value === undefined && fallback !== undefined) return fallback
    const chosen = choices.find((choice) => choice === value)
    if (chosen !== undefined) return chosen
    const code = value === undefined ? 'system-field-missing' : 'system-field-wrong-value'
    this.#note(code, this.pathOf(key), choices.join('、'), value)
    return choices[0] as T
  }

  texts(key: string, fallback?: readonly string[]): readonly string[] {
    const read = (value: unknown) =>
      Array.isArray(value) && value.every((item) => typeof item === 'string') ? (value as string[]) : null
    return this.#accept(key, '文字列表 […]', fallback, read) ?? []
  }

  textsOf<T extends string>(key: string, choices: readonly T[]): readonly T[] {
    const known = new Set<string>(choices)
    return this.texts(key).filter((text, index): text is T => {
      if (!known.has(text)) {
        this.#note('system-field-wrong-value', `${this.pathOf(key)}[${index}]`, choices.join('、'), text)
      }
      return known.has(text)
    })
  }

  list<T>(key: string, read: (item: ObjectReader) => T, fallback?: readonly T[]): readonly T[] {
    const value = this.#take(key)
    if (value === undefined && fallback !== undefined) return fallback
    if (!Array.isArray(value)) {
      const code = value === undefined ? 'system-field-missing' : 'system-field-wrong-type'
      this.#note(code, this.pathOf(key), '列表 […]', value)
      return []
    }
    return value.map((item, index) => this.#nested(item, `${this.pathOf(key)}[${index}]`, read))
  }

  object<T>(key: string, read: (inner: ObjectReader) => T): T {
    return this.#nested(this.#take(key), this.pathOf(key), read)
  }

  objectOrNull<T>(key: string, read: (inner: ObjectReader) => T): T | null {
    return this.isNull(key) ? null : this.object(key, read)
  }

  /** True when the field is null or absent. */
  isNull(key: string): boolean {
    return (this.#take(key) ?? null) === null
  }

  #nested<T>(value: unknown, path: string, read: (inner: ObjectReader) => T): T {
    const inner = new ObjectReader(value, path, this.#problems)
    const result = read(inner)
    inner.#refuseUnread()
    return result
  }

  /** A field nobody reads is most often a misspelt one. */
  #refuseUnread(): void {
    for (const key of Object.keys(this.#fields)) {
      if (!this.#read.has(key))
        this.#note('system-field-unknown', this.pathOf(key), '没有这个字段', this.#fields[key])
    }
  }

  static readWhole<T>(
    value: unknown,
    read: (whole: ObjectReader) => T,
  ): { value: T; problems: readonly ReadingProblem[] } {
    const problems: ReadingProblem[] = []
    const whole = new ObjectReader(value, '', problems)
    const result = read(whole)
    whole.#refuseUnread()
    return { value: result, problems }
  }
}
