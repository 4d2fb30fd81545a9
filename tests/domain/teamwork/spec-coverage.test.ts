import { describe, expect, it } from 'vitest'
import { lawsNamedIn, lawsOf, testNamesIn } from '../spec-laws.ts'

const ids = lawsOf('src/domain/teamwork', 'TW')

describe('SPEC.md', () => {
  const names = testNamesIn('tests/domain/teamwork')

  it('numbers its laws without repetition, in order', () => {
    expect(ids.length).toBeGreaterThan(10)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it.each(ids)('%s is named by a test', (id) => {
    expect(names.includes(id), `no test names ${id}`).toBe(true)
  })

  it('names no law in the code that it does not state', () => {
    expect(lawsNamedIn('src/domain/teamwork', 'TW').filter((id) => !ids.includes(id))).toEqual([])
  })
})
