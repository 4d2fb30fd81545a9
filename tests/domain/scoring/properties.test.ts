import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import type { FactValue } from '../../../src/domain/evaluation/records.ts'
import { builtInSystems } from '../../../src/domain/indicator-systems/built-in.ts'
import type {
  FactDeclaration,
  IndicatorSystem,
} from '../../../src/domain/indicator-systems/indicator-system.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import { shareExactly } from '../../../src/domain/scoring/share-exactly.ts'
import type { Points } from '../../../src/domain/values/points.ts'
import { ratioOf } from '../../../src/domain/values/ratio.ts'
import { evaluationOf, fundRow, targetRow } from './evaluation-of.ts'
import { lineRecord } from './test-system.ts'

const cases = { numRuns: 100 }

function valueOf(fact: FactDeclaration): fc.Arbitrary<FactValue> {
  switch (fact.kind) {
    case 'yes-no':
      return fc.boolean()
    case 'date':
      return fc.integer({ min: 1, max: 28 }).map((day) => `2023-02-${String(day).padStart(2, '0')}`)
    case 'number':
      return fc.integer({ min: 0, max: 2000 }).map((value) => (value / 10).toFixed(1))
    case 'money':
      return fc.integer({ min: 0, max: 1_000_000_00 })
    case 'count':
      return fc.integer({ min: 0, max: 12 })
  }
}

const category = fc.constantFrom('output' as const, 'benefit' as const, 'satisfaction' as const)
const target = fc.record({
  category,
  direction: fc.constantFrom('ge' as const, 'le' as const, 'eq' as const),
  planned: fc.nat({ max: 40 }).map(String),
  actual: fc.nat({ max: 60 }).map(String),
})
const reason = fc.constantFrom('', '无此业务')
const line = fc
  .tuple(fc.integer({ min: 1, max: 300 }), reason)
  .map(([points, why]) => lineRecord(points, why))

/** Any evaluation of a system: some facts blank, some indicators declared away, overridden, rated or with own lines. */
function evaluationsOf(system: IndicatorSystem): fc.Arbitrary<Evaluation> {
  const codes = fc.constantFrom(...system.indicators.map((indicator) => indicator.code))
  const facts = fc.tuple(
    ...system.facts.map((fact) =>
      fc.option(valueOf(fact), { freq: 8 }).map((value) => [fact.id, value] as const),
    ),
  )
  const points = fc.integer({ min: 0, max: 1000 }).map((value) => value as Points)
  const byCode = <T>(value: fc.Arbitrary<T>) => fc.array(fc.tuple(codes, value), { maxLength: 5 })
  return fc
    .record({
      facts,
      targets: fc.array(target, { maxLength: 6 }),
      spent: fc.integer({ min: 0, max: 120 }),
      overrides: byCode(fc.record({ points, reason })),
      ratings: byCode(fc.record({ points, reason })),
      notApplicable: byCode(fc.record({ reason })),
      ledger: byCode(line),
    })
    .map((parts) =>
      evaluationOf({
        facts: new Map(parts.facts.flatMap(([id, value]) => (value === null ? [] : [[id, value] as const]))),
        targets: parts.targets.map((fields, index) => targetRow({ ...fields, id: `t${index}` })),
        funds: [fundRow({ adjusted: 100, spent: parts.spent })],
        overrides: new Map(parts.overrides),
        ratings: new Map(parts.ratings),
        notApplicable: new Map(parts.notApplicable),
        ledger: new Map(parts.ledger.map(([code, record]) => [code, new Map([['own', record]])])),
      }),
    )
}

