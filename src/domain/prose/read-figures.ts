import type { OtherNumber, ProseFigure } from './prose-figure.ts'
import { linkRanges } from './ranges.ts'
import { buildFigure } from './scan/build-figure.ts'
import { findOtherNumbers } from './scan/other-numbers.ts'
import { plainText } from './scan/plain-text.ts'
import type { Raw } from './scan/raw.ts'
import { scanNumber } from './scan/scan-number.ts'

export interface ProseNumbers {
  readonly figures: readonly ProseFigure[]
  /** Document numbers, list numbers, phones …: seen, and no figures. */
  readonly others: readonly OtherNumber[]
}

const candidates = /[\d零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾]/g

interface Scan {
  readonly raws: readonly Raw[]
  readonly others: readonly OtherNumber[]
}

function scan(text: string, plain: string): Scan {
  const claims = findOtherNumbers(text, plain)
  const raws: Raw[] = []
  const others: OtherNumber[] = []
  let [next, at] = [0, 0]
  for (;;) {
    candidates.lastIndex = at
    const place = candidates.exec(plain)?.index ?? Infinity
    for (let claim = claims[next]; claim && claim.end <= place; claim = claims[next]) {
      // What a figure has already taken is no longer anything else.
      if (claim.start >= at) others.push(claim)
      next += 1
    }
    if (place === Infinity) return { raws, others }
    const claim = claims[next]
    const found = scanNumber(plain, place, at, claim)
    at = found.end
    if (found.kind === 'figure') raws.push(found.raw)
    if (found.kind !== 'other') continue
    others.push({ ...found.other, text: text.slice(found.other.start, found.end) })
    if (found.other === claim) next += 1
  }
}

/** Figures and other numbers of a text, each in the order of the text, none overlapping another. */
export function readNumbers(text: string): ProseNumbers {
  const plain = plainText(text)
  const { raws, others } = scan(text, plain)
  const linked = linkRanges(plain, raws)
  const figures = linked.map((raw, index) => buildFigure(text, plain, raw, linked[index - 1]?.end ?? 0))
  return { figures, others }
}

/** The figures of an official text, exactly as written, with their places. Never throws, whatever the text. */
export function readFigures(text: string): readonly ProseFigure[] {
  return readNumbers(text).figures
}
