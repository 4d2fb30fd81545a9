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
