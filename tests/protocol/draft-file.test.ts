import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordStates } from '../../src/domain/changes/heads.ts'
import { sampleChanges } from '../../src/domain/samples/sample-evaluation.ts'
import { decodeDraftFile, encodeDraftFile } from '../../src/protocol/draft-file.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { aChange, somePast } from '../domain/changes/some-changes.ts'

function codeOf(text: string): string {
  const decoded = decodeDraftFile(text)
  return decoded.ok ? 'ok' : decoded.problem.code
}

describe('the draft file', () => {
  it('gives the same set back, and the same bytes for the same set', () => {
    fc.assert(
      fc.property(somePast, (past) => {
        const text = encodeDraftFile(past)
        expect(encodeDraftFile([...past].reverse())).toBe(text)
        const decoded = decodeDraftFile(text)
        expect(decoded.ok && recordStates(decoded.value)).toEqual(recordStates(past))
      }),
      { numRuns: 200 },
    )
  })

  it('imported twice changes nothing', async () => {
    const decoded = decodeDraftFile(encodeDraftFile(sampleChanges()))
    if (!decoded.ok) throw new Error(decoded.problem.code)
    const store = createMemoryStore()
    const first = await store.importChanges(decoded.value)
    const second = await store.importChanges(decoded.value)
    expect(first.ok && first.value.added).toBe(decoded.value.length)
    expect(second.ok && [second.value.added, second.value.states]).toEqual([0, []])
  })

  it('names what is wrong with a file', () => {
    const good = encodeDraftFile([aChange()])
    expect(codeOf(good)).toBe('ok')
    expect(codeOf(`\uFEFF${good}`)).toBe('ok')
    expect(codeOf(good.slice(0, -10))).toBe('draft-not-json')
    expect(codeOf('[]')).toBe('draft-wrong-shape')
    expect(codeOf('null')).toBe('draft-wrong-shape')
    expect(codeOf('{"schemaVersion":1,"changes":[{}]}')).toBe('draft-wrong-shape')
    expect(codeOf('{"schemaVersion":1,"changes":[],"more":1}')).toBe('draft-wrong-shape')
    expect(codeOf('{"schemaVersion":2,"changes":"new shape"}')).toBe('draft-newer-version')
    expect(codeOf('{"schemaVersion":1,"changes":[]}')).toBe('draft-empty')
    expect(codeOf(good.replace('职能', '职责'))).toBe('change-tampered')
    expect(codeOf(' '.repeat(50_000_001))).toBe('draft-too-large')
  })

  it('says where the shape is wrong', () => {
    const decoded = decodeDraftFile(JSON.stringify({ schemaVersion: 1, changes: [aChange(), { id: 7 }] }))
    expect(decoded).toMatchObject({
      ok: false,
      problem: { details: { path: expect.stringContaining('changes/1') } },
    })
  })
})
