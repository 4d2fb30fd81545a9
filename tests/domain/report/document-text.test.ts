import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanText,
  documentText,
  normalisePdfText,
  normaliseReportText,
} from '../../../src/domain/report/document-text.ts'
import type { Block, ReportDocument, TableBlock } from '../../../src/domain/report/document.ts'

const table: TableBlock = {
  kind: 'table',
  caption: '表1',
  unitNote: '单位：万元',
  orientation: 'portrait',
  columns: [
    { width: 1, align: 'start' },
    { width: 1, align: 'end' },
    { width: 1, align: 'start' },
  ],
  header: [[{ text: '一级' }, { text: '金额' }, { text: '说明' }]],
  rows: [
    [{ text: '效能', rowSpan: 3 }, { text: '1.00' }, { text: '甲' }],
    [{ text: '2.00' }, { text: '乙' }],
    [{ text: '3.00' }, { text: '丙' }],
    [{ text: '合计' }, { text: '6.00' }, { text: '' }],
  ],
}

function documentOf(...blocks: readonly Block[]): ReportDocument {
  return { title: '', author: '', subject: '', blocks }
}

const report = documentOf(
  { kind: 'title', text: '报告' },
  { kind: 'heading', level: 1, text: '一、情况' },
  { kind: 'paragraph', text: '正文 40,118.72 万元。' },
  { kind: 'fields', rows: [{ label: '填报人', value: '王堃' }] },
  table,
  { kind: 'page-break' },
  { kind: 'figure', blob: 'x', caption: '图1', alternative: '不打印' },
  { kind: 'signature', lines: ['样板局', '2024年3月15日'] },
)
const rendered =
  '报告\n一、情况\n正文 40,118.72 万\n元。\n填报人 王堃\n表1\n单位：万元\n一级 金额 说明\n效能 1.00 甲\n合计 6.00\n' +
  '图1\n样板局\n2024年3月15日\n'
const complete = rendered.replace('合计', '2.00 乙\n3.00 丙\n合计')

describe('the text of a document', () => {
  it('is every printed text in reading order', () => {
    expect(normaliseReportText(documentText(report))).toBe(
      '报告一、情况正文40,118.72万元。填报人王堃表1单位：万元一级金额说明效能1.00甲2.00乙3.00丙合计6.00图1样板局2024年3月15日',
    )
  })

  it('equals a rendered copy with wraps and page numbers', () => {
    const pages = `${complete.replace('填报人', '— 1 —\n\f填报人')}— 2 —\n\f`
    expect(normalisePdfText(pages, report)).toBe(normaliseReportText(documentText(report)))
  })

  it('takes nothing but page numbers of that very form for page numbers', () => {
    const document = documentOf(
      { kind: 'paragraph', text: '共 3 页' },
      { kind: 'paragraph', text: '— 7 — 是正文' },
    )
    expect(normalisePdfText('共 3 页\n— 7 — 是正文\n— 1 —\n\f', document)).toBe('共3页—7—是正文')
  })
})

describe('what a continued table repeats', () => {
  const equal = normaliseReportText(documentText(report))
  const broken = (head: string): string => complete.replace('2.00 乙', `— 1 —\n\f${head}2.00 乙`)

  it.each([
    ['nothing', ''],
    ['its header', '一级 金额 说明\n'],
    ['its header and the name of the row it goes on with', '一级 金额 说明\n效能 '],
  ])('%s', (_, head) => {
    expect(normalisePdfText(broken(head), report)).toBe(equal)
  })

  it.each([
    ['half a header', '一级 金额\n'],
    ['a header twice', '一级 金额 说明\n一级 金额 说明\n'],
    ['a name of another row', '一级 金额 说明\n合计 '],
    ['a figure that would count twice', '一级 金额 说明\n1.00 '],
  ])('but not %s', (_, head) => {
    expect(normalisePdfText(broken(head), report)).not.toBe(equal)
  })

  it('inside a row only the header', () => {
    const pages = complete.replace('乙\n3.00', '\n— 1 —\n\f一级 金额 说明\n乙\n3.00')
    expect(normalisePdfText(pages, report)).toBe(equal)
  })

  it('a second table with the same header keeps its own', () => {
    const twice = documentOf({ ...table, caption: '', unitNote: '' }, { ...table, caption: '', unitNote: '' })
    const one = '一级金额说明\n效能1.00甲\n2.00乙\n3.00丙\n合计6.00\n'
    expect(normalisePdfText(`${one}\f${one}`, twice)).toBe(normaliseReportText(documentText(twice)))
    expect(normalisePdfText(`${one}\f${one.replace('一级金额说明\n', '')}`, twice)).not.toBe(
      normaliseReportText(documentText(twice)),
    )
  })
})

describe('a copy that is not equal is never taken for equal', () => {
  const equal = normaliseReportText(documentText(report))

  it('two swapped cells', () => {
    expect(normalisePdfText(complete.replace('2.00 乙', '乙 2.00'), report)).not.toBe(equal)
  })

  it('any one dropped character', () => {
    const characters = [...complete]
    characters.forEach((character, index) => {
      if (/\s/.test(character)) return
      const copy = [...characters.slice(0, index), ...characters.slice(index + 1)].join('')
      expect(normalisePdfText(copy, report), `without ${character} at ${index}`).not.toBe(equal)
    })
  })

  it('any one dropped, doubled or replaced character, page breaks anywhere', () => {
    const characters = [...complete.replace(/\s/g, '')]
    fc.assert(
      fc.property(
        fc.nat(characters.length - 1),
        fc.nat(characters.length - 1),
        fc.constantFrom('drop', 'double', 'replace'),
        (at, page, damage) => {
          const copy = [...characters]
          const character = copy[at] ?? ''
          if (damage === 'drop') copy.splice(at, 1)
          else if (damage === 'double') copy.splice(at, 0, character)
          else copy[at] = character === '错' ? '误' : '错'
          copy.splice(page, 0, '\f')
          expect(normalisePdfText(copy.join(''), report)).not.toBe(equal)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('clean text', () => {
  it('maps what pasted text hides and keeps what is seen', () => {
    expect(cleanText('一\t二\u00a0三\u2003四\u3000五')).toBe('一 二 三 四\u3000五')
    expect(cleanText('软\u00ad连\u200b字\ufeff符\ufe0f')).toBe('软连字符')
    expect(cleanText('⼀⼆⾦')).toBe('一二金')
    expect(cleanText('⻔⻓⻋⺠')).toBe('门长车民')
    expect(cleanText('\u0007一\r\n二\u2028三')).toBe(' 一\n二\n三')
    expect(cleanText('㎡²µ①ＡＢ％')).toBe('㎡²µ①ＡＢ％')
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
      }),
      { numRuns: 1000 },
    )
  })
})
