import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, normaliseJson } from '../../../src/domain/changes/canonical-json.ts'
import type { Change } from '../../../src/domain/changes/change.ts'
import { storableText } from '../../../src/domain/changes/storable-text.ts'
import { verifyChange } from '../../../src/domain/changes/verify-change.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { aChange } from './some-changes.ts'

describe('identity of a change', () => {
  it('CH-01 hashes RFC 8785 text: sorted keys, shortest numbers, no space', () => {
    expect(canonicalJson({ b: [1, 1e21, 0.1], a: '\u20ac', é: null })).toBe(
      '{"a":"€","b":[1,1e+21,0.1],"é":null}',
    )
    expect(canonicalJson(['e\u0301', '"\n', '\ud800'])).toBe('["\u00e9","\\"\\n","\\ud800"]')
  })

  it('CH-01 the same content has the same id, in whatever order its keys and parents were given', () => {
    const parents = [aChange({ value: 1 }).id, aChange({ value: 2 }).id]
    const one = aChange({ value: { x: 1, y: '乙' }, parents })
    const two = aChange({ value: { y: '乙', x: 1 }, parents: [...parents].reverse() })
    expect(two).toEqual(one)
  })

  it('CH-01 composed and decomposed text are the same change', () => {
    expect(aChange({ value: { text: 'e\u0301' } })).toEqual(aChange({ value: { text: '\u00e9' } }))
  })

  it('CH-01 is stable across releases', () => {
    expect(aChange().id).toBe('02c1a9389a45fa367a765ee6389ec6416f1a3f5de759a1d821cb686dc994df37')
  })

  const anyJson = fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<Json>
  const plainId = ({ id: _, ...fields }: Change) =>
    bytesToHex(sha256(utf8ToBytes(canonicalJson(fields as unknown as Json))))

  it('CH-01 is the hash of the canonical text of everything else, whatever it says', () => {
    fc.assert(
      fc.property(anyJson, fc.string(), fc.uuid(), (value, author, device) => {
        const change = aChange({ value, author, device, parents: [aChange().id] })
        expect(change.id).toBe(plainId(change))
        const composed = canonicalJson(normaliseJson(value))
        expect(canonicalJson(value)).toBe(composed)
        expect(JSON.parse(composed)).toEqual(JSON.parse(JSON.stringify(normaliseJson(value))))
      }),
      { numRuns: 500 },
    )
  })

  it('CH-01 an accent behind a line break stays one', () => {
    const change = aChange({ author: '\n\u0301', value: '\n\u0301' })
    expect([change.id, verifyChange(change).ok]).toEqual([plainId(change), true])
  })

  it('CH-09 what may be stored as it is has its canonical text, and nothing else has one', () => {
    const deep = (depth: number): Json => (depth === 0 ? '底' : [deep(depth - 1)])
    expect([storableText(deep(20)), storableText(deep(21))]).toEqual([canonicalJson(deep(20)), null])
    expect(storableText([undefined])).toBeNull()
    // Alone behind a line break, an accent has nothing to compose with, however the text is written out.
    for (const text of ['\n\u0301', '\ud80a\u0301']) expect(storableText(text)).toBe(canonicalJson(text))
    expect(storableText({ 'e\u0301': 1 })).toBeNull()
    const isSafe = (value: Json): boolean =>
      typeof value === 'number'
        ? Number.isSafeInteger(value)
        : value === null || typeof value !== 'object' || Object.values(value).every(isSafe)
    fc.assert(
      fc.property(anyJson, (value) => {
        const asItIs = JSON.stringify(normaliseJson(value)) === JSON.stringify(value)
        expect(storableText(value)).toBe(asItIs && isSafe(value) ? canonicalJson(value) : null)
      }),
      { numRuns: 500 },
    )
  })

  it('CH-09 believes an honest change', () => {
    const change = aChange()
    expect(verifyChange(JSON.parse(JSON.stringify(change)))).toEqual({ ok: true, value: change })
  })

  it.each([
    ['value', { text: '改过' }],
    ['author', '别人'],
    ['at', '2024-03-01T02:00:00.001Z'],
    ['record', 'paragraph/funds'],
    ['device', 'phone-b'],
    ['document', 'ev-2'],
  ])('CH-09 refuses a change whose %s was altered', (field, altered) => {
    expect(verifyChange({ ...aChange(), [field]: altered })).toMatchObject({
      ok: false,
      problem: { code: 'change-tampered' },
    })
  })

  it.each([
    ['no object', 7],
    ['a fraction', { ...aChange(), value: 0.5 }],
    ['an unsafe integer', { ...aChange(), value: 2 ** 53 }],
    ['decomposed text', { ...aChange(), value: 'e\u0301' }],
    ['unsorted parents', { ...aChange(), parents: ['b'.repeat(64), 'a'.repeat(64)] }],
    ['a local time', { ...aChange(), at: '2024-03-01 02:00' }],
    ['no record kind', { ...aChange(), record: 'duties' }],
    ['a missing value', (({ value: _, ...rest }) => rest)(aChange())],
  ])('CH-09 refuses %s as malformed', (_, candidate) => {
    expect(verifyChange(candidate)).toMatchObject({ ok: false, problem: { code: 'change-malformed' } })
  })

  it('CH-09 refuses a value that is a file rather than a thought', () => {
    expect(verifyChange(aChange({ value: '长'.repeat(200_001) }))).toMatchObject({
      ok: false,
      problem: { code: 'change-too-large' },
    })
  })
})
