import { describe, expect, it, vi } from 'vitest'
import { fail } from '../../../src/domain/values/result.ts'
import { takeFiles } from '../../../src/ui/shared/evidence-picker/take-files.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { openDraft } from './open-draft.ts'
import { evidenceOf } from './stored-evidence.ts'

describe('three hundred photos', () => {
  it('of a disk that fills in the middle: those stored have their bytes, the others are kept for another try', async () => {
    const services = memoryServices()
    const parts = {
      draft: await openDraft(services),
      services,
      purpose: { indicators: ['B6-3'], requirements: [] },
      fresh: false,
    }
    const { putBlob } = services.store
    let room = 301
    const full = vi.spyOn(services.store, 'putBlob').mockImplementation((bytes, mime) => {
      if (room <= 0) return Promise.resolve(fail('storage-full'))
      room -= 1
      return putBlob(bytes, mime)
    })
    const photos = Array.from(
      { length: 300 },
      (_, index) => new File([String(index)], `${index}.jpg`, { type: 'image/jpeg' }),
    )
    const first = await takeFiles(photos, parts)
    expect(first.problems).toEqual([{ code: 'evidence-disk-full', details: { left: '149', stored: '151' } }])
    expect(first.left).toEqual(photos.slice(151))
    full.mockRestore()
    const rest = await takeFiles(first.left, parts)
    expect([rest.ids.length, rest.problems, rest.left]).toEqual([149, [], []])
    const stored = await evidenceOf(services)
    expect(new Set(stored.map(({ name }) => name))).toEqual(new Set(photos.map(({ name }) => name)))
    for (const { blob, name } of stored) {
      const bytes = (await services.store.getBlob(blob))?.bytes
      expect(`${new TextDecoder().decode(bytes)}.jpg`).toBe(name)
    }
    // The last photo that fitted had no room for its small picture: the large one stands in for it.
    expect(stored.filter(({ thumb }) => thumb === '')).toHaveLength(1)
  })
})
