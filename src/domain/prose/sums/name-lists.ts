import type { Span } from '../prose-figure.ts'

export interface Name extends Span {
  readonly name: string
}

const suffix = /(?:的|自评|得分率?|分值|权重|扣分|得|扣|为|是|各)+$/
const joiner = /以及|和|与|及/

function named(text: string, start: number): readonly Name[] {
  const name = text
    .trim()
    .replace(suffix, '')
    .replace(/^[“"]|[”"]$/g, '')
  return name === '' ? [] : [{ name, start, end: start + text.length }]
}

function splitAt(text: string, start: number, pattern: RegExp): readonly Name[] {
  const names: Name[] = []
  let rest = start
  for (const piece of text.split(pattern)) {
    const at = text.indexOf(piece, rest - start) + start
    names.push(...named(piece, at))
    rest = at + piece.length
  }
  return names
}

/**
 * “产出指标、效益指标和满意度指标得分” before 分别为, as `count` names in their order. A name may contain 和 or 与 itself, so both ways of
 * parting are tried; null when neither gives `count`.
 */
export function namesBefore(clause: string, start: number, count: number): readonly Name[] | null {
  const everywhere = splitAt(clause, start, /以及|、|和|与|及/)
  if (everywhere.length === count) return everywhere
  const last = clause.lastIndexOf('、') + 1
  const join = joiner.exec(clause.slice(last))
  if (!join) return null
  const at = last + join.index
  const before = splitAt(clause.slice(0, at), start, /、/)
  const names = [...before, ...named(clause.slice(at + join[0].length), start + at + join[0].length)]
  return names.length === count ? names : null
}
