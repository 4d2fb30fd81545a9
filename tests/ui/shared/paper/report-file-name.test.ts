import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportFileName } from '../../../../src/ui/shared/paper/report-file-name.ts'

describe('file name of a report', () => {
  it('says what, who and which year', () => {
    expect(reportFileName({ title: '部门整体支出绩效自评报告', unit: '某区科技局', year: 2023 }, 'pdf')).toBe(
      '部门整体支出绩效自评报告_某区科技局_2023.pdf',
    )
  })

  it('leaves an unnamed unit out', () => {
    expect(reportFileName({ title: '报告', unit: ' ', year: 2023 }, 'pdf')).toBe('报告_2023.pdf')
  })

  it('is safe everywhere, whatever the unit is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (unit) => {
        const name = reportFileName({ title: '../报告', unit, year: 2023 }, 'pdf')
        expect(name).not.toMatch(/[\\/:*?"<>|\s\u0000-\u001f]/)
        expect(name).toMatch(/^[^.].*_2023\.pdf$/su)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240)
        expect(name.isWellFormed()).toBe(true)
      }),
    )
  })
})
