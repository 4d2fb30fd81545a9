import type { Span } from '../prose-figure.ts'

/** Digits with what stands between them and the digits before. */
export interface Piece extends Span {
  readonly joint: string
  readonly digits: string
}

/** Digits with whatever may join them into one number in text that was laid out on lines. */
const run = /\d+(?:[ \n]{0,2}[,.，][ \n]{0,2}\d+|[ \n]{1,2}\d+){0,8}/y
export const moneyAhead = /[ \n]{0,3}[余多]?[十百千]?[万亿]?[ \n]{0,3}元/y
export const unitAhead = /[ \n]{0,3}(?:[余多]?[十百千]?[万亿]?[ \n]{0,3}元|%|分(?!值)|个?百分点)/y
export function isAhead(pattern: RegExp, plain: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(plain)
}

/** The digits that may form one number with those at `at`. */
export function piecesAt(plain: string, at: number): readonly Piece[] {
  run.lastIndex = at
  const text = run.exec(plain)?.[0] ?? ''
  if (/^\d+$/.test(text)) return [{ joint: '', digits: text, start: at, end: at + text.length }]
  return [...text.matchAll(/(\D*)(\d+)/g)].map((match) => {
    const [whole, joint = '', digits = ''] = match
    const end = at + match.index + whole.length
    return { joint, digits, start: end - digits.length, end }
  })
}

/** A comma that may part groups: right between the digits, or where the line ends. */
export const isComma = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined && /^(?:[,，]| *,\n *| *\n,)$/.test(piece.joint)
export const isGap = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined && /^[ \n]+$/.test(piece.joint)
export const isDot = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined && piece.joint.includes('.')
