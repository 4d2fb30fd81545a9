import { describe, expect, it } from 'vitest'
import { packageFiles } from '../../../../src/domain/evaluation/evidence/package-evidence.ts'
import { buildEvidenceIndex } from '../../../../src/domain/report/build-evidence-index.ts'
import type { EvidenceRecord } from '../../../../src/domain/evaluation/records.ts'
import { evaluationOf } from '../evaluation-of.ts'
import { blankEvidence } from './some-evidence.ts'

const nameOf = (code: string) => ({ 'B4-1': '绩效管理制度建设' })[code] ?? code

function fileOf(part: Partial<EvidenceRecord>, codes: readonly string[] = ['B4-1']) {
  const item = { ...blankEvidence, ...part, id: 'e1' }
  const [file] = packageFiles([{ number: 'B4-1-01', item, codes }], nameOf)
  if (!file) throw new Error('no file')
  return file
}

describe('佐证包', () => {
  it('names a file by its number, its indicator and its own name', () => {
    expect(fileOf({}).path).toBe('附件B4-1-01 绩效管理制度建设 管理办法.pdf')
    expect(fileOf({}, []).path).toBe('附件B4-1-01 管理办法.pdf')
  })

  it.each([
    ['a/b\\c:d*e?"f<g>h|i.pdf', '附件B4-1-01 a b c d e f g h i.pdf'],
    ['..\\..\\x.pdf', '附件B4-1-01 x.pdf'],
    ['报告\u202Efdp.exe', '附件B4-1-01 报告 fdp.exe'],
    ['', '附件B4-1-01 佐证.pdf'],
    ['合同 ', '附件B4-1-01 合同.pdf'],
  ])('takes nothing into a name that a computer would stumble over: %j', (name, path) => {
    expect(fileOf({ name }, []).path).toBe(path)
  })

  it('keeps the ending of a long name', () => {
    const { path } = fileOf({ name: `${'长'.repeat(200)}.xlsx` }, [])
    expect(path).toMatch(/^附件B4-1-01 长{60}\.xlsx$/)
  })

  it('has an index that names every file with its hash, and what is not there', () => {
    const evaluation = evaluationOf({ 'cover/unit-name': '某局' })
    const here = fileOf({ requirements: ['B4-1/本部门绩效管理办法'], note: '第3页', size: 2048 })
    const gone = fileOf({ name: '不在.jpg', blob: 'b'.repeat(64), mime: 'image/jpeg' })
    const missing = new Set([gone.blob])
    const [sheet] = buildEvidenceIndex(evaluation, [here, gone], { nameOf, missing }).sheets
    const texts = sheet?.rows.map((row) =>
      row.map((cell) => ('text' in cell ? cell.text : 'decimal' in cell ? cell.decimal : '')),
    )
    expect(texts?.[0]).toEqual([
      'B4-1-01',
      '管理办法.pdf',
      'B4-1 绩效管理制度建设',
      '本部门绩效管理办法',
      '',
      '2.0',
      here.path,
      'a'.repeat(64),
      '第3页',
    ])
    expect(texts?.[1]?.[6]).toBe('（文件不在本机，未附）')
    expect(sheet?.notes[0]).toBe('共 2 份，已附 1 份。')
    expect(sheet?.heading).toContain('部门名称：某局')
  })
})
