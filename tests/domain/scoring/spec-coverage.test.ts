import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleKinds } from '../../../src/domain/indicator-systems/parse-rule.ts'
import type { FigureName } from '../../../src/domain/indicator-systems/rule.ts'
import { figureSignatures } from '../../../src/domain/indicator-systems/figure-signatures.ts'
import { lawsNamedIn, lawsOf, testNamesIn } from '../spec-laws.ts'

const scoring = 'src/domain/scoring'
const spec = readFileSync(join(scoring, 'SPEC.md'), 'utf8')
const ids = lawsOf(scoring, 'S')

describe('SPEC.md', () => {
  const names = testNamesIn('tests/domain/scoring')

  it('numbers its laws without repetition, in order', () => {
    expect(ids.length).toBeGreaterThan(40)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it.each(ids)('%s is named by a test', (id) => {
    expect(names.includes(id), `no test names ${id}`).toBe(true)
  })

  it.each(readdirSync(join(scoring, 'rules')))('rules/%s names a law', (file) => {
    const named = [...readFileSync(join(scoring, 'rules', file), 'utf8').matchAll(/\[(S-\d\d)\]/g)].map(
      (match) => match[1],
    )
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((id) => !ids.includes(id ?? ''))).toEqual([])
  })

  it('names no law in the code that it does not state', () => {
    expect(lawsNamedIn(scoring, 'S').filter((id) => !ids.includes(id))).toEqual([])
  })

  it.each(ruleKinds.filter((kind) => kind !== 'sum-of-children'))('speaks of rule kind %s', (kind) => {
    expect(spec).toMatch(new RegExp(`\\*\\*S-\\d\\d ${kind}\\.|\`${kind}\``))
  })

  it.each(Object.keys(figureSignatures) as FigureName[])('lists figure %s', (name) => {
    expect(spec).toContain(`\`${name}\``)
  })

  it.each(ruleKinds)('the format description lists rule kind %s', (kind) => {
    expect(readFileSync('src/domain/indicator-systems/README.md', 'utf8')).toContain(`\`${kind}\``)
  })
})
