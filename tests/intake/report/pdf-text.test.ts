import { beforeAll, describe, expect, it } from 'vitest'
import { documentText, normaliseReportText } from '../../../src/domain/report/document-text.ts'
import type { Block, TableBlock } from '../../../src/domain/report/document.ts'
import type { ReportText } from '../../../src/intake/report/contract.ts'
import { readReportBytes } from '../../../src/intake/report/read-report-bytes.ts'
import { documentOf, officeReport } from '../../export/support/office-report.ts'
import { pdfToolsReady, savePdf, textOf } from '../../export/support/pdf-tools.ts'
import { renderBytes } from '../../export/support/render.ts'
import { buildPdf, gbkFont, gbkHex, gbkResources, scannedPage, shownAt } from './support/build-pdf.ts'
import { readHere, rowsOf, textsOf } from './support/read-here.ts'

function withoutBlanks(texts: readonly string[]): string {
  return normaliseReportText(texts.join('\n'))
}

async function renderAndRead(...blocks: readonly Block[]): Promise<ReportText> {
  return await readHere(await renderBytes(documentOf(...blocks)))
}

describe('a PDF of our own', () => {
  const document = officeReport()
  let bytes: Uint8Array
  let report: ReportText

  beforeAll(async () => {
    bytes = await renderBytes(document, { createdAt: '2024-03-15T02:00:00Z' })
    report = await readHere(bytes)
  })

  it('reads as the text of its model, every character of it, in order', () => {
    const expected = normaliseReportText(documentText(document))
    const found = withoutBlanks(textsOf(report))
    // A merged cell that runs over pages says its name again on each; nothing else may differ.
    const names = [
      '整体效能',
      '管理效率',
      '持续发展',
      ...Array.from({ length: 12 }, (_, index) => `二级指标${index + 1}`),
    ]
    expect(withoutRepeats(found, expected, names)).toBe(expected)
  })

  it.skipIf(!pdfToolsReady)('reads page by page as an independent reader reads it', async () => {
    const long =
      '2023年全年支出40,118.72万元（其中：基本支出2,817.24万元），“三公”经费下降5.6%，镕堃玥珺喆同志负责。'
    const pdf = await renderBytes(
      documentOf(
        ...Array.from({ length: 60 }, (_, index): Block => ({
          kind: 'paragraph',
          text: `${index}. ${long}`,
        })),
      ),
    )
    const theirs = textOf(savePdf(pdf)).text.split('\f').slice(0, -1)
    const ours = (await readHere(pdf)).paragraphs
    expect(theirs.length).toBeGreaterThan(3)
    theirs.forEach((text, index) => {
      const page = ours.filter((one) => one.page === index + 1).map((one) => one.text)
      expect(withoutBlanks(page)).toBe(normaliseReportText(text.trimEnd().replace(/— \d+ —$/, '')))
    })
  })

  it('gives lines with their pages, and page numbers nowhere', () => {
    expect(report).toMatchObject({ format: 'pdf', remarks: [] })
    expect(report.paragraphs.every(({ page }) => page !== null && page >= 1)).toBe(true)
    expect(new Set(report.paragraphs.map(({ page }) => page)).size).toBeGreaterThan(3)
    expect(textsOf(report).filter((text) => /^—/.test(text))).toEqual([])
  })

  it('tells a line that goes on with a paragraph from one that begins one', async () => {
    const text = '本单位按照年度工作部署组织实施预算绩效管理，'.repeat(6)
    const { paragraphs } = await renderAndRead(
      { kind: 'paragraph', text: `${text}支出40,118.72万元。` },
      { kind: 'paragraph', text: '另起一段。' },
    )
    expect(paragraphs.at(0)?.continues).toBeUndefined()
    expect(paragraphs.slice(1, -1).every(({ continues }) => continues === true)).toBe(true)
    expect(paragraphs.at(-1)).toEqual({ text: '另起一段。', page: 1, kind: 'text' })
    expect(
      paragraphs
        .slice(0, -1)
        .map((one) => one.text)
        .join(''),
    ).toBe(`${text}支出40,118.72万元。`)
  })
})

/** Takes a name away where the expected text goes on without it. */
function withoutRepeats(found: string, expected: string, names: readonly string[]): string {
  let result = ''
  let at = 0
  while (at < found.length) {
    const name = names.find((one) => found.startsWith(one, at) && !expected.startsWith(one, result.length))
    if (name) at += name.length
    else {
      result += found[at] ?? ''
      at += 1
    }
  }
  return result
}

