import { describe, expect, it } from 'vitest'
import { browserFontSource } from '../../../src/export/pdf/fonts/font-source-browser.ts'
import { renderPdf } from '../../../src/export/pdf/render-pdf.ts'
import type { ReadReport } from '../../../src/intake/report/contract.ts'
import { readReportFile } from '../../../src/intake/report/read-report-file.ts'
import { documentOf, officeReport } from '../../export/support/office-report.ts'
import {
  buildDocx,
  definition,
  list,
  officialLevels,
  paragraph,
  table,
  textRow,
} from './support/build-docx.ts'
import { buildPdf, gbkFont, gbkHex, gbkResources, shownAt } from './support/build-pdf.ts'

const read: ReadReport = readReportFile

function fileOf(name: string, bytes: Uint8Array): File {
  return new File([bytes.slice()], name)
}

async function pdfOf(document: Parameters<typeof renderPdf>[0]): Promise<Uint8Array> {
  const result = await renderPdf(document, { fonts: browserFontSource() })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

describe('in a real browser', () => {
  it('a PDF is read in a worker, with progress, while the page stays responsive', async () => {
    const pdf = await pdfOf(officeReport())
    const shares: number[] = []
    let longestGap = 0
    let last = performance.now()
    const beat = setInterval(() => {
      longestGap = Math.max(longestGap, performance.now() - last)
      last = performance.now()
    }, 10)
    const result = await read(fileOf('报告.pdf', pdf), {
      onProgress: (share) => shares.push(share),
    })
    clearInterval(beat)
    if (!result.ok) throw new Error(JSON.stringify(result.problem))
    expect(result.value).toMatchObject({ fileName: '报告.pdf', format: 'pdf', remarks: [] })
    expect(result.value.paragraphs.length).toBeGreaterThan(50)
    expect(result.value.paragraphs.some(({ kind }) => kind === 'row')).toBe(true)
    expect(shares.length).toBeGreaterThan(3)
    expect([...shares].sort((one, other) => one - other)).toEqual(shares)
    expect(shares.at(-1)).toBe(1)
    expect(longestGap).toBeLessThan(1000)
  })

  it('a PDF without fonts finds its character maps in the program', async () => {
    const page = { content: shownAt(90, 700, gbkHex('预算完成率99.79%。')), resources: gbkResources }
    expect(await read(fileOf('旧.pdf', buildPdf([page], gbkFont)))).toEqual({
      ok: true,
      value: {
        fileName: '旧.pdf',
        format: 'pdf',
        paragraphs: [{ text: '预算完成率99.79%。', page: 1, kind: 'text' }],
        remarks: [],
      },
    })
  })

  it('a .docx and a text are read there too', async () => {
    const docx = buildDocx({
      body:
        paragraph('部门基本情况', { list: [1, 0] }) + table(textRow('项目', '预算'), textRow('合计', '1.00')),
      numbering: definition(0, officialLevels) + list(1, 0),
    })
    expect(await read(fileOf('报告.docx', docx))).toMatchObject({
      ok: true,
      value: { paragraphs: [{ text: '一、部门基本情况' }, { text: '项目\t预算' }, { text: '合计\t1.00' }] },
    })
    expect(await read(fileOf('报告.txt', new TextEncoder().encode('自评得分94分。')))).toMatchObject({
      ok: true,
      value: { format: 'txt', paragraphs: [{ text: '自评得分94分。' }] },
    })
  })

  it('is cancelled midway, and says what a file is that it does not read', async () => {
    const controller = new AbortController()
    const pdf = await pdfOf(documentOf({ kind: 'paragraph', text: '正文。' }))
    expect(
      await read(fileOf('报告.pdf', pdf), {
        signal: controller.signal,
        onProgress: () => controller.abort(),
      }),
    ).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect(await read(fileOf('照片.docx', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)))).toEqual({
      ok: false,
      problem: { code: 'report-wrong-kind', details: { kind: 'picture', found: '图片' } },
    })
  })
})
