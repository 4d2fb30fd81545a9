import { mayNotBegin } from '../../../src/export/pdf/text/character-classes.ts'
import type { PdfFile, TextLine } from './pdf-tools.ts'
import { objectsOf, wordsOf } from './pdf-tools.ts'

interface Rule {
  readonly page: number
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
}

const mm = 72 / 25.4
const rulePattern = /^[\d.]+ w 2 J ([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S$/gm

/** Straight rules of every page, from the upper left: what tables are ruled with. */
function rulesOf(pdf: PdfFile, heights: readonly number[]): readonly Rule[] {
  return objectsOf(pdf)
    .split(/^%% Contents for page /m)
    .slice(1)
    .flatMap((content) => {
      const page = Number.parseInt(content, 10)
      const height = heights[page - 1] ?? 0
      return [...content.slice(0, content.indexOf('endstream')).matchAll(rulePattern)].map(
        ([, x1, y1, x2, y2]) => ({
          page,
          x1: Math.min(Number(x1), Number(x2)),
          x2: Math.max(Number(x1), Number(x2)),
          y1: height - Math.max(Number(y1), Number(y2)),
          y2: height - Math.min(Number(y1), Number(y2)),
        }),
      )
    })
}

/** The ink of a word: full-width marks have an empty half, which may reach over an edge. */
function inkOf({ text, xMin, xMax, yMin, yMax }: TextLine): {
  readonly left: number
  readonly right: number
} {
  const half = (yMax - yMin) / 2
  return {
    left: xMin + (/^[（《「『【〔〈〖“‘]/.test(text) ? half : 0),
    right: xMax - (/[，。、；：！？）》」』】〕〉〗”’]$/.test(text) ? half : 0),
  }
}

/**
 * What a strict reader would find in the finished file, judged by its positions alone: words outside the text area or across a
 * ruled line, and lines that begin with a closing mark.
 */
export function layoutFaults(pdf: PdfFile): readonly string[] {
  const words = wordsOf(pdf)
  const heights: number[] = []
  for (const word of words) heights[word.page - 1] = word.pageHeight
  const rules = rulesOf(pdf, heights)
  const faults: string[] = []
  for (const page of new Set(words.map((word) => word.page))) {
    const all = words.filter((word) => word.page === page)
    const upright = (all[0]?.pageWidth ?? 0) < (all[0]?.pageHeight ?? 0)
    const area = upright
      ? { left: 28 * mm, right: 184 * mm, top: 37 * mm, bottom: 262 * mm }
      : { left: 35 * mm, right: 260 * mm, top: 28 * mm, bottom: 184 * mm }
    const body = all.filter(({ yMin }) => yMin < area.bottom)
    const own = rules.filter((rule) => rule.page === page)
    const uprights = own.filter(({ x1, x2 }) => x1 === x2)
    const levels = own.filter(({ y1, y2 }) => y1 === y2)
    for (const word of body) {
      const { left, right } = inkOf(word)
      const middle = { x: (word.xMin + word.xMax) / 2, y: (word.yMin + word.yMax) / 2 }
      const said = `page ${page}: “${word.text}”`
      const hang = upright && /[，。、；：]$/.test(word.text) ? 10 : 1
      if (
        left < area.left - 1 ||
        right > area.right + hang ||
        word.yMin < area.top - 4 ||
        word.yMax > area.bottom + 4
      )
        faults.push(`${said} stands outside the text area`)
      if (
        uprights.some(
          ({ x1, y1, y2 }) => y1 < middle.y && middle.y < y2 && left + 0.5 < x1 && x1 < right - 0.5,
        )
      )
        faults.push(`${said} runs over an upright line`)
      if (
        levels.some(
          ({ y1, x1, x2 }) => x1 < middle.x && middle.x < x2 && word.yMin + 2 < y1 && y1 < word.yMax - 2,
        )
      )
        faults.push(`${said} runs over a level line`)
      // A dash alone is what a cell without a figure says.
      if (word.text !== '—' && mayNotBegin(word.text[0] ?? '') && beginsLine(word, body, uprights))
        faults.push(`${said} begins a line with a closing mark`)
    }
  }
  return faults
}

/** Nothing stands right before it on its line, in its cell. */
function beginsLine(word: TextLine, others: readonly TextLine[], uprights: readonly Rule[]): boolean {
  const height = word.yMax - word.yMin
  const middle = (word.yMin + word.yMax) / 2
  return !others.some((other) => {
    if (other === word || Math.abs((other.yMin + other.yMax) / 2 - middle) > height * 0.4) return false
    // Marks side by side share a square, and wide words are drawn closely.
    if (other.xMin >= word.xMin || other.xMax < word.xMin - height * 1.2) return false
    return !uprights.some(
      ({ x1, y1, y2 }) => y1 < middle && middle < y2 && inkOf(other).left < x1 && x1 < word.xMin + height / 2,
    )
  })
}
