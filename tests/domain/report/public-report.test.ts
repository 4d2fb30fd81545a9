import { describe, expect, it } from 'vitest'
import type { Change } from '../../../src/domain/changes/change.ts'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { readEvaluation } from '../../../src/domain/evaluation/read-evaluation.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { buildPublicReport } from '../../../src/domain/report/build-public-report.ts'
import { buildReport } from '../../../src/domain/report/build-report.ts'
import { documentText } from '../../../src/domain/report/document-text.ts'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import type { Json } from '../../../src/domain/values/json.ts'

const document = sampleChanges()[0]?.document ?? ''

function edit(changes: readonly Change[], record: string, value: Json): readonly Change[] {
  const parents =
    recordStates(changes)
      .get(record)
      ?.heads.map(({ id }) => id) ?? []
  const at = '2024-03-01T00:00:00.000Z'
  return [...changes, createChange({ document, record, value, parents, author: '密作者', device: 'd', at })]
}

/** The sample with a word that must not be published in every field that is nobody's business. */
function withSecrets() {
  let changes = sampleChanges()
  const first = recordStates(changes)
  changes = edit(changes, 'cover/filler', '密填报人')
  changes = edit(changes, 'cover/phone', '密电话13800000000')
  changes = edit(changes, 'evidence/e1', {
    name: '密文件名',
    blob: 'cd'.repeat(32),
    mime: 'image/jpeg',
    size: 1,
    indicators: ['B4-1'],
    note: '密备注',
    order: 'a',
  })
  for (const [record, { heads }] of first) {
    const value = heads[0]?.value
    if (record.startsWith('measure/') && typeof value === 'object' && value !== null && !Array.isArray(value))
      changes = edit(changes, record, { ...value, owner: '密责任人' })
  }
  const read = readEvaluation(document, recordStates(changes))
  if (!read.ok) throw new Error(read.problem.code)
  const system = findSystem(read.value.system)
  if (!system) throw new Error('no system')
  return { evaluation: read.value, system, sheet: scoreEvaluation(read.value, system) }
}

describe('公开版', () => {
  const { evaluation, system, sheet } = withSecrets()
  const whole = buildReport(evaluation, system, sheet)
  const published = buildPublicReport(evaluation, system, sheet)

  it('tells nobody’s name, phone, note or file, in no field of the document', () => {
    expect(JSON.stringify(whole)).toMatch(/密填报人.*密责任人/s)
    expect(JSON.stringify(published)).not.toMatch(/密|138000|cdcdcd/)
  })

  it('has no author, no subject, no picture and no place to sign', () => {
    expect(published).toMatchObject({ title: whole.title, author: '', subject: '' })
    const kinds = new Set(published.blocks.map(({ kind }) => kind))
    for (const kind of ['figure', 'photos', 'signing', 'signature']) expect(kinds).not.toContain(kind)
  })

  it('keeps the figures, the chapters and who reports', () => {
    const text = documentText(published)
    expect(text).toContain('40,118.72')
    expect(text).toContain(evaluation.cover['unit-name'])
    const chapters = whole.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    // The list of evidence names files.
    for (const chapter of chapters.filter((heading) => !heading.includes('佐证')))
      expect(text).toContain(chapter)
    expect(text).not.toContain('佐证材料清单')
    expect(text).not.toContain('填报人：')
  })
})
