import { describe, expect, it } from 'vitest'
import {
  documentText,
  normalisePdfText,
  normaliseReportText,
} from '../../../src/domain/report/document-text.ts'
import type { Block, ReportDocument, TableBlock } from '../../../src/domain/report/document.ts'
import { mayNotBegin, mayNotEnd } from '../../../src/export/pdf/text/character-classes.ts'
import { documentOf, officeReport } from '../support/office-report.ts'
import type { TextLine } from '../support/pdf-tools.ts'
import { fontsOf, informationOf, linesOf, pdfToolsReady, qpdfCheck, textOf } from '../support/pdf-tools.ts'
import { renderFile } from '../support/render.ts'

const mm = 72 / 25.4
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

/** A long text in which every kind of mark meets every place of a line. */
function markedText(): string {
  const pieces = [
    '预算',
    '（一）',
    '“支出”',
    '《办法》',
    '——',
    '……',
    '40,118.72万元',
    '99.79%',
    'GB/T 9704',
    '项目、',
    '绩效；',
    '自评。',
    '（含“两新”）',
    '12.5㎡',
  ]
  let text = ''
  for (let index = 0; index < 900; index += 1)
    text += pieces[(index * 7 + Math.floor(index / 9)) % pieces.length]
  return text
}

async function render(document: ReportDocument) {
  const pdf = await renderFile(document)
  const { text, complaints } = textOf(pdf)
  expect(complaints).toBe('')
  expect(qpdfCheck(pdf).status).toBe(0)
  expect(normalisePdfText(text, document)).toBe(normaliseReportText(documentText(document)))
  return { pdf, lines: linesOf(pdf), pages: Number(informationOf(pdf)['Pages']) }
}

function bodyLines(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.filter((line) => !/^— ?\d+ ?—$/.test(line.text))
}

describe.skipIf(!pdfToolsReady)('the page of GB/T 9704', () => {
  it('holds 22 lines of 28 characters inside its margins', async () => {
    const { lines, pages } = await render(documentOf(paragraph('字'.repeat(28 * 22 * 2 - 2))))
    const first = bodyLines(lines).filter((line) => line.page === 1)
    expect(pages).toBe(2)
    expect(first).toHaveLength(22)
    expect(first[1]?.text).toBe('字'.repeat(28))
    for (const line of first) {
      expect(line.xMin).toBeGreaterThan(28 * mm - 0.5)
      expect(line.xMax).toBeLessThan((210 - 26) * mm + 0.5)
      expect(line.yMin).toBeGreaterThan(37 * mm - 4)
      expect(line.yMax).toBeLessThan((297 - 35) * mm + 4)
    }
  })

  it('indents a paragraph by two characters', async () => {
    const { lines } = await render(documentOf(paragraph('字'.repeat(60))))
    expect(lines[0]?.text).toHaveLength(26)
    expect((lines[0]?.xMin ?? 0) - (lines[1]?.xMin ?? 0)).toBeCloseTo(2 * 15.79, 0)
  })

  it('heads an annex flush left, other chapters two characters in, and marks the 附件 in 黑体', async () => {
    const { lines } = await render(
      documentOf(
        { kind: 'paragraph', text: '附件2', align: 'start', tone: 'mark' },
        { kind: 'heading', level: 1, text: '附表1：评分表', annex: true },
        { kind: 'heading', level: 1, text: '一、基本情况' },
      ),
    )
    const left = (text: string) => lines.find((line) => line.text === text)?.xMin ?? 0
    expect(left('附件2')).toBeCloseTo(28 * mm, 0)
    expect(left('附表1：评分表')).toBeCloseTo(28 * mm, 0)
    expect(left('一、基本情况')).toBeCloseTo(28 * mm + 2 * 15.79, 0)
  })

  it('never begins a line with a closing mark nor ends one with an opening mark', async () => {
    const { lines } = await render(documentOf(paragraph(markedText())))
    const body = bodyLines(lines)
    expect(body.length).toBeGreaterThan(80)
    expect(body.filter((line) => mayNotBegin(line.text[0] ?? '')).map((line) => line.text)).toEqual([])
    expect(body.filter((line) => mayNotEnd(line.text.at(-1) ?? '')).map((line) => line.text)).toEqual([])
  })

  it('keeps numbers whole and with their units, —— and …… in one piece', async () => {
    const { lines } = await render(documentOf(paragraph(markedText())))
    const joined = bodyLines(lines)
      .map((line) => line.text)
      .join('\n')
    expect(joined.match(/40,118\.72万元/g)?.length).toBe(markedText().match(/40,118\.72万元/g)?.length)
    expect(joined.match(/12\.5㎡/g)?.length).toBe(markedText().match(/12\.5㎡/g)?.length)
    expect(joined).not.toMatch(/[—…]\n[—…]/)
    expect(joined).not.toMatch(/[\d.,]\n[\d.,%]/)
  })

  it('sets lines flush right but for the last', async () => {
    const { lines } = await render(documentOf(paragraph(markedText())))
    const body = bodyLines(lines).slice(0, -1)
    const right = (210 - 26) * mm
    // A closing mark at the end keeps its blank half beyond or before the edge; a mark that hangs is wholly beyond it.
    const edge = ({ text, xMax }: TextLine): number =>
      xMax > right + 8.5 && /[，。、；：]$/.test(text) ? xMax - 16 : xMax
    const flush = body.filter((line) => Math.abs(edge(line) - right) < 8.5)
    expect(flush.length / body.length).toBeGreaterThan(0.97)
    for (const line of body) expect(edge(line)).toBeLessThan(right + 8.5)
  })

  it('lets a stop hang outside a full line instead of tearing the line up', async () => {
    const { lines } = await render(documentOf(paragraph(`${'字'.repeat(26)}。${'文'.repeat(28)}，完`)))
    expect(bodyLines(lines).map(({ text }) => text)).toEqual([
      `${'字'.repeat(26)}。`,
      `${'文'.repeat(28)}，`,
      '完',
    ])
    expect(lines[1]?.xMin).toBeCloseTo(28 * mm, 0)
    expect((lines[1]?.xMax ?? 0) - (210 - 26) * mm).toBeCloseTo(16, 0)
  })

  it('numbers pages “— n —”, odd ones at the right, even ones at the left', async () => {
    const { lines } = await render(documentOf(paragraph('字'.repeat(28 * 22 * 3 - 2))))
    const numbers = lines.filter((line) => line.text.startsWith('—'))
    expect(numbers.map((line) => line.text.replaceAll(' ', ''))).toEqual(['—1—', '—2—', '—3—'])
    const middle = (210 / 2) * mm
    expect(numbers.map((line) => line.xMin > middle)).toEqual([true, false, true])
  })

  it('counts pages from the one after the cover, which has no number', async () => {
    const { lines } = await render(officeReport())
    const numbers = lines.filter((line) => /^— ?\d+ ?—$/.test(line.text))
    expect(numbers[0]).toMatchObject({ page: 2, text: expect.stringContaining('1') as unknown })
  })

  it('never leaves a heading at the foot of a page', async () => {
    for (let filler = 15; filler < 24; filler += 1) {
      const { lines } = await render(
        documentOf(
          ...Array.from({ length: filler }, (): Block => paragraph('填充。')),
          { kind: 'heading', level: 1, text: '一、部门基本情况' },
          { kind: 'heading', level: 2, text: '（一）部门职能' },
          paragraph('字'.repeat(100)),
        ),
      )
      const heading = lines.find((line) => line.text.startsWith('（一）'))
      const body = lines.filter((line) => /^字+$/.test(line.text) && line.page === heading?.page)
      expect(body.length, `after ${filler} lines`).toBeGreaterThanOrEqual(2)
      expect(lines.find((line) => line.text.startsWith('一、'))?.page).toBe(heading?.page)
    }
  })

  it('leaves no single line of a paragraph alone on a page', async () => {
    for (let filler = 17; filler < 22; filler += 1) {
      const { lines } = await render(
        documentOf(
          ...Array.from({ length: filler }, (): Block => paragraph('填充。')),
          paragraph('字'.repeat(26 + 28 * 3)),
        ),
      )
      const pages = lines.filter((line) => /^字+$/.test(line.text)).map((line) => line.page)
      for (const page of new Set(pages)) expect(pages.filter((other) => other === page).length).not.toBe(1)
    }
  })

  it('wraps a long title into lines of about equal length without parting words', async () => {
    const { lines } = await render(
      documentOf(
        { kind: 'title', text: '虚构市样板局2023年度部门整体支出绩效自评报告' },
        paragraph('正文。'),
      ),
    )
    expect(lines.slice(0, 2).map((line) => line.text)).toEqual([
      '虚构市样板局2023年度',
      '部门整体支出绩效自评报告',
    ])
  })
})

