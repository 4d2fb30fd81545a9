import { describe, expect, it } from 'vitest'
import { readPastedReport } from '../../../src/intake/report/read-pasted-report.ts'
import { gbkHex } from './support/build-pdf.ts'
import { problemOf, readHere, textsOf } from './support/read-here.ts'

const text = '一、部门基本情况\r\n\r\n　　全年支出40,036.38万元。\n项目\t预算\t\n'
const expected = [
  { text: '一、部门基本情况', page: null, kind: 'text' },
  { text: '全年支出40,036.38万元。', page: null, kind: 'text' },
  { text: '项目\t预算', page: null, kind: 'row', cells: ['项目', '预算', ''] },
]

function wide(content: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${content}`, 'utf16le')
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16())
}

const encodings: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
  ['UTF-16 with a mark', wide(text, 'le', true)],
  ['UTF-16 the other way round', wide(text, 'be', true)],
  ['UTF-16 without a mark', wide(text, 'le', false)],
  ['UTF-16 the other way round, without a mark', wide(text, 'be', false)],
  [
    'GB18030',
    new Uint8Array(
      Buffer.from(
        [...text]
          .map((one) => (/[\r\n\t]/.test(one) ? Buffer.from(one).toString('hex') : gbkHex(one)))
          .join(''),
        'hex',
      ),
    ),
  ],
]

describe('a text file', () => {
  it.each(encodings)('in %s is read line by line, lines with tabs as rows', async (_, bytes) => {
    expect(await readHere(bytes, '报告.txt')).toEqual({
      fileName: '报告.txt',
      format: 'txt',
      paragraphs: expected,
      remarks: [],
    })
  })

  it('with columns of blanks is read in rows, a cover in lines', async () => {
    const spaced = [
      '填报人：甲某  电话：1  日期：2',
      '',
      '指标    分值    得分',
      '资产管理  10  7.5',
      '采购管理　　10　　8.5',
    ]
    const read = await readHere(new TextEncoder().encode(spaced.join('\n')))
    expect(read).toMatchObject({
      paragraphs: [
        { kind: 'text' },
        { kind: 'row', cells: ['指标', '分值', '得分'] },
        { kind: 'row', cells: ['资产管理', '10', '7.5'] },
        { kind: 'row', cells: ['采购管理', '10', '8.5'] },
      ],
    })
  })

  it('in GB18030 keeps characters of four bytes', async () => {
    const bytes = Uint8Array.of(0xd3, 0xc5, 0x95, 0x32, 0x82, 0x36)
    expect(textsOf(await readHere(bytes))).toEqual(['优𠀀'])
  })

  it('is refused when its bytes are no text, and when it holds none', async () => {
    const noise = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251)
    expect(await problemOf(noise)).toEqual({ code: 'report-unreadable', details: { reason: 'encoding' } })
    expect(await problemOf(new TextEncoder().encode(' \r\n　\n'))).toEqual({ code: 'report-empty' })
  })
})

describe('pasted text', () => {
  it('is read like a file', () => {
    expect(readPastedReport(text)).toEqual({
      ok: true,
      value: { fileName: '', format: 'pasted', paragraphs: expected, remarks: [] },
    })
  })

  it('loses what copying adds, and nothing else', () => {
    const result = readPastedReport('⻔户⽹站\u200b公开\u2028预算\u00a0执行')
    expect(result.ok && textsOf(result.value)).toEqual(['门户网站公开', '预算 执行'])
  })

  it('is refused when there is none, or far too much', () => {
    expect(readPastedReport(' \n')).toEqual({ ok: false, problem: { code: 'report-empty' } })
    expect(readPastedReport('字'.repeat(5_000_001))).toMatchObject({ problem: { code: 'report-too-large' } })
  })
})
