import { expect, it } from 'vitest'
import { blobReferences, everyBlobOf } from '../../../src/domain/changes/blob-references.ts'
import { aChange } from './some-changes.ts'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string]

it('finds photos and files by the names records give them, in kinds nobody knows too', () => {
  const changes = [
    aChange({ value: { blob: b, digest: 'd'.repeat(64) } }),
    aChange({ value: { photos: [a, b], note: 'e'.repeat(64) } }),
    aChange({ record: 'future/1', value: { parts: [{ blob: c }], blob: '' } }),
    aChange({ value: 'f'.repeat(64) }),
    aChange({ value: null }),
  ]
  expect(blobReferences(changes)).toEqual([a, b, c])
})

it('knows apart what travels and what only a device has beside it', () => {
  const changes = [aChange({ value: { blob: a, thumb: b, original: c, mime: 'image/jpeg' } })]
  expect(blobReferences(changes)).toEqual([a])
  expect(everyBlobOf(changes)).toEqual([a, b, c])
})
