import { describe, expect, it } from 'vitest'
import type { LabelSheet } from '../../../src/domain/stocktake/labels/label-sheet.ts'
import { labelGrids } from '../../../src/domain/stocktake/labels/label-sheet.ts'
import { labelCode } from '../../../src/export/labels/label-code.ts'
import { placeOf } from '../../../src/export/labels/label-geometry.ts'
import { renderLabels } from '../../../src/export/labels/render-labels.ts'
import { mm } from '../../../src/export/pdf/layout/page-geometry.ts'
import type { PdfFile } from '../support/pdf-tools.ts'
import {
  fontsOf,
  informationOf,
  pdfToolsReady,
  picturesOf,
  qpdfCheck,
  savePdf,
  textOf,
  wordsOf,
} from '../support/pdf-tools.ts'
import { codesOn } from '../support/read-codes.ts'
import { fonts } from '../support/render.ts'

const createdAt = '2024-03-15T00:00:00Z'

function sheetOf(labels: LabelSheet['labels'], more: Partial<LabelSheet> = {}): LabelSheet {
  return { title: '固定资产标签', size: '50x30', labels, skip: 0, cutLines: false, ...more }
}

function labelsOf(count: number): LabelSheet['labels'] {
  return Array.from({ length: count }, (_, index) => {
    const code = `TY2023${String(index + 1).padStart(6, '0')}`
    return {
      payload: index % 7 === 3 ? `room=行政楼${index}会议室` : code,
      lines: [
        '虚构市样板局',
        `编号：${code}`,
        '名称：台式计算机',
        '型号：OptiPlex 7010',
        `地点：${300 + index}室`,
      ],
    }
  })
}

async function rendered(sheet: LabelSheet): Promise<PdfFile> {
  const result = await renderLabels(sheet, { fonts, createdAt })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return savePdf(result.value)
}

