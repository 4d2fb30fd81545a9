import { describe, expect, it } from 'vitest'
import { documentText, normaliseReportText } from '../../../src/domain/report/document-text.ts'
import type { ReportDocument, TableBlock } from '../../../src/domain/report/document.ts'
import { renderDocx } from '../../../src/export/docx/render-docx.ts'
import { readHere, textsOf } from '../../intake/report/support/read-here.ts'
import { blackJpeg } from '../support/black-jpeg.ts'
import { docxParts, paragraphsOf, tablesOf } from '../support/docx-parts.ts'
import { documentOf, officeReport } from '../support/office-report.ts'

const createdAt = '2024-03-15T08:30:00.000Z'

async function bytesOf(document: ReportDocument): Promise<Uint8Array> {
  const result = await renderDocx(document, { createdAt, blobs: () => Promise.resolve(blackJpeg) })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

async function partsOf(document: ReportDocument) {
  return docxParts(await bytesOf(document))
}

const table: TableBlock = {
  kind: 'table',
  caption: '评分表',
  unitNote: '单位：分',
  orientation: 'portrait',
  columns: [
    { width: 10, align: 'start' },
    { width: 10, align: 'center' },
    { width: 1, align: 'end' },
  ],
  header: [
    [
      { text: '指标', columnSpan: 2 },
      { text: '得分', rowSpan: 2 },
    ],
    [{ text: '一级' }, { text: '二级' }],
  ],
  rows: [
    [{ text: '管理', rowSpan: 2 }, { text: '预算' }, { text: '40,118.72' }],
    [{ text: '采购' }, { text: '2.00' }],
    [{ text: '合计', columnSpan: 2, emphasis: true }, { text: '5.00' }],
  ],
}

describe('a report as a Word file', () => {
  it('has the text of the model, in its order, as another reader of ours finds it', async () => {
    const model = officeReport()
    const texts = textsOf(await readHere(await bytesOf(model)))
    expect(normaliseReportText(texts.join('\n'))).toBe(normaliseReportText(documentText(model)))
  })

  it('has headings, titles and captions in real styles with the official fonts', async () => {
    const parts = await partsOf(
      documentOf(
        { kind: 'title', text: '自评报告' },
        { kind: 'heading', level: 1, text: '一、基本情况' },
        { kind: 'heading', level: 2, text: '（一）职能' },
        { kind: 'heading', level: 3, text: '1. 其他' },
        { kind: 'paragraph', text: '正文' },
        { kind: 'paragraph', text: '注：说明', tone: 'note', align: 'start' },
      ),
    )
    expect(paragraphsOf(parts['word/document.xml'] ?? '')).toEqual([
      { style: 'Title', text: '自评报告' },
      { style: 'Heading1', text: '一、基本情况' },
      { style: 'Heading2', text: '（一）职能' },
      { style: 'Heading3', text: '1. 其他' },
      { style: 'ReportBody', text: '正文' },
      { style: 'ReportNote', text: '注：说明' },
    ])
    const styles = parts['word/styles.xml'] ?? ''
    const fontOf = (id: string) =>
      new RegExp(`w:styleId="${id}".*?w:eastAsia="([^"]+)"`, 's').exec(styles)?.[1]
    expect(['Title', 'Heading1', 'Heading2', 'Heading3', 'TableText'].map(fontOf)).toEqual([
      '方正小标宋简体',
      '黑体',
      '楷体_GB2312',
      '仿宋_GB2312',
      '宋体',
    ])
    expect(/<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(styles)?.[0]).toMatch(
      /w:ascii="Times New Roman".*w:eastAsia="仿宋_GB2312".*w:hint="eastAsia".*<w:sz w:val="32"/,
    )
  })

  it('keeps a long name of a form on its line, and heads an annex flush left', async () => {
    const long = '某区科技工业商务和信息化局机关本级'
    const parts = await partsOf(
      documentOf(
        { kind: 'paragraph', text: '附件2', align: 'start', tone: 'mark' },
        {
          kind: 'fields',
          rows: [
            { label: '所属下级预算单位数量：', value: '1' },
            { label: '部门名称（公章）：', value: long },
          ],
        },
        { kind: 'page-break' },
        { kind: 'heading', level: 1, text: '附表1', annex: true },
      ),
    )
    const xml = parts['word/document.xml'] ?? ''
    const [, column = ''] = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => width)
    const size = Number(new RegExp(`<w:sz w:val="(\\d+)"/>(?:(?!<w:sz ).)*${long}`).exec(xml)?.[1])
    expect(size * 10 * long.length).toBeLessThanOrEqual(Number(column) - 216)
    expect(xml).toMatch(/<w:ind [^>]*w:firstLine="0"[^>]*\/>.{0,80}附表1/)
    expect(paragraphsOf(xml)[0]).toEqual({ style: 'AttachmentMark', text: '附件2' })
  })

  it('gives a signature’s lines the room that Word takes between hanzi and digits', async () => {
    const line = '填报日期：2024年3月15日'
    const xml = (await partsOf(documentOf({ kind: 'signature', lines: [line] })))['word/document.xml'] ?? ''
    const [, left, right] = /<w:ind w:left="(\d+)" w:right="(\d+)"/.exec(xml) ?? []
    // Seven hanzi and a colon, seven digits, five places where the two meet.
    expect(8845 - Number(left) - Number(right)).toBeGreaterThanOrEqual(8 * 320 + 7 * 160 + 5 * 80)
  })

  it('has tables of real cells: spans, repeated headers, figures on one line', async () => {
    const xml = (await partsOf(documentOf(table)))['word/document.xml'] ?? ''
    const cell = (text: string, columnSpan = 1, merge: 'restart' | 'continue' | null = null) => ({
      text,
      columnSpan,
      merge,
    })
    expect(tablesOf(xml)).toEqual([
      [
        [cell('指标', 2), cell('得分', 1, 'restart')],
        [cell('一级'), cell('二级'), cell('', 1, 'continue')],
        [cell('管理', 1, 'restart'), cell('预算'), cell('40,118.72')],
        [cell('', 1, 'continue'), cell('采购'), cell('2.00')],
        [cell('合计', 2), cell('5.00')],
      ],
    ])
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    // Nine characters of 5.25 pt and the cell's margins, though its share would be a twentieth.
    expect(widths[2]).toBeGreaterThan(9 * 105 + 160)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(8845)
  })

  it('turns the paper for wide tables and gives only the cover no page number', async () => {
    const parts = await partsOf(
      documentOf(
        { kind: 'title', text: '自评报告' },
        { kind: 'fields', rows: [{ label: '部门名称：', value: '样板局' }] },
        { kind: 'page-break' },
        { kind: 'paragraph', text: '正文' },
        { kind: 'page-break' },
        { kind: 'heading', level: 1, text: '附表1' },
        { ...table, orientation: 'landscape' },
        { kind: 'paragraph', text: '注：说明', tone: 'note' },
        { kind: 'paragraph', text: '又是正文' },
      ),
    )
    const xml = parts['word/document.xml'] ?? ''
    const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section)
    expect(sections.map((section) => /<w:pgSz[^>]*>/.exec(section)?.[0])).toEqual([
      expect.stringContaining('w:w="11906" w:h="16838"'),
      expect.stringContaining('w:w="11906" w:h="16838"'),
      expect.stringContaining('w:w="16838" w:h="11906" w:orient="landscape"'),
      expect.stringContaining('w:w="11906" w:h="16838"'),
    ])
    // 37, 26, 35 and 28 mm.
    expect(sections[1]).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
    expect(sections.map((section) => /<w:footerReference/.test(section))).toEqual([false, true, false, false])
    expect(sections[1]).toContain('<w:pgNumType w:start="1"')
    const footers = Object.keys(parts).filter((path) => /^word\/footer\d+\.xml$/.test(path))
    const sides = footers.map((path) => /<w:jc w:val="(\w+)"/.exec(parts[path] ?? '')?.[1])
    expect(sides.sort()).toEqual(['left', 'right'])
    expect(footers.every((path) => /— <\/w:t>.*PAGE.*<w:t[^>]*> —/s.test(parts[path] ?? ''))).toBe(true)
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders')
    // Ends of sections behind a table take one point, not a line that could make an empty page.
    expect(xml).not.toContain('<w:p><w:pPr><w:sectPr')
  })

  it('shows pictures with their alternative text, never wider than the text', async () => {
    const parts = await partsOf(
      documentOf({ kind: 'figure', blob: 'a'.repeat(64), caption: '图1', alternative: '现场' }),
    )
    expect(Object.keys(parts).filter((path) => path.startsWith('word/media/'))).toHaveLength(1)
    expect(parts['word/document.xml']).toMatch(/descr="现场"/)
    // 8 pixels of 9525 EMU each.
    expect(parts['word/document.xml']).toContain('cx="76200" cy="76200"')
    expect(
      await renderDocx(documentOf({ kind: 'figure', blob: 'b', caption: '图2', alternative: '' }), {
        createdAt,
      }),
    ).toEqual({ ok: false, problem: { code: 'picture-unreadable', details: { picture: '图2' } } })
  })

  it('has contents as a field, charts of its own, photos with their proof, and places to sign', async () => {
    const photo = { blob: 'a', caption: '仓库', time: '2024年3月5日', hash: 'ab12', alternative: '照片' }
    const parts = await partsOf(
      documentOf(
        { kind: 'title', text: '自评报告' },
        { kind: 'fields', rows: [{ label: '部门名称：', value: '样板局' }] },
        { kind: 'page-break' },
        { kind: 'contents', title: '目录', entries: [{ level: 1, text: '一、情况' }] },
        { kind: 'heading', level: 1, text: '一、情况' },
        {
          kind: 'chart',
          shape: 'bars',
          caption: '图1',
          alternative: '扣分',
          points: [{ label: '采购管理', text: '1.5分', share: 0.6 }],
          scale: [
            { text: '0', share: 0 },
            { text: '2', share: 0.8 },
          ],
        },
        {
          kind: 'photos',
          photos: ['附件1-1', '附件1-2', '附件1-3'].map((number) => ({ ...photo, number })),
        },
        { kind: 'signing', places: [{ label: '填报人：', name: '张三', date: '3月5日' }], seal: '（公章）' },
      ),
    )
    const xml = parts['word/document.xml'] ?? ''
    expect(xml).toMatch(/TOC \\h \\o &quot;1-1&quot;|TOC .*1-1/)
    const contents = /<w:sdtContent>.*<\/w:sdtContent>/s.exec(xml)?.[0] ?? ''
    expect(contents).toContain('一、情况')
    // Neither cover nor contents are counted: the third section is page 1.
    const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section)
    expect(sections.map((section) => section.includes('<w:pgNumType w:start="1"'))).toEqual([
      false,
      false,
      true,
    ])
    const chart =
      Object.entries(parts).find(([path]) => /^word\/charts\/chart[^/]*\.xml$/.test(path))?.[1] ?? ''
    expect(chart).toContain('采购管理')
    // 0.6 of an axis whose mark 2 stands at 0.8.
    expect(chart).toMatch(/<c:val>.*<c:v>1\.5<\/c:v>/s)
    const [, photos, signing] = tablesOf(xml)
    const proof = (number: string) => `${number}仓库2024年3月5日ab12`
    expect(photos?.map((row) => row.map(({ text }) => text))).toEqual([
      [proof('附件1-1'), proof('附件1-2')],
      [proof('附件1-3'), ''],
    ])
    expect(signing?.[0]?.map(({ text }) => text)).toEqual(['填报人：', '张三', '3月5日'])
    expect(paragraphsOf(xml).at(-1)?.text).toBe('（公章）')
  })

  it('is the same bytes for the same document and instant, and says only that instant', async () => {
    const document = officeReport()
    const first = await bytesOf(document)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(await bytesOf(document)).toEqual(first)
    const core = docxParts(first)['docProps/core.xml'] ?? ''
    expect(core).toContain('>2024-03-15T08:30:00Z<')
    expect(core).toContain('<dc:creator>虚构市样板局</dc:creator>')
  })

  it('opens whatever was typed: signs of XML, control characters, half characters, line breaks', async () => {
    const text = 'A&B <w:t> "引号"\u0007\uFFFF\uD842结尾𠮷\n第二行'
    const xml = (await partsOf(documentOf({ kind: 'paragraph', text })))['word/document.xml'] ?? ''
    expect(paragraphsOf(xml)).toEqual([{ style: 'ReportBody', text: 'A&B <w:t> "引号" 结尾𠮷\n第二行' }])
  })

  it('stops when it is cancelled', async () => {
    const signal = AbortSignal.abort()
    expect(await renderDocx(officeReport(), { createdAt, signal })).toMatchObject({
      problem: { code: 'cancelled' },
    })
  })
})
