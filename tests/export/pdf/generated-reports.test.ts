import { describe, expect, it } from 'vitest'
import { generateReport } from '../../fixtures/generate-report.ts'
import { judgeReport } from '../support/judge-report.ts'
import { layoutFaults } from '../support/inspect-layout.ts'
import { documentOf } from '../support/office-report.ts'
import { pdfToolsReady } from '../support/pdf-tools.ts'
import { fonts, renderFile } from '../support/render.ts'

/** A small share; `npm run soak` looks at a thousand. */
const seeds = Array.from({ length: 12 }, (_, index) => index + 1)

describe.skipIf(!pdfToolsReady)('generated reports', () => {
  it.each(seeds)('number %i equals its model and keeps its lines, or is refused by name', async (seed) => {
    expect((await judgeReport(generateReport(seed), fonts)).faults).toEqual([])
  })

  it('the judge sees a line that begins with a stop and a word across a ruled line', async () => {
    const cell = { text: '，开头' }
    const table = {
      kind: 'table',
      caption: '',
      unitNote: '',
      orientation: 'portrait',
      columns: [{ width: 1, align: 'start' }],
      header: [],
      rows: [[cell]],
    } as const
    const faults = layoutFaults(
      await renderFile(documentOf({ kind: 'paragraph', text: '。正文', align: 'start' }, table)),
    )
    expect(faults).toEqual([
      expect.stringContaining('begins a line with a closing mark'),
      expect.stringContaining('begins a line with a closing mark'),
    ])
  })
})
