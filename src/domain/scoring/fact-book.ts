import type { Evaluation } from '../evaluation/evaluation.ts'
import type { FactDeclaration, IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { IsoDate } from '../values/iso-date.ts'
import { formatChineseDate, parseIsoDate } from '../values/iso-date.ts'
import type { Fen } from '../values/money.ts'
import type { Ratio } from '../values/ratio.ts'
import { parseDecimal, ratioOf } from '../values/ratio.ts'
import { moneyText } from './wording.ts'

/** A value with how it reads in a sentence, or what a person still has to fill in. */
export type Reading<T> =
  | { readonly known: true; readonly value: T; readonly text: string }
  | { readonly known: false; readonly missing: string }

export function missing(text: string): { readonly known: false; readonly missing: string } {
  return { known: false, missing: text }
}

/** The declared facts of a system with the values of one evaluation. A bad value is missing, never zero. */
export class FactBook {
  readonly #declarations: ReadonlyMap<string, FactDeclaration>
  readonly #values: Evaluation['facts']

  constructor(system: IndicatorSystem, evaluation: Evaluation) {
    this.#declarations = new Map(system.facts.map((fact) => [fact.id, fact]))
    this.#values = evaluation.facts
  }

  declaration(id: string): FactDeclaration {
    const declaration = this.#declarations.get(id)
    if (!declaration) throw new Error(`undeclared fact in a rule: ${id}`)
    return declaration
  }

  isFilled(id: string): boolean {
    const value = this.#values.get(id)
    return value !== undefined && value !== ''
  }

  /** Count, number or money as an exact number in its own unit (money in fen). */
  number(id: string): Reading<Ratio> {
    const fact = this.declaration(id)
    if (!this.isFilled(id)) return missing(`请填写“${fact.label}”`)
    const value = this.#values.get(id)
    if (fact.kind === 'number') {
      const number = typeof value === 'string' ? parseDecimal(value) : null
      return number
        ? {
            known: true,
            value: number,
            text: `${fact.label} ${String(value)}${fact.unit && ` ${fact.unit}`}`,
          }
        : missing(`“${fact.label}”须为数字`)
    }
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
      return missing(`“${fact.label}”须为不小于 0 的${fact.kind === 'money' ? '金额' : '整数'}`)
    }
    const text = fact.kind === 'money' ? moneyText(value as Fen) : `${value} ${fact.unit}`.trim()
    return { known: true, value: ratioOf(value), text: `${fact.label} ${text}` }
  }

  count(id: string): Reading<number> {
    const reading = this.number(id)
    return reading.known ? { ...reading, value: Number(reading.value.numerator) } : reading
  }

  yesNo(id: string): Reading<boolean> {
    const fact = this.declaration(id)
    const value = this.#values.get(id)
    if (typeof value !== 'boolean') return missing(`请回答“${fact.label}”：是或否`)
    return { known: true, value, text: `${fact.label}：${value ? '是' : '否'}` }
  }

  date(id: string): Reading<IsoDate> {
    const fact = this.declaration(id)
    const value = this.#values.get(id)
    if (!this.isFilled(id)) return missing(`请填写“${fact.label}”`)
    const date = typeof value === 'string' ? parseIsoDate(value) : null
    if (!date) return missing(`“${fact.label}”不是有效日期`)
    return { known: true, value: date, text: `${fact.label} ${formatChineseDate(date)}` }
  }
}
