import { drawnRules } from './drawn-rules.ts'
import type { Matrix } from './matrix.ts'
import { matrixOf, multiply } from './matrix.ts'
import type { PageContent, PageGlyph, Rule } from './page-content.ts'
import type { ShownFont } from './text-state.ts'
import { TextState } from './text-state.ts'

/** Numbers of the operators, by the names pdf.js gives them. */
export type OperatorCodes = Readonly<Record<string, number>>

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

interface Sheet {
  readonly width: number
  readonly height: number
  /** From the space of the page to points from the upper left corner. */
  readonly matrix: Matrix
}

/** Follows what a page draws, as a viewer would, and keeps the glyphs and the straight lines. */
export function followOperators(
  list: OperatorList,
  codes: OperatorCodes,
  sheet: Sheet,
  fontOf: (name: string) => ShownFont | null,
): PageContent {
  const glyphs: PageGlyph[] = []
  const rules: Rule[] = []
  const saved: (readonly [Matrix, TextState])[] = []
  let matrix = sheet.matrix
  let text = new TextState()
  const onPage = ({ x, y }: PageGlyph): boolean =>
    x >= -1 && y >= -1 && x <= sheet.width + 1 && y <= sheet.height + 1
  const save = (): void => void saved.push([matrix, text.copy()])
  const restore = (): void => {
    const last = saved.pop()
    if (last) [matrix, text] = last
  }
  const number = (value: unknown): number => (Number.isFinite(value) ? Number(value) : 0)

  const painted = new Map<number | undefined, boolean>([
    [codes['stroke'], false],
    [codes['closeStroke'], false],
    [codes['fillStroke'], false],
    [codes['eoFillStroke'], false],
    [codes['closeFillStroke'], false],
    [codes['closeEOFillStroke'], false],
    [codes['fill'], true],
    [codes['eoFill'], true],
  ])
  const steps: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save,
    restore,
    transform: (args) => (matrix = multiply(matrix, matrixOf(args))),
    paintFormXObjectBegin([inner]) {
      save()
      if (inner) matrix = multiply(matrix, matrixOf(inner))
    },
    paintFormXObjectEnd: restore,
    // The form inside a group brings the matrix again.
    beginGroup: save,
    endGroup: restore,
    beginText: () => text.begin(),
    setCharSpacing: ([value]) => (text.charSpacing = number(value)),
    setWordSpacing: ([value]) => (text.wordSpacing = number(value)),
    setHScale: ([value]) => (text.scale = number(value) / 100),
    setLeading: ([value]) => (text.leading = number(value)),
    setFont: ([name, size]) => text.setFont(fontOf(String(name)), number(size)),
    setTextRise: ([value]) => (text.rise = number(value)),
    setTextRenderingMode: ([value]) => (text.mode = number(value)),
    moveText: ([x, y]) => text.moveLine(number(x), number(y)),
    setLeadingMoveText([x, y]) {
      text.leading = -number(y)
      text.moveLine(number(x), number(y))
    },
    setTextMatrix: ([inner]) => text.setMatrix(matrixOf(inner)),
    nextLine: () => text.moveLine(0, -text.leading),
    showText([shown]) {
      if (Array.isArray(shown)) text.show(shown, matrix, (glyph) => onPage(glyph) && glyphs.push(glyph))
    },
    constructPath([how, data]) {
      const filled = painted.get(how as number)
      const path = (data as readonly (ArrayLike<number> | null)[] | null)?.[0]
      if (filled !== undefined && path) rules.push(...drawnRules(path, matrix, filled))
    },
  }
  const byCode = new Map(Object.entries(steps).map(([name, step]) => [codes[name], step]))
  list.fnArray.forEach((code, index) => {
    byCode.get(code)?.((list.argsArray[index] ?? []) as readonly unknown[])
  })
  return { width: sheet.width, height: sheet.height, glyphs, rules }
}
