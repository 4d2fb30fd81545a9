import { beforeEach, describe, expect, it } from 'vitest'
import type { BackupShelf, ShelfLimits } from '../../src/storage/backups/contract.ts'

/** The promises of `storage/backups/contract.ts`; every implementation runs this suite. */
export function describeBackupShelf(name: string, create: (limits: ShelfLimits) => BackupShelf): void {
  describe(`the shelf of automatic backups: ${name}`, () => {
    let shelf: BackupShelf
    beforeEach(() => {
      shelf = create({ perDocument: 3, bytes: 1000 })
    })

    const bytes = (text: string) => new TextEncoder().encode(text).slice().buffer
    const keep = (id: string, day: number, part: { document?: string; size?: number } = {}) =>
      shelf.keep(
        {
          id,
          document: part.document ?? 'ev-1',
          title: '某某局',
          milestone: '定稿',
          at: `2024-03-${String(day).padStart(2, '0')}T02:00:00.000Z`,
        },
        part.size === undefined ? bytes(id) : new ArrayBuffer(part.size),
      )
    const ids = async () => (await shelf.list()).map(({ id }) => id)

    it('gives back what it keeps, byte for byte, and lists the newest first', async () => {
      await keep('a', 1)
      await keep('b', 2)
      expect(await shelf.list()).toMatchObject([
        { id: 'b', milestone: '定稿', bytes: 1 },
        { id: 'a', at: '2024-03-01T02:00:00.000Z' },
      ])
      expect(new TextDecoder().decode((await shelf.read('a')) ?? undefined)).toBe('a')
      expect(await shelf.read('nobody')).toBeNull()
    })

    it('keeps the newest of a document, whatever the clock said of the one just made', async () => {
      for (const [place, id] of ['a', 'b', 'c', 'd'].entries()) await keep(id, place + 2)
      expect(await ids()).toEqual(['d', 'c', 'b'])
      await keep('early', 1)
      expect(await ids()).toEqual(['d', 'c', 'early'])
      expect(await shelf.read('a')).toBeNull()
    })

    it('makes room by giving up the oldest of all, never the one just made', async () => {
      await keep('one', 1, { document: 'ev-1', size: 500 })
      await keep('two', 2, { document: 'ev-2', size: 500 })
      await keep('three', 3, { document: 'ev-3', size: 1 })
      expect(await ids()).toEqual(['three', 'two'])
    })

    it('forgets a document that was erased', async () => {
      await keep('a', 1)
      await keep('b', 2, { document: 'ev-2' })
      expect(await shelf.forget(['ev-1', 'ev-9'])).toMatchObject({ ok: true })
      expect(await ids()).toEqual(['b'])
      expect(await shelf.read('a')).toBeNull()
    })
  })
}
