import { describe, expect, it } from 'vitest'
import { readTableBytes } from '../../../src/intake/table/read-table-bytes.ts'
import type { TableFile } from '../../../src/intake/contract.ts'
import { asCsv, encodeGb18030, generateRegister } from '../../fixtures/generate-register.ts'
import { registerXlsx, xlsxOf } from './spreadsheet-bytes.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function table(bytes: Uint8Array): Promise<TableFile> {
  const read = await readTableBytes(bytes, '台账')
  if (!read.ok) throw new Error(`${read.problem.code} ${JSON.stringify(read.problem.details)}`)
  return read.value
}

function trimmed(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map((row) => row.join('\t').replace(/\t+$/, ''))
}

async function problem(bytes: Uint8Array): Promise<string> {
  const read = await readTableBytes(bytes, '台账')
  return read.ok ? 'read' : read.problem.code
}

describe('reading a register', () => {
  it('10,000 rows: the same cells from .xlsx and from a GB18030 .csv, down to the last digit', async () => {
    const register = generateRegister(10_000)
    const xlsx = await table(await registerXlsx(register))
    const csv = await table(encodeGb18030(asCsv(register)))
    expect([xlsx.format, csv.format]).toEqual(['xlsx', 'csv'])
    const plain = (file: TableFile): readonly string[] =>
      trimmed(file.sheets[0]?.rows ?? []).map((line) =>
        line.replace(/(\.\d*?)0+(?=\t|$)/gu, '$1').replace(/\.(?=\t|$)/gu, ''),
      )
    expect(plain(xlsx)).toEqual(plain(csv))
    expect(trimmed(csv.sheets[0]?.rows ?? [])).toEqual(trimmed(register.rows))
  })

  it('keeps leading zeros, long codes, dates, the noise of sums and big numbers as a person sees them', async () => {
    const cells = new Map([
      ['0,0', { value: 42, style: { numFmt: '000000' } }],
      ['0,6', { value: null, formula: 'B1*2', formulaResult: 7 }],
      ['0,7', { value: null, formula: 'B1*3' }],
    ])
    const bytes = await xlsxOf({
      name: 'S',
      rows: [
        [42, 0.1 + 0.2, new Date(Date.UTC(2020, 1, 29)), '00012345678901234567', 1e21, true, null, null],
      ],
      cells,
    })
    const [sheet] = (await table(bytes)).sheets
    expect(sheet?.rows[0]?.slice(0, 6)).toEqual([
      '000042',
      '0.3',
      '2020-02-29',
      '00012345678901234567',
      '1000000000000000000000',
      '是',
    ])
    expect(sheet?.rows[0]?.[6]).toBe('7')
    expect([sheet?.formulas, sheet?.formulasWithoutResult]).toEqual([['R1C7', 'R1C8'], ['R1C8']])
  })

  it('counts merged ranges and leaves the value in their first cell', async () => {
    const bytes = await xlsxOf({
      name: 'S',
      rows: [
        ['办公室', '甲'],
        [null, '乙'],
      ],
      merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
    })
    const [sheet] = (await table(bytes)).sheets
    expect([sheet?.merged, sheet?.rows]).toEqual([
      1,
      [
        ['办公室', '甲'],
        ['', '乙'],
      ],
    ])
  })

  it.each([
    ['UTF-8', utf8('编号,名称\n001,桌')],
    ['UTF-8 with mark', utf8('\ufeff编号,名称\r\n001,桌\r\n')],
    ['GB18030', encodeGb18030('编号;名称\n001;桌')],
    ['tabs', utf8('编号\t名称\n001\t桌')],
    [
      'UTF-16',
      Uint8Array.from([
        0xff,
        0xfe,
        ...[...'编号,名称\n001,桌'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
      ]),
    ],
  ])('reads delimited text in %s', async (_, bytes) => {
    expect((await table(bytes)).sheets[0]?.rows).toEqual([
      ['编号', '名称'],
      ['001', '桌'],
    ])
  })

  it('reads quotes, line breaks and delimiters inside cells', async () => {
    const rows = (await table(utf8('a,"b ""c""\n,d",\n"",e,"f')))?.sheets[0]?.rows
    expect(rows).toEqual([
      ['a', 'b "c"\n,d', ''],
      ['', 'e', 'f'],
    ])
  })

  it('reads a web page and SpreadsheetML that call themselves .xls', async () => {
    const html =
      '<html><meta charset="utf-8"><body><table><tr><th>编号</th><th>名称</th></tr><tr><td>0042</td><td>桌</td></tr></table></body></html>'
    expect(await table(utf8(html))).toMatchObject({
      format: 'html',
      sheets: [
        {
          rows: [
            ['编号', '名称'],
            ['0042', '桌'],
          ],
        },
      ],
    })
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table><Row><Cell><Data ss:Type="String">0042</Data></Cell></Row></Table></Worksheet></Workbook>`
    expect(await table(utf8(xml))).toMatchObject({ format: 'xml', sheets: [{ rows: [['0042']] }] })
  })

  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'table-empty'],
    ['a sheet without a cell', utf8('\n\n,,\n'), 'table-empty'],
    ['a PDF', utf8('%PDF-1.7\n'), 'table-wrong-kind'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8), 'table-wrong-kind'],
    ['bytes that are no text', Uint8Array.of(0xff, 0xff, 0x81, 0x30, 0xff), 'table-wrong-kind'],
    ['a torn .xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, ...utf8('xl/workbook.xml')), 'table-unreadable'],
    [
      'a workbook under a password',
      Uint8Array.of(
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...[...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]),
      ),
      'table-encrypted',
    ],
    ['100,001 rows', utf8('a\n'.repeat(100_001)), 'table-too-many-rows'],
  ])('answers %s', async (_, bytes, code) => {
    expect(await problem(bytes)).toBe(code)
  })
})
