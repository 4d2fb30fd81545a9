import { strToU8, zipSync } from 'fflate'
import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { readReportBytes } from '../../../src/intake/report/read-report-bytes.ts'
import { documentOf } from '../../export/support/office-report.ts'
import { pdfToolsReady } from '../../export/support/pdf-tools.ts'
import { renderBytes } from '../../export/support/render.ts'
import { buildDocx, paragraph } from './support/build-docx.ts'
import { buildPdf, gbkFont, gbkHex, gbkResources, scannedPage, shownAt } from './support/build-pdf.ts'
import { compoundFile, encryptedPdf, zipOf } from './support/other-files.ts'
import { problemOf, readHere, textsOf } from './support/read-here.ts'

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

const wrong: readonly (readonly [found: string, kind: string, bytes: Uint8Array])[] = [
  ['旧版 Word 文件（.doc 或 .wps）', 'doc', compoundFile('WordDocument', '1Table')],
  ['旧版 Word 文件（.doc 或 .wps）', 'doc', compoundFile('Root Entry')],
  ['表格文件', 'spreadsheet', compoundFile('Workbook')],
  ['演示文稿', 'presentation', compoundFile('PowerPoint Document')],
  ['表格文件', 'spreadsheet', zipOf('[Content_Types].xml', 'xl/workbook.xml')],
  ['演示文稿', 'presentation', zipOf('[Content_Types].xml', 'ppt/presentation.xml')],
  ['OFD 版式文件', 'ofd', zipOf('OFD.xml', 'Doc_0/Document.xml')],
  ['OpenDocument 文件（.odt）', 'other-office', zipOf('mimetype', 'content.xml')],
  ['压缩包', 'archive', zipOf('报告.docx')],
  ['压缩包', 'archive', hex('526172211a0700')],
  ['图片', 'picture', hex('89504e470d0a1a0a')],
  ['图片', 'picture', hex('ffd8ffe000104a464946')],
  ['图片', 'picture', hex('424d36040000000000003604')],
  ['写字板文件（.rtf）', 'rtf', latin('{\\rtf1\\ansi}')],
  ['网页文件', 'web-page', latin('\r\n<!DOCTYPE html><html></html>')],
  ['网页文件', 'web-page', latin('MIME-Version: 1.0\r\nContent-Type: multipart/related')],
  ['XML 文件', 'xml', latin('<?xml version="1.0"?><w:wordDocument/>')],
]

describe('a file that is no report', () => {
  it.each(wrong)('is called %s (%s)', async (found, kind, bytes) => {
    expect(await problemOf(bytes)).toEqual({ code: 'report-wrong-kind', details: { kind, found } })
  })

  it('is told by its bytes, whatever its name', async () => {
    const docx = buildDocx({ body: paragraph('正文。') })
    expect(await readHere(docx, '报告.pdf')).toMatchObject({ format: 'docx', fileName: '报告.pdf' })
  })

  it('is empty, too large, or broken', async () => {
    expect(await problemOf(new Uint8Array())).toEqual({ code: 'report-empty' })
    expect(await problemOf(new Uint8Array(50 * 1024 * 1024 + 1))).toEqual({
      code: 'report-too-large',
      details: { limit: '50 MB' },
    })
    const docx = buildDocx({ body: paragraph('正文。'.repeat(500)) })
    expect(await problemOf(docx.subarray(0, docx.length - 200))).toEqual({
      code: 'report-unreadable',
      details: { reason: 'zip' },
    })
    expect((await problemOf(buildDocx({ body: '<w:p><w:r>' }))).code).toBe('report-unreadable')
    expect((await problemOf(latin('%PDF-1.7\nnothing of the kind'))).code).toBe('report-unreadable')
  })
})

describe('a locked file', () => {
  it('under a password of Office is called encrypted', async () => {
    expect(await problemOf(compoundFile('EncryptionInfo', 'EncryptedPackage'))).toEqual({
      code: 'report-encrypted',
    })
  })

  it.skipIf(!pdfToolsReady)(
    'is a PDF with a password to open it, not one with a password to change it',
    async () => {
      const pdf = await renderBytes(documentOf({ kind: 'paragraph', text: '自评得分94分。' }))
      expect(await problemOf(encryptedPdf(pdf, '123456'))).toEqual({ code: 'report-encrypted' })
      expect(textsOf(await readHere(encryptedPdf(pdf, '')))).toEqual(['自评得分94分。'])
    },
  )
})

