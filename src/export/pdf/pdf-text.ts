import type { FontName } from './fonts/faces.ts'
import type { Glyph } from './fonts/font-set.ts'
import type { PlacedGlyph, SetLine } from './text/set-lines.ts'

/**
 * Text-showing operators of one line: one BT … ET per run of a font, kerned by TJ so that every glyph stands where the
 * layout put it. Positions are kept to a hundredth of a point without adding up rounding errors.
 */
export function textOperators(
  line: SetLine,
  origin: { readonly x: number; readonly y: number },
  encode: (glyph: Glyph) => string,
  resource: (font: FontName) => string,
): readonly string[] {
  return runsOf(line.glyphs).map((run) => {
    const { glyph, x } = run[0]
    const start = `1 0 0 1 ${number(origin.x + x)} ${number(origin.y)} Tm`
    // Stroked as well as filled, a regular glyph matches the bold ones beside it.
    const mode = glyph.thicken ? `2 Tr ${number(line.size * 0.03)} w` : '0 Tr'
    const font = `/${resource(glyph.font)} ${number(line.size)} Tf`
    return `BT ${font} ${mode} ${start} ${kerned(run, line.size, encode)} TJ ET`
  })
}

type Run = readonly [PlacedGlyph, ...PlacedGlyph[]]

function runsOf(glyphs: readonly PlacedGlyph[]): readonly Run[] {
  const runs: [PlacedGlyph, ...PlacedGlyph[]][] = []
  for (const placed of glyphs) {
    const run = runs.at(-1)
    const same = run?.[0].glyph.font === placed.glyph.font && run[0].glyph.thicken === placed.glyph.thicken
    if (run && same) run.push(placed)
    else runs.push([placed])
  }
  return runs
}

/** TJ array: numbers are thousandths of the size to move back. */
function kerned(run: Run, size: number, encode: (glyph: Glyph) => string): string {
  let text = '['
  let codes = ''
  let expected = 0
  for (const { glyph, x } of run) {
    const offset = x - run[0].x
    const back = Math.round(((expected - offset) / size) * 1000)
    if (back !== 0) {
      text += `${codes === '' ? '' : `<${codes}>`}${back}`
      codes = ''
      expected -= (back * size) / 1000
    }
    codes += encode(glyph)
    expected += (Math.round(glyph.advance * 1000) / 1000) * size
  }
  return `${text}<${codes}>]`
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}
