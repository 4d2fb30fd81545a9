/** 避头尾: what may not begin a line, and what may not end one (GB/T 15834-2011, 5.1). */
const closing = '，。、；：！？）》」』】〕〉〗”’…—～·,.;:!?)]}%％‰℃°′″'
const opening = '（《「『【〔〈〖“‘([{￥¥$＄#＃'

const noStart = new Set(closing)
const noEnd = new Set(opening)

export function mayNotBegin(character: string): boolean {
  return noStart.has(character)
}

export function mayNotEnd(character: string): boolean {
  return noEnd.has(character)
}

/** Full-width marks drawn in one half of their square: the other half may be given up to keep a line whole. */
const halfEmptyAfter = new Set('，。、；：！？）》」』】〕〉〗”’')
const halfEmptyBefore = new Set('（《「『【〔〈〖“‘')

export function blankAfter(character: string): boolean {
  return halfEmptyAfter.has(character)
}

export function blankBefore(character: string): boolean {
  return halfEmptyBefore.has(character)
}

/** Marks that may stand outside the right edge of a paragraph when its line is full (标点悬挂). */
const hanging = new Set('，。、；：')

export function mayHang(character: string): boolean {
  return hanging.has(character)
}

/** Characters that run on as a word: letters of spaced scripts, digits, and what stands inside numbers and addresses. */
const word =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}.,:/@_&'+\-%#=?~$*\\^|<>;!()[\]{}"`°±²³µ¹]$/u

/** Half-width; full-width forms (Ａ, ５) are set one by one like hanzi. */
export function isWordCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return code < 0x2000 && word.test(character)
}

export function isSpace(character: string): boolean {
  return character === ' ' || character === '\u3000'
}

/** —— and …… are one mark of two squares. */
export function isDoubled(character: string, next: string | undefined): boolean {
  return (character === '—' || character === '…' || character === '⸺') && character === next
}

/** Units that stay with the number before them. Longer ones first. */
const units = [
  '平方米',
  '平方公里',
  '公里',
  '万元',
  '亿元',
  '万股',
  '千克',
  '公斤',
  '小时',
  '分钟',
  '个百分点',
  '万',
  '亿',
  '元',
]
const shortUnits = '分个人项年月日号家台套次户件份名位所条宗批天米吨％%‰℃㎡㎥度倍页章级类'

/** Length in characters of the unit that begins at `start`; 0 when there is none. */
export function unitLength(characters: readonly string[], start: number): number {
  const rest = characters.slice(start, start + 4).join('')
  const long = units.filter((unit) => rest.startsWith(unit)).sort((a, b) => b.length - a.length)[0]
  if (long) return [...long].length
  const first = characters[start]
  return first !== undefined && shortUnits.includes(first) ? 1 : 0
}
