import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotedSheet, sheetNames } from '../../../src/export/xlsx/sheet-names.ts'

describe('names of sheets', () => {
  it('stay as they are when a spreadsheet takes them', () => {
    expect(sheetNames(['盘点汇总', '盘点表', '盘亏表'])).toEqual(['盘点汇总', '盘点表', '盘亏表'])
  })

  it('lose what is forbidden, are cut and told apart', () => {
    expect(sheetNames(["'a/b[1]:*?\\'", '', 'History', '盘点表', '盘点表'])).toEqual([
      'a b 1',
      '表2',
      'History（2）',
      '盘点表',
      '盘点表（2）',
    ])
    expect(sheetNames(['长'.repeat(40), '长'.repeat(40)])).toEqual([
      '长'.repeat(31),
      `${'长'.repeat(28)}（2）`,
    ])
  })

  it('are always taken', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 20 }), (wanted) => {
        const names = sheetNames(wanted)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length)
        for (const name of names) expect(name).toMatch(/^(?!')[^:\\/?*[\]]{1,31}(?<!')$/)
      }),
    )
  })

  it('are quoted in formulas', () => {
    expect(quotedSheet("某局's 表")).toBe("'某局''s 表'")
  })
})
