import type { BookType, WorkSheet } from '@e965/xlsx'
import { utils, write } from '@e965/xlsx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { TableFile } from '../../../src/intake/contract.ts'
import { readTableBytes } from '../../../src/intake/table/read-table-bytes.ts'
import { xlsxOf } from './spreadsheet-bytes.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function table(bytes: Uint8Array): Promise<TableFile> {
  const read = await readTableBytes(bytes, '台账')
  if (!read.ok) throw new Error(`${read.problem.code} ${JSON.stringify(read.problem.details)}`)
  return read.value
}

async function problem(bytes: Uint8Array): Promise<unknown> {
  const read = await readTableBytes(bytes, '台账')
  return read.ok ? 'read' : read.problem
}

/** A title, a blank row, codes kept as formatted numbers, a day, a sum with noise; and a hidden sheet. */
function workbook(type: BookType): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet([['固定资产'], [], ['编号', '日期', '原值', '已贴']])
  sheet['A4'] = { t: 'n', v: 42, z: '000000' }
  sheet['B4'] = { t: 'n', v: 43_890, z: 'yyyy/m/d' }
  sheet['C4'] = { t: 'n', v: 0.1 + 0.2 }
  sheet['D4'] = { t: 'b', v: true }
  sheet['E4'] = { t: 'n', v: 7, f: 'C4*2' }
  sheet['!ref'] = 'A1:E9'
  sheet['!merges'] = [utils.decode_range('A1:D1')]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '明细')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['台'], ['张']]), '字典')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  return new Uint8Array(write(book, { type: 'array', bookType: type }) as ArrayBuffer)
}

const rows = [
  ['固定资产', '', '', '', ''],
  ['', '', '', '', ''],
  ['编号', '日期', '原值', '已贴', ''],
  ['000042', '2020-02-29', '0.3', '是', '7'],
]

describe('one table in every kind of spreadsheet', () => {
  it.each<[BookType, TableFile['format'], readonly string[]]>([
    ['xlsx', 'xlsx', ['R4C5']],
    ['xlsb', 'xlsx', []],
    ['biff8', 'xls', []],
    ['xlml', 'xml', ['R4C5']],
  ])(
    '%s reads the same, blank rows and leading zeros included, hidden sheets left out',
    async (type, format, formulas) => {
      const { sheets, ...file } = await table(workbook(type))
      expect(file).toEqual({ fileName: '台账', format })
      expect(sheets).toEqual([{ name: '明细', rows, formulas, formulasWithoutResult: [], merged: 1 }])
    },
  )

  it('a sheet of charts beside the table does no harm', async () => {
    const parts = unzipSync(workbook('xlsx'))
    const add = (part: string, mark: string, text: string): void => {
      const xml = new TextDecoder().decode(parts[part]).replace(mark, `${text}${mark}`)
      parts[part] = strToU8(xml)
    }
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    add('xl/workbook.xml', '</sheets>', '<sheet name="图" sheetId="9" r:id="rId99"/>')
    add(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      `<Relationship Id="rId99" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
    )
    parts['xl/chartsheets/sheet1.xml'] = strToU8(
      '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    )
    expect((await table(zipSync(parts))).sheets.map(({ name }) => name)).toEqual(['明细'])
  })

  it('keeps the places of SpreadsheetML that begins further down', async () => {
    const xml = `\ufeff<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table><Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="String">0042</Data></Cell></Row></Table></Worksheet></Workbook>`
    expect((await table(utf8(xml))).sheets[0]?.rows).toEqual([
      ['', ''],
      ['', ''],
      ['', '0042'],
    ])
  })

  it('leaves out blank rows and columns that are only formatted, and keeps a column without a heading', async () => {
    const blank = Array.from({ length: 30 }, () => null)
    const sheet = await xlsxOf({
      name: 'S',
      rows: [
        ['编号', '名称', null, ...blank],
        ['1', '桌', '旧', ...blank],
        ...Array.from({ length: 50 }, () => blank),
      ],
    })
    expect((await table(sheet)).sheets[0]?.rows).toEqual([
      ['编号', '名称', ''],
      ['1', '桌', '旧'],
    ])
  })
})

describe('delimited text as asset systems write it', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      'a tab behind every code',
      '编号\t,名称\t\n0042\t,桌\t\n',
      [
        ['编号', '名称'],
        ['0042', '桌'],
      ],
    ],
    [
      'a tab behind a quote',
      '编号,名称\n"0042"\t,桌\n',
      [
        ['编号', '名称'],
        ['0042', '桌'],
      ],
    ],
    [
      'tabs, with commas inside amounts',
      '编号\t原值\n1\t1,234,567.00\n2\t8,900,000.00\n3\t7',
      [
        ['编号', '原值'],
        ['1', '1,234,567.00'],
        ['2', '8,900,000.00'],
        ['3', '7'],
      ],
    ],
    [
      'a title above',
      '某局台账\n编号;名称\n1;桌, 两用',
      [
        ['某局台账', ''],
        ['编号', '名称'],
        ['1', '桌, 两用'],
      ],
    ],
    ['one column', '编号\n0042', [['编号'], ['0042']]],
    ['letters in two parts', 'cafe\u0301,1', [['café', '1']]],
  ])('%s', async (_, text, cells) => {
    expect((await table(utf8(text))).sheets[0]?.rows).toEqual(cells)
  })
})

describe('what is no table is named', () => {
  const zip = (...names: readonly string[]): Uint8Array =>
    zipSync(Object.fromEntries(names.map((name) => [name, [strToU8('xl/workbook.xml'), { level: 0 }]])))

  it.each<[string, Uint8Array, unknown]>([
    [
      'a Word file that holds a spreadsheet',
      zip('[Content_Types].xml', 'word/document.xml', 'word/embeddings/a.xlsx'),
      { code: 'table-wrong-kind', details: { found: 'Word 文档' } },
    ],
    ['slides', zip('ppt/presentation.xml'), { code: 'table-wrong-kind', details: { found: '演示文稿' } }],
    ['an OFD', zip('OFD.xml'), { code: 'table-wrong-kind', details: { found: 'OFD 版式文件' } }],
    ['photos in a zip', zip('a.jpg'), { code: 'table-wrong-kind', details: { found: '压缩包' } }],
    [
      'an OpenDocument file',
      zip('mimetype', 'content.xml'),
      { code: 'table-wrong-kind', details: { found: 'OpenDocument 文件（.ods、.odt）' } },
    ],
    [
      'a web page with its pictures',
      utf8('MIME-Version: 1.0\n<html><table></table></html>'),
      { code: 'table-wrong-kind', details: { found: '网页归档文件（.mht）' } },
    ],
    [
      'Excel 95, whose Chinese nobody can tell',
      workbook('biff5'),
      { code: 'table-unreadable', details: { reason: 'Excel 95' } },
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await problem(bytes)).toEqual(expected)
  })

  it('a zip that claims to unpack to gigabytes is not unpacked', async () => {
    const bytes = zip('xl/workbook.xml', 'xl/worksheets/sheet1.xml')
    const view = new DataView(bytes.buffer)
    const directory = view.getUint32(bytes.length - 22 + 16, true)
    view.setUint32(directory + 24, 3_000_000_000, true)
    expect(await problem(bytes)).toMatchObject({ code: 'table-too-large' })
  })
})
