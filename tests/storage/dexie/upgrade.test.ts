import 'fake-indexeddb/auto'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { valueOf } from '../../../src/domain/changes/heads.ts'
import { openDexieStore, openDexieTeamStore } from '../../../src/storage/dexie/open-dexie-store.ts'
import { createDatabase, schemaVersions } from '../../../src/storage/dexie/schema.ts'
import { aChange } from '../../domain/changes/some-changes.ts'
import type { OldDatabase } from './old-database.ts'
import { createOldDatabase } from './old-database.ts'

const folder = fileURLToPath(new URL('versions/', import.meta.url))
const fixtures = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as OldDatabase,
)

describe('schema versions', () => {
  it('are numbered without a gap, and none is without a database of its time', () => {
    const versions = schemaVersions.map(({ version }) => version)
    expect(versions).toEqual(versions.map((_, place) => place + 1))
    expect(fixtures.map(({ version }) => version).sort((a, b) => a - b)).toEqual(versions)
  })

  it.each(fixtures)('a database of version $version opens, reads and is written on', async (old) => {
    const name = `old-${old.version}`
    await createOldDatabase(name, old)
    const store = await openDexieStore({ name })
    const records = await store.loadDocument('ev-1')
    expect(valueOf(records.get('paragraph/duties'))).toEqual({ text: '职能' })
    expect(await store.device()).toBe('phone-a')
    expect((await store.listDocuments()).map(({ changedAt }) => changedAt)).toEqual([
      '2024-03-01T02:00:00.000Z',
    ])
    const receipt = await store.write('ev-1', [{ record: 'paragraph/duties', value: { text: '职能职责' } }], {
      mode: 'typing',
      author: '张某',
      at: '2024-03-01T03:00:00.000Z',
    })
    expect(receipt.ok && receipt.value.states[0]?.heads.map(({ value }) => value)).toEqual([
      { text: '职能职责' },
    ])
    store.close()
  })

  it('a page that an earlier release kept as objects is read and unfolded like any other', async () => {
    const name = 'old-page'
    const change = aChange({ document: 'ev-1', record: 'fact/a', value: 7 })
    const database = createDatabase(name)
    await database.pages.add({ changes: [change] })
    database.close()
    const store = await openDexieTeamStore(name)
    for (const time of ['kept', 'unfolded']) {
      expect(valueOf((await store.loadDocument('ev-1')).get('fact/a')), time).toBe(7)
      await store.sync.unfold()
    }
    store.close()
  })
})
