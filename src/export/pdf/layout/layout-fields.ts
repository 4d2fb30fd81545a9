import type { FieldsBlock } from '../../../domain/report/document.ts'
import { cleanText } from '../../../domain/report/document-text.ts'
import type { FontSet } from '../fonts/font-set.ts'
import { setBalanced, setLines, textWidth } from '../text/set-lines.ts'
import type { PageFlow } from './page-flow.ts'
import { baselineIn } from './page-flow.ts'
import { bodyStyle } from './text-styles.ts'

const gap = 12
const pairHeight = 34
const ruleWidth = 0.5

/** Labels in one column, values beside them on a line to write on. */
export function layoutFields(flow: PageFlow, block: FieldsBlock, fonts: FontSet): void {
  const rows = block.rows.map((row) => ({ label: cleanText(row.label), value: cleanText(row.value) }))
  const { bodyWidth, left } = flow.geometry
  const widest = Math.max(...rows.map((row) => textWidth(row.label, bodyStyle, fonts)), 0)
  const labelWidth = Math.min(widest + 0.1, bodyWidth * 0.45)
  const widestValue = Math.max(...rows.map((row) => textWidth(row.value, bodyStyle, fonts)), 200)
  const width = Math.min(bodyWidth, Math.max(labelWidth + gap + widestValue + 16, bodyWidth * 0.86))
  const x = left + (bodyWidth - width) / 2
  const valueX = x + labelWidth + gap
  for (const row of rows) {
    const label = setLines(row.label, bodyStyle, fonts, { width: labelWidth, align: 'start' })
    const value = setBalanced(row.value, bodyStyle, fonts, { width: width - labelWidth - gap })
    const lines = Math.max(label.length, value.length, 1)
    const height = pairHeight + (lines - 1) * bodyStyle.lineHeight
    if (!flow.fits(height)) flow.breakPage()
    const baseline = (line: number): number =>
      flow.y + (pairHeight - bodyStyle.lineHeight) + baselineIn(bodyStyle) + line * bodyStyle.lineHeight
    label.forEach((line, index) => flow.draw({ kind: 'line', line, x, baseline: baseline(index) }))
    value.forEach((line, index) => flow.draw({ kind: 'line', line, x: valueX, baseline: baseline(index) }))
    for (let line = 0; line < Math.max(value.length, 1); line += 1) {
      const y = baseline(line) + 5
      flow.draw({ kind: 'rule', x1: valueX, y1: y, x2: x + width, y2: y, width: ruleWidth })
    }
    flow.advance(height)
  }
}
