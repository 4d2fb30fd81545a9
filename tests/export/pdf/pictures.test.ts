import { describe, expect, it } from 'vitest'
import { readJpeg } from '../../../src/export/pdf/pictures/jpeg.ts'
import { renderPdf } from '../../../src/export/pdf/render-pdf.ts'
import { blackJpeg as black } from '../support/black-jpeg.ts'
import { documentOf } from '../support/office-report.ts'
import { linesOf, pdfToolsReady, picturesOf, qpdfCheck, savePdf, textOf } from '../support/pdf-tools.ts'
import { fonts, renderFile } from '../support/render.ts'

const figure = { kind: 'figure', blob: 'a1', caption: '图1 现场照片', alternative: '仓库货架' } as const

describe('pictures', () => {
  it('a JPEG tells its size; anything else is none', () => {
    expect(readJpeg(black)).toMatchObject({ width: 8, height: 8 })
    expect(readJpeg(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))).toBeNull()
    expect(readJpeg(black.subarray(0, 30))).toBeNull()
    expect(readJpeg(new Uint8Array())).toBeNull()
  })

  it.each([
    ['absent', undefined],
    ['unknown', () => Promise.resolve(null)],
    ['not a JPEG', () => Promise.resolve(new Uint8Array(100))],
  ])('a picture that is %s stops the export and is named', async (_, blobs) => {
    const parts = blobs ? { fonts, blobs } : { fonts }
    expect(await renderPdf(documentOf(figure), parts)).toEqual({
      ok: false,
      problem: { code: 'picture-unreadable', details: { picture: '图1 现场照片' } },
    })
  })

  it.skipIf(!pdfToolsReady)(
    'is drawn above its caption, bytes untouched, once for all its places',
    async () => {
      const asked: string[] = []
      const blobs = (hash: string) => {
        asked.push(hash)
        return Promise.resolve(black)
      }
      const pdf = await renderFile(documentOf(figure, figure), { blobs })
      expect(qpdfCheck(pdf).status).toBe(0)
      expect(textOf(pdf)).toMatchObject({
        complaints: '',
        text: expect.stringContaining('图1 现场照片') as unknown,
      })
      expect(asked).toEqual(['a1'])
      const [picture] = picturesOf(pdf)
      const caption = linesOf(pdf)[0]
      if (!picture || !caption) throw new Error('no page')
      const scale = picture.width / caption.pageWidth
      const middle = Math.round((caption.pageWidth * scale * (28 + 78)) / 210)
      let dark = 0
      for (let y = Math.round((caption.yMin - 12) * scale); y < caption.yMin * scale; y += 1)
        if (picture.at(middle, y) < 160) dark += 1
      expect(dark).toBeGreaterThan(3)
    },
  )

  it('two that differ only near their end are both in the file', async () => {
    const ended = (last: number): Uint8Array => new Uint8Array([...black, ...new Uint8Array(3000), last])
    const blobs = (hash: string): Promise<Uint8Array> => Promise.resolve(ended(hash === 'a1' ? 17 : 18))
    const result = await renderPdf(documentOf(figure, { ...figure, blob: 'b2' }), { fonts, blobs })
    if (!result.ok) throw new Error(result.problem.code)
    const file = Buffer.from(result.value)
    expect([17, 18].map((last) => file.includes(Buffer.from(ended(last))))).toEqual([true, true])
  })

  it.skipIf(!pdfToolsReady)('keeps its JPEG stream as it was', async () => {
    const result = await renderPdf(documentOf(figure), { fonts, blobs: () => Promise.resolve(black) })
    if (!result.ok) throw new Error(result.problem.code)
    expect(Buffer.from(result.value).includes(Buffer.from(black))).toBe(true)
    expect(qpdfCheck(savePdf(result.value)).status).toBe(0)
  })
})
