import { describe, expect, it } from 'vitest'
import { chosenCodes, leafCodes, plannedCodes } from '../../../src/domain/review/plan.ts'
import type { ScoreSheet } from '../../../src/domain/scoring/score-sheet.ts'
import { points, reviewOf, sample } from './review-of.ts'

const { sheet } = sample
const draw = (seed: string, size: number, from: ScoreSheet = sheet) =>
  chosenCodes({ kind: 'sample', seed, size }, from)

describe('核查方案', () => {
  it('RV-03 takes all indicators, those with full marks, or those that weigh enough', () => {
    const leaves = sheet.nodes.filter(({ leaf }) => leaf)
    expect(chosenCodes({ kind: 'all' }, sheet)).toEqual(leaves.map(({ code }) => code))
    const full = chosenCodes({ kind: 'full-marks' }, sheet)
    expect(full).toContain('B5-4')
    expect(full).not.toContain('B6-3')
    expect(full).toHaveLength(leaves.filter(({ score, weight }) => score === weight).length)
    expect(chosenCodes({ kind: 'above-weight', weight: points(10) }, sheet)).toEqual([
      'A1-1',
      'A1-2',
      'A1-3',
      'B4-2',
    ])
  })

  it('RV-04 a seed draws the same indicators in whatever order the system lists them', () => {
    const reversed = { ...sheet, nodes: [...sheet.nodes].reverse() }
    for (const seed of ['20240410', '核查', '']) {
      const codes = draw(seed, 8)
      expect(codes).toHaveLength(8)
      expect([...draw(seed, 8, reversed)].sort()).toEqual([...codes].sort())
      expect(draw(seed, 5).every((code) => codes.includes(code))).toBe(true)
    }
    expect(draw('20240410', 8)).not.toEqual(draw('20240411', 8))
    expect(draw('x', 1_000)).toEqual(leafCodes(sheet))
  })

  it('RV-05 what was planned is what is looked at, everything without a plan, and no code the system does not know', () => {
    const plan = { choice: { kind: 'all' }, codes: ['B6-6', 'Z9', 'B5-4'], recount: null } as const
    expect(plannedCodes(reviewOf({ 'review-plan/current': plan }), sheet)).toEqual(['B5-4', 'B6-6'])
    expect(plannedCodes(reviewOf(), sheet)).toEqual(leafCodes(sheet))
  })
})
