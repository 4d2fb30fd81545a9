import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumbers } from '../../../src/domain/prose/read-figures.ts'
import { readSubjects } from '../../../src/domain/prose/subjects/read-subjects.ts'
import { readSums } from '../../../src/domain/prose/sums/read-sums.ts'
import { readReport } from '../../../src/domain/report-reading/read-report.ts'
import type { Place, ReportReading } from '../../../src/domain/report-reading/report-reading.ts'
import { fixture } from './open-report.ts'

const texts = [fixture('reference'), fixture('corrected')]

/** What breaks readers: marks that open, close and number things, digits, units, blanks, half of a surrogate pair. */
const shards = [
  ...'（）“”()：；。，、.-—%分元万亿个一二十〇0123456789 \n\f\t\u3000\ud800\u200b其中',
  '其中',
  '依次为',
  '一级指标',
  '扣分原因：',
  '第',
  '\n一、',
  '（一）',
  '1. ',
  '万元',
  '百分之',
  'a'.repeat(40),
]

interface Mutation {
  readonly at: number
  readonly length: number
  readonly shard: string
  readonly repeat: number
}

const mutation = fc.record({
  at: fc.nat({ max: 1000 }),
  length: fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 400 })),
  shard: fc.constantFrom('', ...shards),
  repeat: fc.nat({ max: 3 }),
})

function mutated(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((whole, { at, length, shard, repeat }) => {
    const start = Math.floor((whole.length * at) / 1000)
    return whole.slice(0, start) + shard.repeat(repeat) + whole.slice(start + length)
  }, text)
}

function placesOf(reading: ReportReading): readonly Place[] {
  return [
    ...reading.statements,
    ...reading.sums,
    ...reading.totals,
    ...reading.totalDeductions,
    ...reading.grades,
    ...reading.deductions,
    ...reading.problems,
    ...reading.measures,
    ...reading.goals,
    ...reading.tables,
    ...reading.notUnderstood,
    ...reading.indicators.flatMap((one) => [
      one,
      ...one.weights,
      ...one.scores,
      ...one.rates,
      ...one.deductions,
    ]),
  ].map(({ place }) => place)
}

function expectSound(reading: ReportReading, source: string): void {
  const { text, figures } = reading
  const unsound = placesOf(reading).filter(
    ({ start, end, offset, sentence, sentenceStart, page }) =>
      start > end ||
      end > text.length ||
      offset > source.length ||
      page !== null ||
      !text.startsWith(sentence, sentenceStart),
  )
  expect(unsound).toEqual([])
  expect(figures.filter((figure) => text.slice(figure.start, figure.end) !== figure.text)).toEqual([])
}

describe('any text', () => {
  it('made from a report by cutting, repeating and spoiling is read or refused, with sound places', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(mutation, { minLength: 1, maxLength: 12 }),
        (text, mutations) => {
          const source = mutated(text, mutations)
          const result = readReport([{ text: source }])
          if (result.ok) expectSound(result.value, source)
          else expect(result.problem.code).toBe('not-a-self-evaluation')
        },
      ),
      { numRuns: 200 },
    )
  })

  it('cut off anywhere is read or refused', () => {
    for (const text of texts) {
      for (let end = 0; end < text.length; end += 97) {
        const result = readReport([{ text: text.slice(0, end) }])
        if (result.ok) expectSound(result.value, text)
      }
    }
  })

  it('of shards alone is read: figures lie in order and never overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...shards), { maxLength: 80 }), (parts) => {
        const text = parts.join('')
        const { figures, others } = readNumbers(text)
        const spans = [...figures, ...others].sort((a, b) => a.start - b.start)
        spans.forEach((span, index) => {
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
        })
        for (const sum of readSums(text, figures))
          for (const { figure } of sum.parts) expect(figures).toContain(figure)
        for (const { figure } of readSubjects(text, figures)) expect(figures).toContain(figure)
      }),
      { numRuns: 1000 },
    )
  })
})

/** The quickest of several runs: the machine may be busy with other things. */
function quickest(run: () => unknown, enough: number): number {
  let best = Infinity
  for (let round = 0; round < 25 && best > enough; round += 1) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

describe('time', () => {
  it('ten times the text takes no more than some twenty times as long', () => {
    const text = (texts[0] ?? '').repeat(2)
    const [once, ten] = [text, text.repeat(10)].map((one) => quickest(() => readReport([{ text: one }]), 0))
    expect((ten ?? Infinity) / (once ?? 1)).toBeLessThan(20)
  })

  it.each([
    '1,',
    '-1',
    '1、',
    '扣1分',
    '其中基本支出1万元，',
    '（',
    '“',
    '由',
    '一级指标',
    'a',
    '1',
    ' ',
    '率',
    '扣分原因：1. 一；',
    '填报人：',
    '\n（一）部门职能',
    '整体绩效目标为：',
    '一',
  ])('200 KB of %j do not hang', (shard) => {
    const text = `${texts[0] ?? ''}\n${shard.repeat(Math.ceil(200_000 / shard.length / 3))}`
    expect(quickest(() => readReport([{ text }]), 4000)).toBeLessThan(4000)
  })
})
