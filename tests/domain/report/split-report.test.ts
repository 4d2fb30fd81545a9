import { describe, expect, it } from 'vitest'
import { textsOf } from '../../../src/domain/report/block-texts.ts'
import type { ReportDocument } from '../../../src/domain/report/document.ts'
import { splitReport } from '../../../src/domain/report/split-report.ts'
import { readSample } from '../samples/read-sample.ts'
import { reportOf } from './report-of.ts'

const report = reportOf(readSample().evaluation)
const photos = { kind: 'photos', photos: [] } as const
const heading = { kind: 'heading', level: 1, text: '附件：佐证材料' } as const
const whole: ReportDocument = {
  ...report,
  blocks: [...report.blocks, { kind: 'page-break', opens: 'appendix' }, heading, photos],
}

describe('正文 and 附件册', () => {
  const split = splitReport(whole)

  it('share the blocks between them, and the text says where the rest is', () => {
    expect(split?.appendix.blocks).toEqual([
      { kind: 'title', text: `${report.title}（附件册）` },
      heading,
      photos,
    ])
    const texts = split?.text.blocks.flatMap(textsOf) ?? []
    expect(texts.slice(0, -1)).toEqual(report.blocks.flatMap(textsOf))
    expect(texts.at(-1)).toContain('附件册')
  })

  it('the contents of the text name nothing that is in the other volume', () => {
    const contents = split?.text.blocks.find(({ kind }) => kind === 'contents')
    expect(contents && textsOf(contents)).not.toContain(heading.text)
  })

  it('a report without such a part stays whole', () => {
    expect(splitReport(report)).toBeNull()
    expect(
      splitReport({ ...report, blocks: [...report.blocks, { kind: 'page-break', opens: 'appendix' }] }),
    ).toBeNull()
  })
})
