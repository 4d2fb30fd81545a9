import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/domain/report/document.ts'
import { renderPdf } from '../../../src/export/pdf/render-pdf.ts'
import { documentOf, officeReport } from '../support/office-report.ts'
import { fonts, renderBytes } from '../support/render.ts'

const long = documentOf(
  ...Array.from({ length: 400 }, (): Block => ({ kind: 'paragraph', text: '部门整体支出'.repeat(60) })),
)

describe('rendering', () => {
  it('gives the same bytes for the same document and date', async () => {
    const createdAt = '2024-03-15T00:00:00Z'
    const [first, second] = [
      await renderBytes(officeReport(), { createdAt }),
      await renderBytes(officeReport(), { createdAt }),
    ]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  it('differs when the date differs, and only there', async () => {
    const first = Buffer.from(await renderBytes(officeReport(), { createdAt: '2024-03-15T00:00:00Z' }))
    const second = Buffer.from(await renderBytes(officeReport(), { createdAt: '2024-03-16T00:00:00Z' }))
    const differing = [...first.keys()].filter((index) => first[index] !== second[index])
    expect(second.byteLength).toBe(first.byteLength)
    expect(differing).toHaveLength(1)
  })

  it('reports progress that never goes back as a share and ends at the whole', async () => {
    const shares: number[] = []
    await renderBytes(long, { onProgress: (done, total) => shares.push(done / total) })
    expect(shares.length).toBeGreaterThan(100)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
    expect(shares.at(-1)).toBe(1)
  })

  it('is cancelled before it begins', async () => {
    const result = await renderPdf(long, { fonts, signal: AbortSignal.abort() })
    expect(result).toEqual({ ok: false, problem: { code: 'cancelled' } })
  })

  it.each([0.2, 0.7])('is cancelled midway, at %s of the work', async (share) => {
    const controller = new AbortController()
    let after = 0
    const result = await renderPdf(long, {
      fonts,
      signal: controller.signal,
      onProgress: (done, total) => {
        if (controller.signal.aborted) after += 1
        if (done / total >= share) controller.abort()
      },
    })
    expect(result).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect(after).toBe(0)
  })
})
