import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openTeamDrafts } from '../../../src/app/open-drafts.ts'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { sampleChanges, sampleDocument } from '../../../src/domain/samples/sample-evaluation.ts'
import { readIncomingFile } from '../../../src/intake/exchange/read-incoming-file.ts'
import { createDexieBackupShelf, shelfNameOf } from '../../../src/storage/backups/dexie-backup-shelf.ts'
import { automaticBackupProblemKey } from '../../../src/ui/shared/exchange/last-backup.ts'
import type { OldDatabase } from '../../storage/dexie/old-database.ts'
import { createOldDatabase } from '../../storage/dexie/old-database.ts'
import version1 from '../../storage/dexie/versions/version-1.json'

const document = sampleDocument
const photo = new Uint8Array(300_000).fill(7)
const hash = bytesToHex(sha256(photo))
const picture = {
  name: '现场.jpg',
  blob: hash,
  mime: 'image/jpeg',
  size: photo.length,
  note: '',
  order: 'a0',
}
const made = { document, parents: [], author: '张某', device: 'phone-a', at: '2024-03-01T02:00:00.000Z' }
const typedLast = createChange({ record: 'paragraph/duties-note', value: { text: '职能' }, ...made })
const changes = [
  ...sampleChanges(),
  createChange({ record: 'evidence/photo', value: { ...picture, indicators: ['B6-3'] }, ...made }),
  typedLast,
]

/** A phone that still has the first schema, an evaluation with a photo in it. */
async function anOldPhone(): Promise<string> {
  const name = `old-${crypto.randomUUID()}`
  const old = version1 as unknown as OldDatabase
  await createOldDatabase(name, {
    ...old,
    rows: {
      changes: changes.map((change) => ({ ...change, typed: 1, sealed: 0 })),
      documents: [{ document, changedAt: '2024-03-01T02:00:00.000Z' }],
      blobs: [{ hash, mime: 'image/jpeg', bytes: photo.slice().buffer }],
      settings: [{ key: 'device', value: 'phone-a' }],
    },
  })
  return name
}

async function versionOf(name: string): Promise<number | undefined> {
  return (await indexedDB.databases()).find((database) => database.name === name)?.version
}

describe('an older database', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('is backed up as a package with its photos before it is upgraded, and nothing is backed up again', async () => {
    const name = await anOldPhone()
    expect(await versionOf(name)).toBe(10)
    const store = await openTeamDrafts(name)
    expect(await versionOf(name)).toBe(30)
    expect(await store.log(document)).toHaveLength(changes.length)
    expect(await store.getSetting(automaticBackupProblemKey)).toBeNull()

    const shelf = createDexieBackupShelf(shelfNameOf(name))
    const [kept, ...others] = await shelf.list()
    expect(others).toEqual([])
    expect(kept).toMatchObject({ document, milestone: '升级前' })
    const bytes = await shelf.read(kept?.id ?? '')
    const read = await readIncomingFile(new File([bytes ?? ''], '升级前.jijian.zip'), {})
    if (!read.ok || read.value.blobs === null) throw new Error('not a package')
    expect(read.value.changes).toHaveLength(changes.length)
    const photos: string[] = []
    for await (const file of read.value.blobs()) photos.push(file.hash)
    expect(photos).toEqual([hash])
    store.close()

    const opened = vi.spyOn(IDBFactory.prototype, 'open')
    const again = await openTeamDrafts(name)
    expect(opened.mock.calls.map(([which]) => which)).toEqual([name])
    expect(await shelf.list()).toHaveLength(1)
    again.close()
  })

  it('what stands in the package is not replaced by typing: brought back, it is no second version', async () => {
    const name = await anOldPhone()
    const store = await openTeamDrafts(name)
    const { record, author } = typedLast
    await store.write(document, [{ record, value: { text: '职能职责' } }], {
      mode: 'typing',
      author,
      at: '2024-03-01T02:00:05.000Z',
    })
    await store.importChanges(changes)
    const { heads } = (await store.loadDocument(document)).get(record) ?? { heads: [] }
    expect(heads.map(({ value }) => value)).toEqual([{ text: '职能职责' }])
    store.close()
  })

  it.each([
    { what: 'nothing', room: 0, kept: 0 },
    { what: 'the words alone', room: 200_000, kept: 1 },
  ])(
    'with room for $what it opens all the same, whole, and says that the backup is not',
    async ({ room, kept }) => {
      const name = await anOldPhone()
      const put = IDBObjectStore.prototype.put
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
        const [row] = given as [{ readonly bytes?: number | ArrayBuffer }]
        const size = row.bytes instanceof ArrayBuffer ? row.bytes.byteLength : 0
        if (this.transaction.db.name === shelfNameOf(name) && size > room)
          throw new DOMException('full', 'QuotaExceededError')
        return put.apply(this, given)
      })
      const store = await openTeamDrafts(name)
      expect(await versionOf(name)).toBe(30)
      expect(await store.log(document)).toHaveLength(changes.length)
      expect(await store.getBlob(hash)).toMatchObject({ mime: 'image/jpeg' })
      expect(await store.getSetting(automaticBackupProblemKey)).toBe('package-failed')
      expect(await createDexieBackupShelf(shelfNameOf(name)).list()).toHaveLength(kept)
      store.close()
    },
  )
})
