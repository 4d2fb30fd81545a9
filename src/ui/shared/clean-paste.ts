/**
 * What comes with text copied from Word, web pages and PDF files and must not reach the report: control characters,
 * hard and zero-width spaces, soft hyphens, byte-order marks, Kangxi radicals in place of hanzi, indents typed as spaces.
 */
export function cleanPastedText(text: string): string {
  return text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(/[\u0000-\u0009\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'))
    .split('\n')
    .map((line) => line.replace(/^[ \u3000]+|[ \u3000]+$/g, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
}

/** For a box of one line: line breaks become nothing between hanzi and a space elsewhere. */
export function cleanPastedLine(text: string): string {
  return cleanPastedText(text)
    .trim()
    .replace(/(?<=\p{Script=Han})\n+(?=\p{Script=Han})/gu, '')
    .replace(/\n+/g, ' ')
}
