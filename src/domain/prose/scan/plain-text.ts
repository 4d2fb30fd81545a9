import { withoutRadical } from '../../report/radicals.ts'

const same: Readonly<Record<string, string>> = {
  '．': '.',
  '％': '%',
  '﹪': '%',
  '＋': '+',
  '－': '-',
  '−': '-',
  '﹣': '-',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '―': '—',
  '─': '—',
  '━': '—',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '／': '/',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '○': '〇',
  萬: '万',
  億: '亿',
  '\u2028': '\n',
  '\u2029': '\n',
  '\f': '\n',
  '\v': '\n',
}

const strange =
  /[\uFF0E\uFF05\uFE6A\uFF0B\uFF0D\u2212\uFE63\u2010\u2011\u2013\u2015\u2500\u2501\uFF5E\u301C\u223C\uFF0F\uFF1C-\uFF1E\u25CB\u842C\u5104\u2028\u2029\f\v]/g
const fullWidth = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g
const blanks = /[\t\r\u00A0\u00AD\u1680\u2000-\u200D\u202F\u205F\u2060\u3000\uFEFF]/g
const radicals = /[\u2E80-\u2FDF\uF900-\uFAFF]/g

const wide: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' }

/** Many reports are typed with ASCII punctuation. A comma or colon between digits belongs to the number. */
function widen(mark: string, at: number, text: string): string {
  const inNumber =
    (mark === ',' || mark === ':') &&
    /\d[ \n]{0,2}$/.test(text.slice(Math.max(0, at - 3), at)) &&
    /^[ \n]{0,2}\d/.test(text.slice(at + 1, at + 4))
  return inNumber || /[A-Za-z]/.test(text[at - 1] ?? '') ? mark : (wide[mark] ?? mark)
}

function spellPlainly(text: string): string {
  return text
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(strange, (character) => same[character] ?? character)
    .replace(blanks, ' ')
    .replace(radicals, (character) => {
      const plain = withoutRadical(character)
      return plain.length === 1 ? plain : character
    })
    .replace(/[,:;()]/g, widen)
}

/** Figures, sums and subjects are read from the same text one after the other. */
let last = { text: '', plain: '' }

/**
 * The text as the readers look at it: one spelling for each digit, dash, blank and radical. Every character becomes exactly one
 * UTF-16 unit again, so that a place in it is the same place in the text. Punctuation is full-width except inside a number.
 */
export function plainText(text: string): string {
  if (last.text !== text) last = { text, plain: spellPlainly(text) }
  return last.plain
}

/** Han characters, as the neighbours that tell prose from a table cell. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && /^[\u3400-\u9FFF〇]$/.test(character)
}

/** The nearest character before `at` on the same line that is no blank; empty at the start of a line. */
export function characterBefore(plain: string, at: number): string {
  let place = at - 1
  while (plain[place] === ' ') place -= 1
  const character = plain[place] ?? ''
  return character === '\n' ? '' : character
}