describe('tables of a PDF of our own', () => {
  const cells = (...texts: readonly string[]) => texts.map((text) => ({ text }))
  const tableOf = (
    widths: readonly number[],
    header: TableBlock['header'],
    rows: TableBlock['rows'],
  ): TableBlock => ({
    kind: 'table',
    caption: '',
    unitNote: '',
    orientation: 'portrait',
    columns: widths.map((width) => ({ width, align: 'start' })),
    header,
    rows,
  })

  it('come row by row, merged cells once, lines of a cell joined', async () => {
    const long =
      '绩效目标未细化为可衡量的指标，扣1.5分：4项产出指标中仅1项设定了量化值，依据为《预算绩效管理办法》第十二条。'
    const report = await renderAndRead(
      tableOf(
        [2, 4, 2, 6],
        [cells('一级指标', '三级指标', '得分', '说明')],
        [
          [{ text: '管理效率', rowSpan: 2 }, ...cells('绩效目标合理性', '3.50', long)],
          cells('固定资产利用率', '2.00', ''),
          [{ text: '合计', columnSpan: 2 }, ...cells('5.50', '')],
        ],
      ),
    )
    expect(rowsOf(report)).toEqual([
      ['一级指标', '三级指标', '得分', '说明'],
      ['管理效率', '绩效目标合理性', '3.50', long],
      ['', '固定资产利用率', '2.00', ''],
      ['合计', '', '5.50', ''],
    ])
  })

  it('that run over pages have their head once', async () => {
    const numbers = Array.from({ length: 80 }, (_, index) => String(index + 1))
    const report = await renderAndRead(
      tableOf(
        [1, 5, 2],
        [cells('序号', '项目名称', '预算数')],
        numbers.map((number) => cells(number, `项目${number}`, '1,000.00')),
      ),
    )
    const rows = rowsOf(report)
    expect(new Set(report.paragraphs.map(({ page }) => page)).size).toBeGreaterThan(1)
    expect(rows.map((row) => row?.[0])).toEqual(['序号', ...numbers])
  })
})

