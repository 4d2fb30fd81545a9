import { describe, expect, it } from 'vitest'
import type { LabelSheet } from '../../../src/domain/stocktake/labels/label-sheet.ts'
import { renderLabels } from '../../../src/export/labels/render-labels.ts'
import { renderLabelsInWorker } from '../../../src/export/labels/start-labels-render.ts'
import { browserFontSource } from '../../../src/export/pdf/fonts/font-source-browser.ts'

const createdAt = '2024-03-15T00:00:00Z'

const sheet: LabelSheet = {
  title: '固定资产标签',
  size: '50x30',
  labels: Array.from({ length: 60 }, (_, index) => ({
    payload: `TY2023${String(index).padStart(6, '0')}`,
    lines: ['虚构市样板局', `编号：TY2023${String(index).padStart(6, '0')}`, '名称：台式计算机'],
  })),
  skip: 4,
  cutLines: true,
}

describe('labels in a real browser', () => {
  it('the worker gives the very bytes the page would', async () => {
    const steps: number[] = []
    const inWorker = await renderLabelsInWorker(sheet, { createdAt, onProgress: (done) => steps.push(done) })
    if (!inWorker.ok) throw new Error(JSON.stringify(inWorker.problem))
    expect(new TextDecoder().decode(inWorker.value.subarray(0, 5))).toBe('%PDF-')
    expect(steps).toEqual([1, 2, 3])
    expect(await renderLabels(sheet, { fonts: browserFontSource(), createdAt })).toEqual(inWorker)
  })
})
