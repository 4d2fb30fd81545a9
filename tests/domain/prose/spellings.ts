import fc from 'fast-check'

/** The ways of official texts to write an amount; each is read back to the very fen. */
export interface Spelling {
  readonly text: string
  readonly fen: number
}

const decimalsOf = { 元: 2, 万元: 6, 亿元: 10 } as const
type Unit = keyof typeof decimalsOf

/** Exactly, with at least `decimals` digits behind the point. */
export function decimal(value: bigint, scale: number, decimals: number): string {
  const digits = value.toString().padStart(scale + 1, '0')
  const [whole, fraction] = [digits.slice(0, -scale), digits.slice(-scale)]
  const kept = fraction.replace(/0+$/, '').padEnd(decimals, '0')
  return kept === '' ? whole : `${whole}.${kept}`
}

export function grouped(number: string, size: number, comma: string): string {
  const [whole = '', fraction] = number.split('.')
  const groups: string[] = []
  for (let end = whole.length; end > 0; end -= size) groups.unshift(whole.slice(Math.max(0, end - size), end))
  return groups.join(comma) + (fraction === undefined ? '' : `.${fraction}`)
}

const fullWidth = (text: string): string =>
  text.replace(/[0-9.]/g, (character) =>
    character === '.' ? '．' : String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  )

const styles: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => grouped(number, 3, ','),
  (number) => grouped(number, 4, ','),
  (number) => grouped(number, 3, '，'),
  (number) => fullWidth(number),
  (number) => fullWidth(grouped(number, 3, '，')),
  (number) => grouped(number, 3, ',\n'),
]

export const arabicAmounts = fc
  .record({
    fen: fc.oneof(fc.integer({ min: 0, max: 9_999_999 }), fc.maxSafeInteger().map(Math.abs)),
    unit: fc.constantFrom<Unit>('元', '万元', '亿元'),
    decimals: fc.nat({ max: 4 }),
    style: fc.constantFrom(...styles),
    blank: fc.constantFrom('', ' ', '\u3000', '\u00a0', '\n', '\n\n'),
    inside: fc.constantFrom('', ' ', '\n', '\n\n'),
    sign: fc.constantFrom('', '', '-', '−', '－', '负'),
  })
  .map(({ fen, unit, decimals, style, blank, inside, sign }): Spelling => {
    const number = style(decimal(BigInt(fen), decimalsOf[unit], decimals))
    const [first = '', rest = ''] = [unit.slice(0, 1), unit.slice(1)]
    return {
      text: `${sign}${number}${blank}${first}${rest === '' ? '' : inside}${rest}`,
      fen: sign === '' || fen === 0 ? fen : -fen,
    }
  })

const numerals = '零一二三四五六七八九'
const powers = ['', '十', '百', '千']

function section(value: number): string {
  let text = ''
  let zero = false
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10
    if (digit === 0) zero = text !== ''
    else {
      text += `${zero ? '零' : ''}${numerals[digit] ?? ''}${powers[power] ?? ''}`
      zero = false
    }
  }
  return text
}

/** 一千零二十万三千, as amounts are written out. */
export function chinese(value: number): string {
  if (value === 0) return '零'
  const parts = [
    { unit: '亿', value: Math.floor(value / 1e8) },
    { unit: '万', value: Math.floor(value / 1e4) % 1e4 },
    { unit: '', value: value % 1e4 },
  ]
  let text = ''
  let gap = false
  for (const part of parts) {
    if (part.value === 0) gap = text !== ''
    else {
      text += `${text !== '' && (gap || part.value < 1000) ? '零' : ''}${section(part.value)}${part.unit}`
      gap = false
    }
  }
  return text.replace(/^一十/, '十')
}

export const chineseAmounts = fc
  .record({
    value: fc.integer({ min: 1, max: 900_000_000 }),
    unit: fc.constantFrom<Unit>('元', '万元'),
  })
  .map(({ value, unit }): Spelling => {
    // 三千万元 has its 万 in the numeral, and so must not get another behind it.
    const written = unit === '元' ? value : (value % 9_999) + 1
    return { text: `${chinese(written)}${unit}`, fen: written * (unit === '元' ? 100 : 1_000_000) }
  })