describe('PDFs of other programs', () => {
  const line = (y: number, text: string) => shownAt(90, y, gbkHex(text))

  it('are read by the character maps of Chinese where they carry no font', async () => {
    const pdf = buildPdf(
      [{ content: line(700, '预算完成率99.79%，评价等级为“优”。'), resources: gbkResources }],
      gbkFont,
    )
    expect(textsOf(await readHere(pdf))).toEqual(['预算完成率99.79%，评价等级为“优”。'])
  })

  it('never pass for empty where those maps are missing', async () => {
    const half = `${line(700, '正文。')}BT /F2 16 Tf 90 650 Td (94.00) Tj ET`
    const resources = '/Font << /F1 10 0 R /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>'
    expect(
      await readReportBytes(buildPdf([{ content: line(700, '正文。'), resources }], gbkFont), '旧.pdf'),
    ).toEqual({ ok: false, problem: { code: 'report-unreadable', details: { reason: 'characters' } } })
    expect(await readReportBytes(buildPdf([{ content: half, resources }], gbkFont), '旧.pdf')).toMatchObject({
      value: { paragraphs: [{ text: '94.00' }], remarks: [{ code: 'report-font-unread' }] },
    })
  })

  it('read from top to bottom and left to right, whatever the order of drawing', async () => {
    const content =
      shownAt(200, 680, gbkHex('右')) + line(650, '下') + shownAt(90, 680.4, gbkHex('左')) + line(700, '上')
    expect(textsOf(await readHere(buildPdf([{ content, resources: gbkResources }], gbkFont)))).toEqual([
      '上',
      '左 右',
      '下',
    ])
  })

  it('lose nothing but the stretch between characters: no blanks inside a justified line', async () => {
    const content = `BT /F1 16 Tf 6 Tc 90 700 Td <${gbkHex('全年支出')}> Tj 0 Tc 3 Tw <${gbkHex('40,118.72 ')}> Tj <${gbkHex('万元')}> Tj ET`
    expect(textsOf(await readHere(buildPdf([{ content, resources: gbkResources }], gbkFont)))).toEqual([
      '全年支出40,118.72 万元',
    ])
  })

  it('show bold text that is drawn twice once, and follow moves, scales and forms', async () => {
    const form = {
      dictionary:
        '/Type /XObject /Subtype /Form /BBox [0 0 300 50] /Matrix [1 0 0 1 0 20] /Resources << /Font << /F1 10 0 R >> >>',
      stream: `BT /F1 16 Tf 0 0 Td <${gbkHex('表内')}> Tj ET`,
    }
    const content = [
      `q 2 0 0 2 0 0 cm BT /F1 8 Tf 45 380 Td 20 TL <${gbkHex('加粗')}> Tj ET Q`,
      `BT /F1 16 Tf 90.3 760 Td <${gbkHex('加粗')}> Tj ET`,
      `BT /F1 16 Tf 1 0 0 1 90 700 Tm 28 TL <${gbkHex('第一行')}> Tj T* <${gbkHex('第二行')}> Tj 0 -28 TD [<${gbkHex('第')}> -50 <${gbkHex('三行')}>] TJ (') ' ET`,
      'q 1 0 0 1 90 500 cm /Fm1 Do Q',
    ].join('\n')
    const pdf = buildPdf(
      [{ content, resources: `${gbkResources} /XObject << /Fm1 13 0 R >>` }],
      [...gbkFont, form],
    )
    expect(textsOf(await readHere(pdf))).toEqual(['加粗', '第一行', '第二行', '第三行', "'", '表内'])
  })

  it('have tables by borders drawn as thin boxes, open at the sides, and text cells over several lines', async () => {
    const boxes = [700, 660, 600].map((y) => `80 ${y} 400 0.5 re f`).join('\n')
    const walls = [200, 300].map((x) => `${x} 600 0.5 100 re f`).join('\n')
    const content = `${boxes}\n${walls}\n${[
      shownAt(90, 675, gbkHex('项目')),
      shownAt(210, 675, gbkHex('预算数')),
      shownAt(310, 675, gbkHex('说明')),
      shownAt(90, 625, gbkHex('科技专项')),
      shownAt(210, 625, gbkHex('8,600.00')),
      shownAt(310, 635, gbkHex('按合同约定于次年验收'), 16.5),
      shownAt(310, 612, gbkHex('后支付。')),
      line(560, '注：单位为万元。'),
    ].join('')}`
    const report = await readHere(buildPdf([{ content, resources: gbkResources }], gbkFont))
    expect(rowsOf(report)).toEqual([
      ['项目', '预算数', '说明'],
      ['科技专项', '8,600.00', '按合同约定于次年验收后支付。'],
    ])
    expect(report.paragraphs.at(-1)).toEqual({ text: '注：单位为万元。', page: 1, kind: 'text' })
  })

  it('stand upright in a narrow cell, one character above the other', async () => {
    const upright = [
      '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-V /DescendantFonts [11 0 R] >>',
    ]
    const borders = '80 600 30 120 re S 110 600 200 120 re S'
    const content = `${borders} BT /F2 16 Tf 95 700 Td <${gbkHex('管理效率')}> Tj ET ${shownAt(120, 660, gbkHex('预算编制'))}`
    const resources = '/Font << /F1 10 0 R /F2 13 0 R >>'
    const report = await readHere(buildPdf([{ content, resources }], [...gbkFont, ...upright]))
    expect(rowsOf(report)).toEqual([['管理效率', '预算编制']])
  })

  it('lie on their side where a wide table does, turned by the page or by the text', async () => {
    const turned = `q 0 1 -1 0 595 0 cm ${shownAt(90, 500, gbkHex('横排第一行'))}${shownAt(90, 470, gbkHex('横排第二行'))} Q`
    const pages = [
      { content: line(700, '竖放的页'), resources: gbkResources },
      { content: turned, resources: gbkResources },
      { content: turned, resources: gbkResources, rotate: 90 },
    ]
    expect(textsOf(await readHere(buildPdf(pages, gbkFont)))).toEqual([
      '竖放的页',
      '横排第一行',
      '横排第二行',
      '横排第一行',
      '横排第二行',
    ])
  })

  it('are read without watermark and without the lines at the head and foot of every page, and this is said', async () => {
    const watermark = `q 0.7 0.7 -0.7 0.7 200 300 cm ${shownAt(0, 0, gbkHex('内部资料'), 40)} Q`
    const pages = [1, 2, 3, 4].map((number) => ({
      content: [
        line(810, '某区科工商信局绩效自评报告'),
        line(600, `第${number}页的正文。`),
        line(30, `— ${number} —`),
        number === 1 ? watermark : '',
      ].join(''),
      resources: gbkResources,
    }))
    const report = await readHere(buildPdf(pages, gbkFont))
    expect(textsOf(report)).toEqual(['第1页的正文。', '第2页的正文。', '第3页的正文。', '第4页的正文。'])
    expect(report.remarks).toEqual([
      { code: 'report-running-line-left-out', details: { text: '某区科工商信局绩效自评报告' } },
      { code: 'report-slanted-text-left-out' },
    ])
  })

  it('name the pages that hold only a picture, and say when the text was recognised by a machine', async () => {
    const scanned = scannedPage()
    const recognised = `BT 3 Tr /F1 16 Tf 90 700 Td <${gbkHex('扫描件里识别出来的文字至少有二十个字才说明')}> Tj ET`
    const resources = `${gbkResources} /XObject << /Im1 13 0 R >>`
    const pages = [
      { content: line(700, '正文。'), resources },
      { content: scanned.page.content, resources },
      { content: `${scanned.page.content} ${recognised}`, resources },
    ]
    const report = await readHere(buildPdf(pages, [...gbkFont, ...scanned.objects]))
    expect(report.remarks).toEqual([
      { code: 'report-pages-without-text', details: { pages: '2' } },
      { code: 'report-text-recognised' },
    ])
  })

  it('say which characters nobody knows instead of guessing them', async () => {
    const font = [
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [14 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 12 0 R /DW 1000 >>',
    ]
    const content = line(700, '全年一般公共预算支出合计') + `BT /F2 16 Tf 300 700 Td <05D105D2> Tj ET`
    const resources = '/Font << /F1 10 0 R /F2 13 0 R >>'
    const report = await readHere(buildPdf([{ content, resources }], [...gbkFont, ...font]))
    expect(textsOf(report)).toEqual(['全年一般公共预算支出合计\uFFFD\uFFFD'])
    expect(report.remarks).toEqual([{ code: 'report-characters-unknown', details: { count: '2' } }])
  })
})
