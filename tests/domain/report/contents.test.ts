import { describe, expect, it } from 'vitest'
import {
  documentText,
  normalisePdfText,
  normaliseReportText,
} from '../../../src/domain/report/document-text.ts'
import type { Block, ReportDocument } from '../../../src/domain/report/document.ts'
import { buildContents } from '../../../src/domain/report/sections/contents.ts'
import { readSample } from '../samples/read-sample.ts'
import { reportOf } from './report-of.ts'

const body: readonly Block[] = [
  { kind: 'heading', level: 1, text: '一、情况' },
  { kind: 'heading', level: 2, text: '（一）2023' },
  { kind: 'heading', level: 3, text: '1. 小节' },
  { kind: 'paragraph', text: '12项。' },
  { kind: 'heading', level: 1, text: '24年展望' },
]
const document: ReportDocument = {
  title: '',
  author: '',
  subject: '',
  blocks: [...buildContents(body), ...body],
}
const equal = normaliseReportText(documentText(document))
const rest = '\f一、情况\n（一）2023\n1. 小节\n12项。\n24年展望\n— 1 —\f'

describe('the contents', () => {
  it('name chapters and sections in order, and nothing below them', () => {
    expect(buildContents(body)[0]).toEqual({
      kind: 'contents',
      title: '目　录',
      entries: [
        { level: 1, text: '一、情况' },
        { level: 2, text: '（一）2023' },
        { level: 1, text: '24年展望' },
      ],
    })
  })

  it('stand between the cover and the text of a report, with every heading of it', () => {
    const { blocks } = reportOf(readSample().evaluation)
    const place = blocks.findIndex(({ kind }) => kind === 'contents')
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    const contents = blocks[place]
    expect(blocks.slice(0, place).some(({ kind }) => kind === 'heading')).toBe(false)
    expect(contents?.kind === 'contents' && contents.entries.map(({ text }) => text)).toEqual(headings)
  })

  it.each([
    ['one digit', '目 录\n一、情况 1\n（一）2023 1\n24年展望 3'],
    ['digits beside the digits of entries', '目录\n一、情况 12\n（一）2023 124\n24年展望 24'],
    ['none', '目录\n一、情况\n（一）2023\n24年展望'],
    ['a page in between', '目录\n一、情况 7\n（一）2023 8\n\f24年展望 9'],
  ])('with page numbers of %s equal the model', (_, contents) => {
    expect(normalisePdfText(`${contents}${rest}`, document)).toBe(equal)
  })

  it.each([
    ['a lost digit of an entry', '目录\n一、情况 1\n（一）202 1\n24年展望 3'],
    ['an entry too few', '目录\n一、情况 1\n24年展望 3'],
    ['digits inside an entry', '目录\n一、1情况 1\n（一）2023 1\n24年展望 3'],
    ['two entries swapped', '目录\n（一）2023 1\n一、情况 1\n24年展望 3'],
  ])('but not with %s', (_, contents) => {
    expect(normalisePdfText(`${contents}${rest}`, document)).not.toBe(equal)
  })

  it('take no digits away behind what is no entry', () => {
    const contents = '目录\n一、情况 1\n（一）2023 1\n24年展望 3'
    const copy = `${contents}${rest.replace('12项。', '12项。5')}`
    expect(normalisePdfText(copy, document)).not.toBe(equal)
  })
})