describe.each(builtInSystems.map((system) => [system.id, system] as const))(
  '%s, whatever is filled in',
  (_id, system) => {
    const evaluations = evaluationsOf(system)
    const childrenOf = (code: string | null) =>
      system.indicators.filter((indicator) => indicator.parent === code)

    it('S-01 every parent is the sum of its children, the total that of the first level', () => {
      fc.assert(
        fc.property(evaluations, (evaluation) => {
          const sheet = scoreEvaluation(evaluation, system)
          const sum = (code: string | null) =>
            childrenOf(code).reduce((total, child) => total + (sheet.byCode.get(child.code)?.score ?? 0), 0)
          for (const node of sheet.nodes) if (!node.leaf) expect(node.score).toBe(sum(node.code))
          expect(sheet.total).toBe(sum(null))
        }),
        cases,
      )
    })

    it('S-02 S-35 every score lies between 0 and its effective weight', () => {
      fc.assert(
        fc.property(evaluations, (evaluation) => {
          for (const node of scoreEvaluation(evaluation, system).nodes) {
            if (node.score === null) continue
            expect(node.score).toBeGreaterThanOrEqual(0)
            expect(node.score).toBeLessThanOrEqual(node.effectiveWeight)
          }
        }),
        cases,
      )
    })

    it('S-03 S-36 the lines of every scored leaf add up to what it lost', () => {
      fc.assert(
        fc.property(evaluations, (evaluation) => {
          for (const node of scoreEvaluation(evaluation, system).nodes) {
            if (!node.leaf || node.score === null) continue
            const lost = node.deductions.reduce((total, { points }) => total + points, 0)
            expect(lost, node.why).toBe(node.effectiveWeight - node.score)
            expect(new Set(node.deductions.map(({ key }) => key)).size).toBe(node.deductions.length)
          }
        }),
        cases,
      )
    })

    it('S-05 S-07 S-08 effective weights always add up to the whole', () => {
      fc.assert(
        fc.property(evaluations, (evaluation) => {
          const sheet = scoreEvaluation(evaluation, system)
          const sum = (code: string | null) =>
            childrenOf(code).reduce(
              (total, child) => total + (sheet.byCode.get(child.code)?.effectiveWeight ?? 0),
              0,
            )
          expect(sum(null)).toBe(100_00)
          for (const node of sheet.nodes) if (!node.leaf) expect(sum(node.code)).toBe(node.effectiveWeight)
        }),
        cases,
      )
    })

    it('S-10 complete leaves have a score, open ones say in Chinese what is missing', () => {
      fc.assert(
        fc.property(evaluations, (evaluation) => {
          for (const node of scoreEvaluation(evaluation, system).nodes) {
            if (!node.leaf) continue
            expect(node.complete).toBe(node.score !== null && node.missing.length === 0)
            if (node.score === null) expect(node.missing.length).toBeGreaterThan(0)
            for (const text of [node.why, ...node.missing]) expect(text).toMatch(/\p{Script=Han}/u)
          }
        }),
        cases,
      )
    })

    it('S-52 the order in which records are handed in changes nothing', () => {
      const reversed = <K, V>(map: ReadonlyMap<K, V>) => new Map([...map].reverse())
      fc.assert(
        fc.property(evaluations, (evaluation) => {
          const other = {
            ...evaluation,
            facts: reversed(evaluation.facts),
            overrides: reversed(evaluation.overrides),
            ratings: reversed(evaluation.ratings),
            notApplicable: reversed(evaluation.notApplicable),
            ledger: reversed(evaluation.ledger),
            funds: [...evaluation.funds].reverse(),
          }
          expect(scoreEvaluation(other, system)).toEqual(scoreEvaluation(evaluation, system))
        }),
        cases,
      )
    })
  },
)

describe('shareExactly', () => {
  it('S-03 keeps the total and strays less than one hundredth from the exact share', () => {
    const shares = fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 50 })), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(fc.nat(20_000), shares, (total, pairs) => {
        const ratios = pairs.map(([numerator, denominator]) => ratioOf(numerator, denominator))
        const sum = pairs.reduce((all, [numerator, denominator]) => all + numerator / denominator, 0)
        fc.pre(sum > 0)
        const parts = shareExactly(total, ratios)
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total)
        pairs.forEach(([numerator, denominator], index) => {
          const exact = (total * numerator) / denominator / sum
          expect(Math.abs((parts[index] ?? -1) - exact)).toBeLessThan(1 + 1e-6)
        })
      }),
    )
  })
})
