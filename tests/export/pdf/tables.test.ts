import { describe, expect, it } from 'vitest'
import {
  documentText,
  normalisePdfText,
  normaliseReportText,
} from '../../../src/domain/report/document-text.ts'
import type { TableBlock, TableCell } from '../../../src/domain/report/document.ts'
import { openFontSet } from '../../../src/export/pdf/fonts/font-set.ts'
import { documentCharacters } from '../../../src/export/pdf/layout/document-characters.ts'
import { layoutDocument } from '../../../src/export/pdf/layout/layout-document.ts'
import type { Page } from '../../../src/export/pdf/layout/page.ts'
import { documentOf, officeReport } from '../support/office-report.ts'
import { informationOf, linesOf, pdfToolsReady, textOf, wordsOf } from '../support/pdf-tools.ts'
import { fonts, renderFile } from '../support/render.ts'

function tableOf(rows: readonly (readonly TableCell[])[], changes: Partial<TableBlock> = {}): TableBlock {
  return {
    kind: 'table',
    caption: '表1',
    unitNote: '',
    orientation: 'portrait',
    columns: [
      { width: 1, align: 'start' },
      { width: 1, align: 'end' },
      { width: 3, align: 'start' },
    ],
    header: [[{ text: '名称' }, { text: '金额' }, { text: '说明' }]],
    rows,
    ...changes,
  }
}

