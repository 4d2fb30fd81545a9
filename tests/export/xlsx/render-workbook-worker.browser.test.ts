import { describe, expect, it } from 'vitest'
import type { Workbook } from '../../../src/domain/report/workbook.ts'
import { renderWorkbook } from '../../../src/export/xlsx/render-workbook.ts'
import { renderWorkbookInWorker } from '../../../src/export/xlsx/start-workbook-render.ts'

const createdAt = '2024-03-15T00:00:00Z'

function bookOf(count: number): Workbook {
  const columns = ['资产编号', '资产名称', '存放地点', '账面原值（元）'].map((title) => ({
    title,
    width: 16,
  }))
  return {
    title: '固定资产盘点表',
    author: '虚构市样板局',
    sheets: [
      {
        name: '盘点表',
        orientation: 'landscape',
        heading: ['固定资产盘点表'],
        columns,
        rows: Array.from({ length: count }, (_, index) => [
          { kind: 'text', text: `ZC${String(index).padStart(8, '0')}` },
          { kind: 'text', text: '台式计算机' },
          { kind: 'text', text: `${300 + (index % 90)}室` },
          { kind: 'number', decimal: `${index}.05`, decimals: 2 },
        ]),
        totals: null,
        notes: [],
      },
    ],
  }
}

describe('in a real browser', () => {
  it('the worker gives the very bytes the page would, while the page stays responsive', async () => {
    let longestGap = 0
    let last = performance.now()
    const beat = setInterval(() => {
      longestGap = Math.max(longestGap, performance.now() - last)
      last = performance.now()
    }, 10)
    let done = 0
    const book = bookOf(50_000)
    const inWorker = await renderWorkbookInWorker(book, { createdAt, onProgress: () => (done += 1) })
    clearInterval(beat)
    if (!inWorker.ok) throw new Error(JSON.stringify(inWorker.problem))
    expect(done).toBe(51)
    expect(longestGap).toBeLessThan(1000)
    expect(await renderWorkbook(book, { createdAt })).toEqual(inWorker)
  })

  it('is cancelled midway', async () => {
    const controller = new AbortController()
    const rendering = renderWorkbookInWorker(bookOf(20_000), {
      signal: controller.signal,
      onProgress: (given) => {
        if (given === 5) controller.abort()
      },
    })
    expect(await rendering).toEqual({ ok: false, problem: { code: 'cancelled' } })
  })
})
