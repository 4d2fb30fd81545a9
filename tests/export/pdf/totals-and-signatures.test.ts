import { describe, expect, it } from 'vitest'
import type { TableBlock } from '../../../src/domain/report/document.ts'
import { blackJpeg } from '../support/black-jpeg.ts'
import { documentOf } from '../support/office-report.ts'
import { objectsOf, pdfToolsReady, textOf } from '../support/pdf-tools.ts'
import { renderFile } from '../support/render.ts'

function tableOf(rows: number): TableBlock {
  return {
    kind: 'table',
    caption: '盘亏表',
    unitNote: '',
    orientation: 'portrait',
    columns: [
      { width: 1, align: 'start' },
      { width: 1, align: 'end' },
    ],
    header: [[{ text: '资产编号' }, { text: '账面原值' }]],
    rows: [
      ...Array.from({ length: rows }, (_, index) => [{ text: `ZC${index}` }, { text: '1.00' }]),
      [{ text: '合计' }, { text: `${rows}.00` }],
    ],
  }
}

async function pagesOf(rows: number): Promise<readonly string[]> {
  const { text } = textOf(await renderFile(documentOf(tableOf(rows))))
  return text.split('\f').filter((page) => page.trim() !== '')
}

describe.skipIf(!pdfToolsReady)('a row of totals', () => {
  it('never stands alone on the last page', async () => {
    const lengths = Array.from({ length: 16 }, (_, index) => 20 + index)
    const documents = await Promise.all(lengths.map(pagesOf))
    const last = documents.filter((pages) => pages.length > 1).map((pages) => pages.at(-1) ?? '')
    expect(last.length).toBeGreaterThan(1)
    expect(last.length).toBeLessThan(lengths.length)
    for (const page of last) expect(page).toMatch(/ZC\d+[\s\S]*合计/)
  })
})

describe.skipIf(!pdfToolsReady)('a signature', () => {
  async function heightOf(height: number | undefined): Promise<number> {
    const figure = { kind: 'figure', blob: 'a', caption: '盘点人：张某', alternative: '签名' } as const
    const pdf = await renderFile(documentOf(height === undefined ? figure : { ...figure, height }), {
      blobs: () => Promise.resolve(blackJpeg),
    })
    const [, drawn] = /[\d.]+ 0 0 ([\d.]+) [\d.]+ [\d.]+ cm\s*\/I0 Do/.exec(objectsOf(pdf)) ?? []
    return Number(drawn)
  }

  it('is no higher than its block says', async () => {
    expect(await heightOf(undefined)).toBeCloseTo(6, 2)
    expect(await heightOf(1)).toBeCloseTo(72 / 25.4, 2)
    expect(await heightOf(18)).toBeCloseTo(6, 2)
  })
})
