import { describe, expect, it } from 'vitest'
import {
  documentText,
  normalisePdfText,
  normaliseReportText,
} from '../../../src/domain/report/document-text.ts'
import type { Block, ChartBlock, ReportDocument } from '../../../src/domain/report/document.ts'
import { buildContents } from '../../../src/domain/report/sections/contents.ts'
import { blackJpeg } from '../support/black-jpeg.ts'
import { documentOf } from '../support/office-report.ts'
import {
  bookmarksOf,
  hasInk,
  informationOf,
  linesOf,
  objectsOf,
  pdfToolsReady,
  picturesOf,
  qpdfCheck,
  textOf,
  wordsOf,
} from '../support/pdf-tools.ts'
import { renderFile } from '../support/render.ts'

const mm = 72 / 25.4
const blobs = (): Promise<Uint8Array> => Promise.resolve(blackJpeg)

async function render(document: ReportDocument) {
  const pdf = await renderFile(document, { blobs })
  const { text, complaints } = textOf(pdf)
  expect(complaints).toBe('')
  expect(qpdfCheck(pdf).status).toBe(0)
  expect(normalisePdfText(text, document)).toBe(normaliseReportText(documentText(document)))
  return pdf
}

describe.skipIf(!pdfToolsReady)('目录', () => {
  const chapters = Array.from({ length: 30 }, (_, index): readonly Block[] => [
    { kind: 'heading', level: 1, text: `第${index + 1}章` },
    { kind: 'heading', level: 2, text: `（一）${'名称很长的一节'.repeat(index % 7)}` },
    { kind: 'paragraph', text: '字'.repeat(28 * (index % 5) * 9 + 5) },
  ]).flat()
  const document = documentOf(
    { kind: 'title', text: '报告' },
    { kind: 'fields', rows: [{ label: '单位', value: '样板局' }] },
    { kind: 'page-break' },
    ...buildContents(chapters),
    ...chapters,
  )

  it('gives each heading the page number it has, on pages that carry none', async () => {
    const pdf = await render(document)
    const bookmarks = bookmarksOf(pdf)
    const pages = Number(informationOf(pdf)['Pages'])
    const lines = linesOf(pdf)
    const numbered = lines.filter(({ text }) => /^— ?\d+ ?—$/.test(text))
    const firstOfText = numbered[0]?.page ?? 0
    expect(firstOfText).toBeGreaterThan(3)
    expect(numbered).toHaveLength(pages - firstOfText + 1)
    const found = wordsOf(pdf)
      .filter(({ page }) => page > 1 && page < firstOfText)
      .filter(({ text, xMin }) => /^\d+$/.test(text) && xMin > 140 * mm)
      .map(({ text }) => Number(text))
    expect(found).toEqual(bookmarks.map(({ page }) => page - firstOfText + 1))
  })

  it('leads there when it is touched', async () => {
    const objects = objectsOf(await render(document))
    expect(objects.match(/\/Subtype \/Link/g)).toHaveLength(60)
  })

  it('refuses to name a heading that is not there', async () => {
    const entries = [{ level: 1, text: '没有的一章' }] as const
    await expect(renderFile(documentOf({ kind: 'contents', title: '目录', entries }))).rejects.toThrow(
      '没有的一章',
    )
  })
})

describe.skipIf(!pdfToolsReady)('charts', () => {
  const points = [0.9, 0.4, 0.6].map((share, index) => ({
    label: `指标${index + 1}`,
    text: `${share * 100}%`,
    share,
  }))
  const chart: ChartBlock = {
    kind: 'chart',
    shape: 'radar',
    caption: '图1 得分率',
    alternative: '',
    points,
    scale: [{ text: '100%', share: 1 }],
  }

  it('are lines and selectable text, not pictures', async () => {
    const objects = objectsOf(await render(documentOf(chart, { ...chart, shape: 'bars' })))
    expect(objects).not.toContain('/Subtype /Image')
    expect(objects).toMatch(/0\.88 g .* h f Q/)
    expect(objects).toMatch(/0\.4 g .* h f Q/)
  })

  it('stay on one page with their caption, and never leave ink of theirs to the text after them', async () => {
    const filler = Array.from({ length: 14 }, (): Block => ({ kind: 'paragraph', text: '填充。' }))
    const pdf = await render(documentOf(...filler, chart, { kind: 'paragraph', text: '字'.repeat(20) }))
    const lines = linesOf(pdf)
    expect(lines.filter(({ text }) => /指标|图1/.test(text)).map(({ page }) => page)).toEqual([2, 2, 2, 2])
    const after = lines.find(({ text }) => text.startsWith('字'))
    const [, second] = picturesOf(pdf)
    expect(after && second && hasInk(second, after)).toBe(true)
  })
})

describe.skipIf(!pdfToolsReady)('photos and places to sign', () => {
  const photos = Array.from({ length: 13 }, (_, index) => ({
    blob: `a${index}`,
    number: `附件${index + 1}`,
    caption: index === 4 ? '名称很长的一张照片'.repeat(6) : `现场照片${index + 1}`,
    time: '2024年3月1日 10:20',
    hash: `SHA-256：${'0123456789abcdef'.repeat(4)}`,
    alternative: '',
  }))

  it('stand two by two, each with its texts below it on the same page', async () => {
    const pdf = await render(
      documentOf({ kind: 'heading', level: 1, text: '附件' }, { kind: 'photos', photos }),
    )
    const lines = linesOf(pdf)
    const numbers = lines.filter(({ text }) => /^附件\d+$/.test(text))
    expect(numbers).toHaveLength(13)
    const left = numbers.filter(({ xMin }) => xMin < (28 + 78) * mm)
    expect(left).toHaveLength(7)
    numbers.forEach(({ page }, index) => {
      const caption = lines.find(({ text }) => text.startsWith(photos[index]?.caption.slice(0, 20) ?? ''))
      expect(caption?.page).toBe(page)
    })
    expect(Number(informationOf(pdf)['Pages'])).toBe(4)
    for (const line of lines) expect(line.xMax).toBeLessThan((210 - 26) * mm + 8.5)
  })

  it('places to sign keep together, with the name, the drawn signature and the day on their line', async () => {
    const signing: Block = {
      kind: 'signing',
      places: [
        { label: '单位负责人（签字）：', name: '', date: '年　　月　　日' },
        { label: '填报人（签字）：', name: '王堃', blob: 'a', date: '2024年3月15日' },
      ],
      seal: '（单位公章）',
    }
    const filler = Array.from({ length: 19 }, (): Block => ({ kind: 'paragraph', text: '填充。' }))
    const pdf = await render(documentOf(...filler, signing))
    const lines = wordsOf(pdf)
    expect(lines.filter(({ text }) => /签字|王堃|2024|公章/.test(text)).map(({ page }) => page)).toEqual([
      2, 2, 2, 2, 2,
    ])
    const [label, name, day] = ['填报人', '王堃', '2024'].map((text) =>
      lines.find((line) => line.text.startsWith(text)),
    )
    expect(name?.yMin).toBeCloseTo(label?.yMin ?? 0, 0)
    expect(day?.xMax).toBeGreaterThan((210 - 26) * mm - 10)
  })
})