/** White space and wraps are not part of what a label says. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

describe.skipIf(!pdfToolsReady)('a sheet of labels', () => {
  it('prints the code whole, whatever else has to be cut for it', async () => {
    const payload = '4401050002019-00000000123456'
    const lines = [
      '虚构市虚构区住房和城乡建设与园林绿化管理局（本级）',
      `编号：${payload}`,
      '名称：台式计算机',
      '型号：Z',
      '地点：1',
    ]
    const text = squeezed(textOf(await rendered(sheetOf([{ payload, lines }], { size: '40x25' }))).text)
    expect(text).toContain(payload)
    expect(text).toContain('…')
  })

  it.each(['50x30', '40x25'] as const)('%s: every code reads back in its place', async (size) => {
    const { columns, rows } = labelGrids[size]
    const labels = labelsOf(columns * rows + 3)
    const pdf = await rendered(sheetOf(labels, { size, cutLines: true }))
    const pictures = picturesOf(pdf, 300)
    expect(pictures).toHaveLength(2)
    const found = (await Promise.all(pictures.map(codesOn))).flat()
    expect(found.map(({ text }) => text)).toEqual(labels.map(({ payload }) => payload))
    const perMillimetre = 300 / 25.4
    for (const { x, y } of found) {
      expect(x).toBeGreaterThan(5 * perMillimetre)
      expect(y).toBeGreaterThan(5 * perMillimetre)
    }
  })

  it.each(['50x30', '40x25'] as const)('%s: the texts can be copied and are whole', async (size) => {
    const labels = labelsOf(5)
    const pdf = await rendered(sheetOf(labels, { size }))
    const { text, complaints } = textOf(pdf)
    expect(complaints).toBe('')
    expect(squeezed(text)).toBe(squeezed(labels.flatMap(({ lines }) => lines).join('')))
    for (const font of fontsOf(pdf))
      expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
    expect(qpdfCheck(pdf).status).toBe(0)
    expect(informationOf(pdf)).toMatchObject({
      Title: '固定资产标签',
      'Page size': '595.28 x 841.89 pts (A4)',
    })
  })

  it('goes on after the places already used', async () => {
    const grid = labelGrids['50x30']
    const [fresh] = picturesOf(await rendered(sheetOf(labelsOf(5))), 150)
    const [used] = picturesOf(await rendered(sheetOf(labelsOf(1), { skip: 4 })), 150)
    if (!fresh || !used) throw new Error('no page')
    const places = await codesOn(fresh)
    const [only] = await codesOn(used)
    expect(grid.columns).toBe(3)
    expect(only?.x).toBeCloseTo(places[4]?.x ?? 0, -1)
    expect(only?.y).toBeCloseTo(places[4]?.y ?? 0, -1)
    const beyond = await rendered(sheetOf(labelsOf(26), { skip: 2 }))
    expect(informationOf(beyond)['Pages']).toBe('2')
  })

  it('cuts what does not fit with an ellipsis, inside the label', async () => {
    const long = '多功能数码复合一体机（含双面自动输稿器及四纸盒）'.repeat(6)
    const pdf = await rendered(
      sheetOf([
        { payload: 'A1', lines: ['虚构市样板局', '编号：A1', `名称：${long}`, '型号：X', '地点：302室'] },
      ]),
    )
    const { text } = textOf(pdf)
    expect(squeezed(text)).toContain('…型号：X地点：302室')
    const right = Math.max(...wordsOf(pdf).map(({ xMax }) => xMax))
    const bottom = Math.max(...wordsOf(pdf).map(({ yMax }) => yMax))
    expect(right).toBeLessThan(((28 + 50) * 72) / 25.4)
    expect(bottom).toBeLessThan(((5.5 + 30) * 72) / 25.4)
  })

  it('prints a long code in large enough squares, and refuses one that cannot be', async () => {
    const longest = 'ZC'.padEnd(180, '0123456789')
    const [picture] = picturesOf(
      await rendered(sheetOf([{ payload: longest, lines: ['长编号'] }], { size: '40x25' })),
      300,
    )
    if (!picture) throw new Error('no page')
    expect((await codesOn(picture)).map(({ text }) => text)).toEqual([longest])
    const tooLong = 'ZC'.padEnd(900, '0123456789')
    expect(await renderLabels(sheetOf([{ payload: tooLong, lines: [] }]), { fonts, createdAt })).toEqual({
      ok: false,
      problem: { code: 'label-code-too-long', details: { payload: tooLong } },
    })
  })

  it.each(['50x30', '40x25'] as const)('%s: prints the very squares that the preview shows', async (size) => {
    const payload = 'TY2023000001'
    const code = labelCode(payload, size)
    const [picture] = picturesOf(await rendered(sheetOf([{ payload, lines: [] }], { size })), 600)
    if (!code || !picture) throw new Error('no code')
    const scale = 600 / 72
    const grid = labelGrids[size]
    const place = placeOf(grid, 0)
    const left = place.x + code.quiet * code.module
    const top = place.y + (grid.height * mm - code.modules * code.module) / 2
    const printed = Array.from({ length: code.modules }, (_, row) =>
      Array.from({ length: code.modules }, (_, column) => {
        const at = (from: number, step: number) => Math.floor((from + (step + 0.5) * code.module) * scale)
        return picture.at(at(left, column), at(top, row)) < 128
      }),
    )
    const shown = printed.map((squares) => squares.map(() => false))
    for (const { row, column, length } of code.runs) shown[row]?.fill(true, column, column + length)
    expect(printed).toEqual(shown)
    expect(shown.flat().filter(Boolean).length).toBeGreaterThan(100)
  })

  it('names characters no font has, and refuses an empty sheet', async () => {
    const strange = sheetOf([{ payload: 'A1', lines: ['张𠮷'] }])
    expect(await renderLabels(strange, { fonts, createdAt })).toEqual({
      ok: false,
      problem: { code: 'characters-without-glyph', details: { characters: '𠮷' } },
    })
    expect(await renderLabels(sheetOf([]), { fonts, createdAt })).toEqual({
      ok: false,
      problem: { code: 'labels-empty' },
    })
  })

  it('takes thousands, tells its progress, and is the same every time', async () => {
    const steps: string[] = []
    const sheet = sheetOf(labelsOf(3000))
    const parts = { fonts, createdAt }
    const first = await renderLabels(sheet, {
      ...parts,
      onProgress: (done, total) => steps.push(`${done}/${total}`),
    })
    if (!first.ok) throw new Error(first.problem.code)
    expect(steps).toHaveLength(112)
    expect(steps.at(-1)).toBe('112/112')
    expect(first.value.length).toBeLessThan(6_000_000)
    expect(informationOf(savePdf(first.value))['Pages']).toBe('112')
    const small = sheetOf(labelsOf(3))
    expect(await renderLabels(small, parts)).toEqual(await renderLabels(small, parts))
  })
})
