import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../src/export/docx/render-docx.ts'
import { renderDocxInWorker } from '../../../src/export/docx/start-docx-render.ts'
import { officeReport } from '../support/office-report.ts'

describe('in a real browser', () => {
  it('the worker gives the very bytes the page would', async () => {
    const createdAt = '2024-03-15T00:00:00Z'
    let done = 0
    const inWorker = await renderDocxInWorker(officeReport(), { createdAt, onProgress: () => (done += 1) })
    if (!inWorker.ok) throw new Error(JSON.stringify(inWorker.problem))
    expect(done).toBe(3)
    expect(await renderDocx(officeReport(), { createdAt })).toEqual(inWorker)
  })
})
