import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allRules } from '../../../src/domain/checks/all-rules.ts'
import { findingSentence } from '../../../src/domain/checks/wording/finding-sentence.ts'
import { lawsOf } from '../spec-laws.ts'
import { amountCases } from './cases/amounts.ts'
import { chainCases } from './cases/chain.ts'
import { claimCases } from './cases/claims.ts'
import { scoreCases } from './cases/scores.ts'
import { wordCases } from './cases/records-and-words.ts'
import { findingsOf } from './subjects.ts'

const folder = 'src/domain/checks'
const cases = [...scoreCases, ...amountCases, ...wordCases, ...claimCases, ...chainCases]
const laws = ['A', 'B', 'C'].flatMap((letter) => lawsOf(folder, letter))

describe('SPEC.md', () => {
  it('states every rule, in order, and no other', () => {
    expect(laws).toEqual(allRules.map(({ id }) => id))
    const files = readdirSync(`${folder}/rules`).map((file) => file.slice(0, 4).toUpperCase())
    expect(files).toEqual(laws)
  })

  it.each(laws)('%s has a case that fires and one that holds', (law) => {
    const own = cases.filter(({ check }) => check === law)
    expect(own).toHaveLength(1)
    expect(own[0]?.fires.length).toBeGreaterThan(0)
    expect(own[0]?.holds.length).toBeGreaterThan(0)
  })
})

describe.each(cases)('[$check]', ({ check, fires, holds }) => {
  it.each(fires)('fires on $name', ({ report, says = '' }) => {
    const findings = findingsOf(report(), check)
    const sentences = findings.map(({ wording }) => findingSentence(wording))
    expect(sentences.join('\n')).toContain(says)
    for (const { places, fingerprint } of findings) {
      expect(places.length).toBeGreaterThan(0)
      expect(fingerprint).toMatch(/^[\da-f]{24}$/)
    }
    for (const sentence of sentences) expect(sentence).toMatch(/[。]$/)
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|NaN/)
  })

  it.each(holds)('holds on $name', ({ report }) => {
    const result = report()
    expect(findingsOf(result, check).map(({ wording }) => findingSentence(wording))).toEqual([])
    expect(result.passed.map((one) => one.check)).toContain(check)
  })
})
