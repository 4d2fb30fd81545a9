import { describe, expect, it } from 'vitest'
import { lawsNamedIn, lawsOf, testNamesIn } from '../spec-laws.ts'

const laws = lawsOf('src/domain/review', 'RV')

describe('SPEC.md of the review', () => {
  // The last law is kept by the server.
  const names = ['tests/domain/review', 'tests/server/team'].map(testNamesIn).join('\n')

  it('numbers its laws without repetition, in order', () => {
    expect(laws.length).toBeGreaterThan(10)
    expect(laws).toEqual([...new Set(laws)].sort())
  })

  it.each(laws)('%s is named by a test', (id) => {
    expect(names.includes(id), `no test names ${id}`).toBe(true)
  })

  it('names no law in the code that it does not state', () => {
    expect(lawsNamedIn('src/domain/review', 'RV').filter((id) => !laws.includes(id))).toEqual([])
  })
})
