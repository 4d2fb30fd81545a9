import { describe, expect, it } from 'vitest'
import { readEvaluation } from '../../../src/domain/evaluation/read-evaluation.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import { textsOf } from '../../../src/domain/report/block-texts.ts'
import type { ReportDocument } from '../../../src/domain/report/document.ts'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { reportOf } from './report-of.ts'

function sample(): Evaluation {
  const read = readEvaluation('sample-haizhu-2023', recordStates(sampleChanges()))
  if (!read.ok) throw new Error(read.problem.code)
  return read.value
}

/** The places of every block that says a text. */
function placesOf(document: ReportDocument, text: string): readonly (string | undefined)[] {
  return document.blocks
    .filter((block) => textsOf(block).some((part) => part.includes(text)))
    .map((block) => ('place' in block ? block.place : undefined))
}

describe('the place where a block is written', () => {
  it('is stated for everything a person fills in, whatever the headings say', () => {
    const evaluation = sample()
    const mark = '某某标记'
    const cases: readonly (readonly [Partial<Evaluation>, readonly string[]])[] = [
      [{ cover: { ...evaluation.cover, filler: mark } }, ['cover']],
      [{ paragraphs: { ...evaluation.paragraphs, duties: mark } }, ['profile/duties']],
      [{ paragraphs: { ...evaluation.paragraphs, efficiency: mark } }, ['profile/efficiency']],
      [{ problems: evaluation.problems.map((problem) => ({ ...problem, text: mark })) }, ['problems']],
      [{ measures: evaluation.measures.map((measure) => ({ ...measure, text: mark })) }, ['problems']],
      [{ targets: evaluation.targets.map((target) => ({ ...target, name: mark })) }, ['targets']],
      [{ projects: evaluation.projects.map((project) => ({ ...project, name: mark })) }, ['projects']],
    ]
    for (const [part, expected] of cases) {
      const places = placesOf(reportOf({ ...evaluation, ...part }), mark)
      expect(places.length).toBeGreaterThan(0)
      for (const place of places) expect(place).toBeTruthy()
      expect(places).toEqual(expect.arrayContaining([...expected]))
    }
  })

  it('is left out on what no page edits', () => {
    const document = reportOf(sample())
    expect(placesOf(document, '一、部门基本情况')).toEqual([undefined, undefined])
    expect(document.blocks.find((block) => block.kind === 'title')).not.toHaveProperty('place')
  })
})