describe.skipIf(!pdfToolsReady)('documents at the edge', () => {
  it('an empty document is one page that opens', async () => {
    const { pages } = await render(documentOf())
    expect(pages).toBe(1)
  })

  it('blocks without text draw nothing and lose nothing', async () => {
    const empty: TableBlock = {
      kind: 'table',
      caption: '',
      unitNote: '',
      orientation: 'portrait',
      columns: [{ width: 1, align: 'start' }],
      header: [],
      rows: [],
    }
    const { pages } = await render(
      documentOf(
        paragraph(''),
        { kind: 'title', text: '' },
        { kind: 'fields', rows: [] },
        { kind: 'signature', lines: [] },
        empty,
        { kind: 'page-break' },
        { kind: 'page-break' },
        { ...empty, rows: [[{ text: '' }], []] },
      ),
    )
    expect(pages).toBe(1)
  })

  it('a very long unbroken Latin word is cut at the margin, not run over it', async () => {
    const { lines } = await render(
      documentOf(paragraph(`见https://example.test/${'abcdefghij0123456789'.repeat(40)}，完。`)),
    )
    for (const line of lines) expect(line.xMax).toBeLessThan((210 - 26) * mm + 8.5)
  })

  it('a wide table lies on turned paper with its heading, and the text goes on upright', async () => {
    const { pdf } = await render(
      documentOf(
        paragraph('前文。'),
        { kind: 'heading', level: 1, text: '附表1' },
        {
          kind: 'table',
          caption: '横表',
          unitNote: '单位：万元',
          orientation: 'landscape',
          columns: [{ width: 1, align: 'start' }],
          header: [[{ text: '名称' }]],
          rows: [[{ text: '内容' }]],
        },
        { kind: 'paragraph', text: '注：在横页上。', tone: 'note', align: 'start' },
        paragraph('后文。'),
      ),
    )
    const lines = linesOf(pdf)
    const sizes = ['前文。', '附表1', '横表', '注：在横页上。', '后文。'].map((text) => {
      const line = lines.find((candidate) => candidate.text === text)
      return line && line.pageWidth > line.pageHeight ? 'landscape' : 'portrait'
    })
    expect(sizes).toEqual(['portrait', 'landscape', 'landscape', 'landscape', 'portrait'])
  })

  it('embeds nothing but subsets even for one character', async () => {
    const { pdf } = await render(documentOf(paragraph('一')))
    for (const font of fontsOf(pdf)) expect(font).toMatchObject({ embedded: true, subset: true })
  })
})