describe('a PDF without text', () => {
  it('is a scan when it shows a picture, though its pages may be numbered', async () => {
    const { page, objects } = scannedPage()
    expect(await problemOf(buildPdf([page, page], objects))).toEqual({ code: 'report-scanned' })
    const numbered = {
      content: `${page.content} ${shownAt(280, 30, gbkHex('1'))}`,
      resources: `${gbkResources} /XObject << /Im1 13 0 R >>`,
    }
    expect(await problemOf(buildPdf([numbered], [...gbkFont, ...objects]))).toEqual({
      code: 'report-scanned',
    })
  })

  it('is empty when it shows nothing', async () => {
    expect(await problemOf(buildPdf([{ content: '' }]))).toEqual({ code: 'report-empty' })
  })

  it('is unreadable when its font says of no character what it is', async () => {
    const font = [
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [11 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 12 0 R /DW 1000 >>',
      ...gbkFont.slice(2),
    ]
    const content = `BT /F1 16 Tf 90 700 Td <05D105D205D305D405D505D6> Tj ET`
    expect(await problemOf(buildPdf([{ content, resources: gbkResources }], font))).toEqual({
      code: 'report-unreadable',
      details: { reason: 'characters' },
    })
  })
})

describe('a file that means harm', () => {
  let bomb: Uint8Array

  beforeAll(() => {
    const spaces = ' '.repeat(1 << 20)
    bomb = zipSync({
      '[Content_Types].xml': strToU8('<x/>'),
      'word/document.xml': [
        strToU8(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${spaces.repeat(80)}`,
        ),
        { level: 9 },
      ],
    })
  })

  it('is stopped while it unpacks, before it fills the memory', async () => {
    expect(bomb.length).toBeLessThan(200_000)
    const start = performance.now()
    expect(await problemOf(bomb)).toEqual({ code: 'report-too-large', details: { limit: '展开后 64 MB' } })
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('is refused for a size it lies about, and for elements within elements without end', async () => {
    const lying = bomb.slice()
    const directory = Buffer.from(lying.buffer).lastIndexOf(Buffer.from('504b0102', 'hex'))
    new DataView(lying.buffer).setUint32(directory + 24, 100, true)
    expect(await problemOf(lying)).toMatchObject({ code: 'report-too-large' })
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(5000)}${'</w:sdtContent></w:sdt>'.repeat(5000)}`
    expect(await problemOf(buildDocx({ body: deep }))).toEqual({
      code: 'report-unreadable',
      details: { reason: 'depth' },
    })
  })

  it('has its entities refused, not expanded', async () => {
    const files = {
      'word/document.xml':
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>',
    }
    expect(await problemOf(buildDocx({ body: '', files }))).toEqual({
      code: 'report-unreadable',
      details: { reason: 'doctype' },
    })
  })

  it('has styles, pages and forms that lead in circles, and is read all the same', async () => {
    const styles = ['A', 'B']
      .map(
        (id, index) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${'BA'[index] ?? ''}"/></w:style>`,
      )
      .join('')
    expect(textsOf(await readHere(buildDocx({ body: paragraph('正文。', { style: 'A' }), styles })))).toEqual(
      ['正文。'],
    )
    const form = {
      dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Fm1 13 0 R >> >>',
      stream: '/Fm1 Do',
    }
    const pdf = buildPdf(
      [
        {
          content: `${shownAt(90, 700, gbkHex('正文。'))} /Fm1 Do`,
          resources: `${gbkResources} /XObject << /Fm1 13 0 R >>`,
        },
      ],
      [...gbkFont, form],
    )
    expect(textsOf(await readHere(pdf))).toEqual(['正文。'])
  })

  it('is a PDF whose page unpacks without end, unless it is a picture, which nobody unpacks', async () => {
    const packed = deflateSync(Buffer.alloc(80 << 20, ' '), { level: 9 })
    const page = { content: shownAt(90, 700, gbkHex('正文。')), resources: gbkResources }
    const withStream = (dictionary: string) =>
      buildPdf([page], [...gbkFont, { dictionary: `/Filter /FlateDecode ${dictionary}`, stream: packed }])
    expect(await problemOf(withStream(''))).toEqual({
      code: 'report-too-large',
      details: { limit: '展开后 64 MB' },
    })
    expect(textsOf(await readHere(withStream('/Subtype /Image')))).toEqual(['正文。'])
  })

  it('draws and writes without end, and is answered in time', async () => {
    const lines = Array.from(
      { length: 4000 },
      (_, index) => `0 ${index / 5} m 590 ${index / 5} l S ${index / 7} 0 m ${index / 7} 840 l S`,
    )
    const specks = Array.from(
      { length: 20_000 },
      (_, index) => `1 0 0 1 5 ${index / 25} Tm <${gbkHex('字')}> Tj`,
    )
    const content = `${lines.join('\n')}\nBT /F1 0.01 Tf ${specks.join('\n')} ET`
    const hollow = latin(`%PDF-1.7\n${'>>\nstream\nendstream\n'.repeat(400_000)}`)
    const start = performance.now()
    expect(
      (await readHere(buildPdf([{ content, resources: gbkResources }], gbkFont))).paragraphs.length,
    ).toBeGreaterThan(100)
    expect((await problemOf(hollow)).code).toBe('report-unreadable')
    expect(performance.now() - start).toBeLessThan(15_000)
  })

  it('makes no headway and is given up', async () => {
    let clock = 0
    const docx = buildDocx({
      body: Array.from({ length: 4000 }, (_, index) => paragraph(`第${index}段，${Math.sin(index)}`)).join(
        '',
      ),
    })
    const result = await readReportBytes(docx, '报告', { now: () => (clock += 21_000) })
    expect(result).toEqual({ ok: false, problem: { code: 'report-timeout' } })
  })
})
