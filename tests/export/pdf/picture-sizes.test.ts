import { describe, expect, it } from 'vitest'
import type { Photo, ReportDocument } from '../../../src/domain/report/document.ts'
import { estimatePdf } from '../../../src/export/pdf/estimate-pdf.ts'
import { renderPdf } from '../../../src/export/pdf/render-pdf.ts'
import { blackJpeg } from '../support/black-jpeg.ts'
import { documentOf, officeReport } from '../support/office-report.ts'
import { fonts, renderBytes } from '../support/render.ts'

const photo = (index: number): Photo => ({
  blob: `photo${index}`,
  number: `附件${index + 1}`,
  caption: '现场照片',
  time: '',
  hash: '',
  alternative: '',
})
const withPhotos = (count: number): ReportDocument =>
  documentOf(
    { kind: 'photos', photos: Array.from({ length: count }, (_, index) => photo(index)) },
    { kind: 'signing', places: [{ label: '签字：', name: '', blob: 'signature', date: '' }], seal: '' },
  )
/** A JPEG may be followed by anything: readers stop at its end. */
const large = new Uint8Array([...blackJpeg, ...new Uint8Array(5000)])

describe('清晰度', () => {
  it('makes photos smaller, never a signature, and only where that saves anything', async () => {
    const asked: number[] = []
    const sizeOf = async (pictureSize: 'small' | 'standard' | 'clear', smaller: Uint8Array | null) =>
      (
        await renderBytes(withPhotos(3), {
          pictureSize,
          blobs: () => Promise.resolve(large.slice()),
          shrink: (_, { longestSide }) => {
            asked.push(longestSide)
            return Promise.resolve(smaller)
          },
        })
      ).byteLength
    const clear = await sizeOf('clear', blackJpeg)
    expect(asked).toEqual([])
    expect(await sizeOf('standard', null)).toBe(clear)
    expect(await sizeOf('standard', new Uint8Array([...large, 0]))).toBe(clear)
    expect(asked).toEqual([1024, 1024, 1024, 1024, 1024, 1024])
    expect(clear - (await sizeOf('small', blackJpeg))).toBeGreaterThan(4000)
  })

  it('is cancelled between two photos', async () => {
    const controller = new AbortController()
    let shrunk = 0
    const result = await renderPdf(withPhotos(60), {
      fonts,
      pictureSize: 'small',
      signal: controller.signal,
      blobs: () => Promise.resolve(large),
      shrink: () => {
        shrunk += 1
        if (shrunk === 5) controller.abort()
        return Promise.resolve(null)
      },
    })
    expect(result).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect(shrunk).toBe(5)
  })
})

describe('the estimate', () => {
  it('comes within a third of the size of a report of text and tables', async () => {
    const real = (await renderBytes(officeReport())).byteLength
    const { standard } = estimatePdf(officeReport(), new Map())
    expect(standard / real).toBeGreaterThan(0.67)
    expect(standard / real).toBeLessThan(1.33)
  })

  it('counts every photo once, as it is or as small as it will be made', () => {
    const sizes = new Map(Array.from({ length: 10 }, (_, index) => [`photo${index}`, 400_000]))
    const none = estimatePdf(withPhotos(0), new Map()).clear
    const { small, standard, clear } = estimatePdf(withPhotos(10), sizes)
    expect(clear - none).toBeGreaterThan(4_000_000 - 1)
    expect(clear - none).toBeLessThan(4_020_000)
    expect(standard - none).toBeLessThan(1_420_000)
    expect(small).toBeLessThan(standard)
    const twice = documentOf({ kind: 'photos', photos: [photo(1), photo(1)] })
    expect(estimatePdf(twice, sizes).clear).toBeLessThan(500_000)
    expect(estimatePdf(withPhotos(1), new Map([['photo0', 9_000]])).standard - none).toBeLessThan(20_000)
  })
})
