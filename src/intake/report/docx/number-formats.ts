const digits = '〇一二三四五六七八九'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** 21 → 二十一; the 一 of 一十 is left out at the head, as people write it. */
function counting(number: number, ten: string, hundred: string, thousand: string, figures: string): string {
  if (number <= 0 || number >= 10_000) return String(number)
  const places = [...String(number)].map(Number)
  let text = ''
  places.forEach((digit, index) => {
    const place = places.length - 1 - index
    if (digit === 0) {
      if (text !== '' && !text.endsWith('零') && places.slice(index).some((later) => later !== 0))
        text += '零'
    } else text += (figures[digit] ?? '') + (['', ten, hundred, thousand][place] ?? '')
  })
  return text
}

function informal(number: number): string {
  return counting(number, '十', '百', '千', digits).replace(/^一十/, '十')
}

function legal(number: number): string {
  return counting(number, '拾', '佰', '仟', legalDigits)
}

function spelled(number: number, figures: string): string {
  return String(number).replace(/\d/g, (digit) => figures[Number(digit)] ?? digit)
}

function letters(number: number, first: string): string {
  if (number <= 0) return String(number)
  const letter = String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26))
  return letter.repeat(Math.min(40, Math.floor((number - 1) / 26) + 1))
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(number: number): string {
  if (number <= 0 || number >= 4000) return String(number)
  let left = number
  let text = ''
  for (const [step, letter] of romanSteps)
    while (left >= step) {
      text += letter
      left -= step
    }
  return text
}

/** Characters that hold a number as one: ①, ⑴, ⒈. Beyond the last the plain number stands, as in Word. */
function enclosed(number: number, first: number, count: number): string {
  return number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : String(number)
}

function circled(number: number): string {
  if (number <= 20) return enclosed(number, 0x2460, 20)
  if (number <= 35) return enclosed(number - 20, 0x3251, 15)
  return number <= 50 ? enclosed(number - 35, 0x32b1, 15) : String(number)
}

const formats: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number) => spelled(number, '０１２３４５６７８９'),
  decimalFullWidth2: (number) => spelled(number, '０１２３４５６７８９'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (number) => enclosed(number, 0x2474, 20),
  decimalEnclosedFullstop: (number) => enclosed(number, 0x2488, 20),
  numberInDash: (number) => `- ${number} -`,
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letters(number, 'A'),
  lowerLetter: (number) => letters(number, 'a'),
  chineseCounting: informal,
  chineseCountingThousand: informal,
  japaneseCounting: informal,
  taiwaneseCounting: informal,
  taiwaneseCountingThousand: informal,
  ideographDigital: (number) => spelled(number, digits),
  japaneseDigitalTenThousand: (number) => spelled(number, digits),
  taiwaneseDigital: (number) => spelled(number, digits),
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  ideographTraditional: (number) => stems[number - 1] ?? String(number),
  ideographZodiac: (number) => branches[number - 1] ?? String(number),
  ideographEnclosedCircle: (number) => enclosed(number, 0x3280, 10),
  none: () => '',
}

/** A number as the format of a Word list writes it; an unknown format counts in plain digits. */
export function formatNumber(number: number, format: string): string {
  return (formats[format] ?? String)(number)
}
