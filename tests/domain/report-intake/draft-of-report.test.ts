import { describe, expect, it } from 'vitest'
import { builtInSystems, findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import type { DraftChoice } from '../../../src/domain/report-intake/draft-choice.ts'
import { draftFromValues } from '../../../src/domain/report-intake/draft-from-values.ts'
import { guessSystem } from '../../../src/domain/report-intake/guess-system.ts'
import type { ConfirmedValue } from '../../../src/domain/report-intake/plain-edits.ts'
import { proposeValues } from '../../../src/domain/report-intake/propose-values.ts'
import type { ProposedValue } from '../../../src/domain/report-intake/proposed-value.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import { read, statesOf } from '../evaluation/evaluation-of.ts'
import { fixture, read as readText } from '../report-reading/open-report.ts'

const system = findSystem('gd-haizhu-2023@1')
if (!system) throw new Error('the Guangdong system is not built in')
const reading = readText(fixture('corrected'))
const values = proposeValues(reading)

function valueOf(id: string): ProposedValue {
  const value = values.find((one) => one.id === id)
  if (!value) throw new Error(`${id} is none of ${values.map((one) => one.id).join(', ')}`)
  return value
}

const asRead: readonly ConfirmedValue[] = values.flatMap((proposal) =>
  proposal.options[0] ? [{ proposal, content: proposal.options[0].content }] : [],
)
const choice: DraftChoice = { system, fiscalYear: 2023, name: '某局', source: '自评报告.docx', use: 'same' }

describe('the values of a finished report', () => {
  it('carry the sentence they were read from, word for word', () => {
    for (const { options } of values)
      for (const { place } of options) {
        expect(reading.text.slice(place.start, place.end)).not.toBe('')
        expect(reading.text).toContain(place.sentence)
      }
  })

  it('are those the report states: cover, chapters, money by source, scores, deductions, problems', () => {
    expect(valueOf('fund/general-public/spent').options.map(({ content }) => content.value)).toEqual([
      37_888_340_000,
    ])
    expect(valueOf('paragraph/duties').generated).toBe(false)
    expect(valueOf('paragraph/funds').generated).toBe(true)
    const losses = values.filter(({ target }) => target.kind === 'deduction')
    expect(losses.map(({ options: [loss] }) => loss?.content.value)).toEqual([200, 150, 100, 50, 100])
    expect(values.filter(({ target }) => target.kind === 'problem')).toHaveLength(5)
  })

  it('that contradict each other are each offered, once per value', () => {
    const reference = proposeValues(readText(fixture('reference')))
    for (const { options } of reference)
      expect(new Set(options.map(({ content }) => content.value)).size).toBe(options.length)
    expect(reference.some(({ options }) => options.length > 1)).toBe(true)
  })
})

describe('the draft of a finished report', () => {
  it('holds what was confirmed and nothing else', () => {
    const { edits } = draftFromValues([], choice)
    expect(edits.map(({ record }) => record)).toEqual(['meta/evaluation'])
    const duties = asRead.filter(({ proposal }) => proposal.id === 'paragraph/duties')
    const one = draftFromValues(duties, choice).edits
    expect(one.map(({ record }) => record)).toEqual(['meta/evaluation', 'paragraph/duties'])
  })

  it('reads back as an evaluation with the money, the deductions and the chain of the report', () => {
    const evaluation = read(statesOf(draftFromValues(asRead, choice).edits))
    expect(evaluation.unreadable).toEqual([])
    expect(evaluation.funds.find(({ source }) => source === 'general-public')?.spent).toBe(37_888_340_000)
    expect(evaluation.problems).toHaveLength(5)
    expect(evaluation.measures.map(({ problem }) => problem)).toEqual(evaluation.problems.map(({ id }) => id))
    const sheet = scoreEvaluation(evaluation, system)
    const stocktake = sheet.byCode.get('B6-3')
    expect(stocktake?.score).toBe(0)
    expect(stocktake?.deductions.map(({ points }) => points)).toEqual([100])
  })

  it('as last year keeps what outlasts the year, each to be confirmed with its sentence', () => {
    const next = read(statesOf(draftFromValues(asRead, { ...choice, fiscalYear: 2024, use: 'next' }).edits))
    expect(next.unreadable).toEqual([])
    expect(next.funds).toEqual([])
    expect(next.cover.date).toBeUndefined()
    expect([...next.toConfirm.keys()].sort()).toEqual(
      [
        'paragraph/duties',
        'paragraph/annual-work',
        'paragraph/overall-goal',
        ...next.problems.map(({ id }) => `problem/${id}`),
        ...next.measures.map(({ id }) => `measure/${id}`),
      ].sort(),
    )
    expect(next.toConfirm.get('problem/report-0')).toMatchObject({ source: '自评报告.docx' })
    expect(next.toConfirm.get('problem/report-0')?.sentence).not.toBe('')
    expect(next.lastYear.get('B6-3')?.points).toBe(100)
  })

  it('says which confirmed values the system has no place for', () => {
    const other = builtInSystems.find(({ id }) => id !== system.id && id !== 'gd-haizhu-2023') ?? system
    const { unplaced } = draftFromValues(asRead, { ...choice, system: other })
    expect(unplaced.map(({ label }) => label)).toContain('资产盘点情况扣分')
    expect(draftFromValues(asRead, choice).unplaced.map(({ label }) => label)).not.toContain(
      '资产盘点情况扣分',
    )
  })
})

describe('the indicator system', () => {
  it('is told by the indicators the report names, and left open when they tell nothing', () => {
    expect(guessSystem(reading, builtInSystems)?.id).toBe('gd-haizhu-2023')
    expect(guessSystem({ indicators: [] }, builtInSystems)).toBeNull()
  })
})
