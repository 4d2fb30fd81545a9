import { describe, expect, it } from 'vitest'
import {
  documentText,
  normalisePdfText,
  normaliseReportText,
} from '../../../src/domain/report/document-text.ts'
import type { Block } from '../../../src/domain/report/document.ts'
import type { FontSource } from '../../../src/export/pdf/fonts/font-source.ts'
import { renderPdf } from '../../../src/export/pdf/render-pdf.ts'
import { documentOf } from '../support/office-report.ts'
import { hasInk, pdfToolsReady, picturesOf, savePdf, textOf, wordsOf } from '../support/pdf-tools.ts'
import { fonts, renderFile } from '../support/render.ts'

const rareNames = [...'喆堃珺玥镕𬭊']
const symbols = [...'²³㎡µ㎥℃‰①Ⅳ≤≥±×÷√□■〔〕—…·№αЖのé']

function everywhere(text: string): readonly Block[] {
  return [
    { kind: 'title', text },
    { kind: 'heading', level: 1, text },
    { kind: 'heading', level: 2, text },
    { kind: 'heading', level: 3, text },
    { kind: 'paragraph', text },
    { kind: 'paragraph', text, tone: 'note', align: 'end' },
    { kind: 'fields', rows: [{ label: text, value: text }] },
    {
      kind: 'table',
      caption: text,
      unitNote: text,
      orientation: 'portrait',
      columns: [{ width: 1, align: 'start' }],
      header: [[{ text }]],
      rows: [[{ text }], [{ text, emphasis: true }]],
    },
    { kind: 'signature', lines: [text] },
  ]
}

describe.skipIf(!pdfToolsReady)('characters that other PDF makers lose', () => {
  it.each([...rareNames, ...symbols])('%s prints and copies in every place', async (character) => {
    const document = documentOf(...everywhere(`王${character}办`))
    const pdf = await renderFile(document)
    expect(normalisePdfText(textOf(pdf).text, document)).toBe(normaliseReportText(documentText(document)))
  })

  it.each(rareNames)('%s is drawn, not blank', async (character) => {
    const pdf = await renderFile(documentOf({ kind: 'paragraph', text: character, align: 'center' }))
    const [picture] = picturesOf(pdf)
    const [word] = wordsOf(pdf)
    expect(word?.text).toBe(character)
    expect(picture && word && hasInk(picture, word)).toBe(true)
  })

  it('a character < U+0100 that a face lacks does not cut the rest of the line off', async () => {
    const document = documentOf({ kind: 'paragraph', text: '面积50万m²的载体，浓度15µg/m³以下' })
    expect(normalisePdfText(textOf(await renderFile(document)).text, document)).toBe(
      '面积50万m²的载体，浓度15µg/m³以下',
    )
  })

  it('pasted tabs, no-break spaces, invisible marks and Kangxi radicals become plain text', async () => {
    const document = documentOf({
      kind: 'paragraph',
      text: '一\t二\u00a0三\u200b四\u00ad五\ufeff⼀⾦⻔\u0007六',
    })
    const { text } = textOf(await renderFile(document))
    expect(text).toContain('一 二 三四五一金门')
    expect(normalisePdfText(text, document)).toBe('一二三四五一金门六')
  })
})

describe('a character that no shipped font has', () => {
  const withMissing = documentOf(...everywhere('张𠮷与李𪚥'))

  it('stops the export, and every such character is named once', async () => {
    expect(await renderPdf(withMissing, { fonts })).toEqual({
      ok: false,
      problem: { code: 'characters-without-glyph', details: { characters: '𠮷𪚥' } },
    })
  })

  it('is found before a font is loaded or a page is written', async () => {
    const loads: string[] = []
    const steps: number[] = []
    const watched: FontSource = {
      list: () => fonts.list(),
      load: (face, tier) => {
        loads.push(`${face}-${tier}`)
        return fonts.load(face, tier)
      },
    }
    await renderPdf(withMissing, { fonts: watched, onProgress: (done) => steps.push(done) })
    expect({ loads, steps }).toEqual({ loads: [], steps: [] })
  })

  it('an emoji is refused as well, not printed as a box', async () => {
    const result = await renderPdf(documentOf({ kind: 'paragraph', text: '完成👍' }), { fonts })
    expect(result).toMatchObject({ ok: false, problem: { details: { characters: '👍' } } })
  })
})

describe.skipIf(!pdfToolsReady)('only the fonts a document needs', () => {
  it('are loaded: common text asks for no tier b', async () => {
    const loads: string[] = []
    const watched: FontSource = {
      list: () => fonts.list(),
      load: (face, tier) => {
        loads.push(`${face}-${tier}`)
        return fonts.load(face, tier)
      },
    }
    const result = await renderPdf(documentOf({ kind: 'paragraph', text: '部门整体支出2023' }), {
      fonts: watched,
    })
    expect(result.ok && textOf(savePdf(result.value)).text).toContain('部门整体支出2023')
    expect(loads.sort()).toEqual(['fang-a', 'latin-a', 'song-a'])
  })
})