async function pagesOf(...blocks: readonly TableBlock[]): Promise<readonly Page[]> {
  const document = documentOf(...blocks)
  const set = await openFontSet(fonts, documentCharacters(document))
  if (!set.fonts) throw new Error(`missing ${set.missing.join('')}`)
  return layoutDocument(document, { fonts: set.fonts, pictures: new Map(), onBlock: () => Promise.resolve() })
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Cells as drawn: four rules each, in the order top, bottom, left, right. */
function boxesOf(page: Page): readonly Box[] {
  const rules = page.drawings.flatMap((drawing) => (drawing.kind === 'rule' ? [drawing] : []))
  return Array.from({ length: rules.length / 4 }, (_, index) => {
    const [top, bottom, left, right] = rules.slice(4 * index, 4 * index + 4)
    if (!top || !bottom || !left || !right) throw new Error('a box has four sides')
    return { left: left.x1, right: right.x1, top: top.y1, bottom: bottom.y1 }
  })
}

async function expectText(...blocks: readonly TableBlock[]) {
  const document = documentOf(...blocks)
  const pdf = await renderFile(document)
  expect(normalisePdfText(textOf(pdf).text, document)).toBe(normaliseReportText(documentText(document)))
  return pdf
}

const longReason = '绩效目标未细化为可衡量的指标，扣1.5分：4项产出指标中仅1项设定了量化值；'

describe('tables', () => {
  it('every glyph of every cell stands inside a box of the table', async () => {
    const table = officeReport().blocks.filter((block) => block.kind === 'table')
    const pages = await pagesOf(...table.map((block) => ({ ...block, caption: '', unitNote: '' })))
    let glyphs = 0
    for (const page of pages) {
      const boxes = boxesOf(page)
      for (const drawing of page.drawings) {
        if (drawing.kind !== 'line' || drawing.line.size > 12) continue
        const { line, x, baseline } = drawing
        const inside = boxes.filter((box) => {
          const last = line.glyphs.at(-1)
          const end = x + (last ? last.x + last.glyph.advance * line.size : 0)
          return (
            x + (line.glyphs[0]?.x ?? 0) >= box.left &&
            end <= box.right + 0.01 &&
            baseline - 0.88 * line.size >= box.top &&
            baseline + 0.12 * line.size <= box.bottom
          )
        })
        glyphs += line.glyphs.length
        expect(inside.length, line.glyphs.map((placed) => placed.glyph.character).join('')).toBeGreaterThan(0)
      }
    }
    expect(glyphs).toBeGreaterThan(1000)
  })

  it('cells of a page never overlap', async () => {
    const table = officeReport().blocks.find(
      (block) => block.kind === 'table' && block.caption.includes('表2'),
    )
    if (table?.kind !== 'table') throw new Error('no table')
    for (const page of await pagesOf(table)) {
      const boxes = boxesOf(page)
      boxes.forEach((a, index) => {
        for (const b of boxes.slice(index + 1)) {
          const overlap =
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.02 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.02
          expect(overlap).toBe(false)
        }
      })
    }
  })

  it('rows and spans that are too wide for the table are a defect, not a silent loss', async () => {
    await expect(pagesOf(tableOf([['a', 'b', 'c', 'd'].map((text) => ({ text }))]))).rejects.toThrow(
      'too many cells',
    )
  })
})

describe.skipIf(!pdfToolsReady)('tables in a PDF', () => {
  it('a number is never broken, however narrow its column', async () => {
    const rows = Array.from({ length: 5 }, (_, index) => [
      { text: `项目${index}` },
      { text: `1,234,567,89${index}.05` },
      { text: longReason.repeat(3) },
    ])
    const columns = [
      { width: 1, align: 'start' },
      { width: 0.05, align: 'end' },
      { width: 9, align: 'start' },
    ] as const
    const pdf = await expectText(tableOf(rows, { columns }))
    const words = wordsOf(pdf).map((word) => word.text)
    for (let index = 0; index < 5; index += 1) expect(words).toContain(`1,234,567,89${index}.05`)
  })

  it('many columns of numbers shrink the type instead of breaking a number', async () => {
    const columns = Array.from({ length: 11 }, () => ({ width: 1, align: 'end' }) as const)
    const cells = columns.map((_, index) => ({ text: `123,456.${10 + index}` }))
    const pdf = await expectText(
      tableOf([cells], { columns, header: [columns.map((_, index) => ({ text: `列${index}` }))] }),
    )
    const text = textOf(pdf).text
    for (const cell of cells) expect(text).toContain(cell.text)
  })

  it('header rows repeat on every page, and the text still equals the model', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => [
      { text: `项目${index}` },
      { text: `${index}.50` },
      { text: '按计划完成。' },
    ])
    const pdf = await expectText(tableOf(rows))
    const heads = linesOf(pdf).filter((line) => line.text === '名称' || line.text.startsWith('名称金额'))
    const pages = Number(informationOf(pdf)['Pages'])
    expect(pages).toBeGreaterThan(2)
    expect(heads.map((line) => line.page)).toEqual(Array.from({ length: pages }, (_, index) => index + 1))
  })

  it('a table whose model begins a page with a header row does not lose it as a repeated one', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [
      { text: `项目${index}` },
      { text: '1.00' },
      { text: '无' },
    ])
    await expectText(tableOf(rows, { caption: '' }), tableOf(rows.slice(0, 3), { caption: '' }))
  })

  it('a row is not split while it fits a page', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => [
      { text: `项目${index}` },
      { text: '1.00' },
      { text: `起${index}。${longReason.repeat(6)}止${index}。` },
    ])
    const lines = linesOf(await expectText(tableOf(rows)))
    for (let index = 0; index < 12; index += 1) {
      const first = lines.find((line) => line.text.includes(`起${index}。`))
      const last = lines.find((line) => line.text.includes(`止${index}。`))
      expect(last?.page).toBe(first?.page)
    }
  })

  it('a cell of 10,000 characters runs over pages, complete and in order', async () => {
    const monster = Array.from(
      { length: 10_000 },
      (_, index) => longReason[(index * index) % longReason.length],
    ).join('')
    const pdf = await expectText(
      tableOf([
        [{ text: '前' }, { text: '1.00' }, { text: '短' }],
        [{ text: '长行' }, { text: '2.00' }, { text: monster }],
        [{ text: '后' }, { text: '3.00' }, { text: '短' }],
      ]),
    )
    expect(Number(informationOf(pdf)['Pages'])).toBeGreaterThan(8)
  })

  it('a monster in the middle of a row does not scramble the cells after it', async () => {
    await expectText(
      tableOf([[{ text: longReason.repeat(80) }, { text: '2.00' }, { text: longReason.repeat(30) }]], {
        columns: [
          { width: 2, align: 'start' },
          { width: 1, align: 'end' },
          { width: 2, align: 'start' },
        ],
      }),
    )
  })

  it('a small table is never parted, whatever room is left on the page', async () => {
    const small = tableOf(
      Array.from({ length: 8 }, (_, row) => [{ text: `项${row}` }, { text: '1' }, { text: '' }]),
    )
    for (const above of [5, 12, 20, 24]) {
      const filler = tableOf(
        Array.from({ length: above }, (_, row) => [{ text: `行${row}` }, { text: '' }, { text: '' }]),
      )
      const rows = wordsOf(await renderFile(documentOf(filler, small))).filter(({ text }) =>
        /^项\d$/.test(text),
      )
      expect(rows).toHaveLength(8)
      expect(new Set(rows.map(({ page }) => page)).size).toBe(1)
    }
  })

  it('a spanning cell that runs over pages says its name on each of them, its figure only once', async () => {
    const rows: (readonly TableCell[])[] = Array.from({ length: 70 }, (_, index) => [
      ...(index === 0
        ? [
            { text: '管理效率', rowSpan: 70 },
            { text: '44.25', rowSpan: 70 },
          ]
        : []),
      { text: `三级指标${index}` },
    ])
    const lines = linesOf(await expectText(tableOf(rows)))
    const pagesWith = (text: string) =>
      lines.filter((line) => line.text.includes(text)).map((line) => line.page)
    expect(pagesWith('管理')).toEqual([1, 2, 3])
    expect(pagesWith('44.25')).toEqual([1])
  })

  it('a page does not end before the text of a spanning cell has room', async () => {
    for (let filler = 24; filler < 34; filler += 1) {
      const rows: (readonly TableCell[])[] = [
        ...Array.from({ length: filler }, () => [{ text: '行' }, { text: '1.00' }, { text: '无' }]),
        [{ text: longReason, rowSpan: 8 }, { text: '1.00' }, { text: '甲' }],
        ...Array.from({ length: 7 }, () => [{ text: '2.00' }, { text: '乙' }]),
      ]
      await expectText(tableOf(rows))
    }
  })
})
