/**
 * Signs of the symbol fonts that stand in Chinese forms, by font and code. Word stores them in the private area, U+F000 and up.
 */
const signs: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '□',
    0x72: '□',
    0x75: '◆',
    0x77: '◆',
    0xa1: '○',
    0xa8: '□',
    0xd8: '➢',
    0xfb: '✗',
    0xfc: '√',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x50: '√', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0x2a: '□', 0xa3: '□' },
  symbol: {
    0xa3: '≤',
    0xb0: '°',
    0xb1: '±',
    0xb3: '≥',
    0xb4: '×',
    0xb7: '·',
    0xb8: '÷',
    0xb9: '≠',
    0xbb: '≈',
    0xe5: '∑',
  },
}

/** U+FFFD when nobody can say what the sign is. */
export function signOf(font: string, code: string): string {
  const place = Number.parseInt(code, 16) & 0xff
  return signs[font.toLowerCase()]?.[place] ?? '\uFFFD'
}
