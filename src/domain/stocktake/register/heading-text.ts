import type { MoneyUnit } from '../../values/money.ts'

/** A heading without what dresses it: spaces, line breaks, `*`, a colon, and a unit in brackets. */
export function bareHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s*:_·.、]/gu, '')
    .replace(/[([【].*?[)\]】]/gu, '')
}

/** 元 or 万元, where the heading says it: `原值（万元）`. */
export function unitInHeading(text: string): MoneyUnit | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '')
  const unit = /[(【[,:/-]?(万元|元)[)】\]]?$/u.exec(plain)?.[1]
  return unit === '万元' || unit === '元' ? unit : null
}

/** `单位：万元`, as it stands at the top of a form, often behind the name of the unit that fills it in. */
export function unitAbove(rows: readonly (readonly string[])[]): MoneyUnit | null {
  for (const cell of rows.flat()) {
    const plain = cell.normalize('NFKC').replace(/\s/gu, '')
    const unit = /单位[:为]?\(?(?:人民币)?(万元|元)/u.exec(plain)?.[1]
    if (unit === '万元' || unit === '元') return unit
  }
  return null
}
