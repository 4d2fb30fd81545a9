import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { valueOf } from '../../../src/domain/changes/heads.ts'
import { openConnection } from '../../../src/storage/dexie/connection.ts'
import { openDexieStore } from '../../../src/storage/dexie/open-dexie-store.ts'
import { storageProblemOf } from '../../../src/storage/dexie/storage-problem.ts'

const typing = { mode: 'typing', author: '张某', at: '2024-03-01T02:00:00.000Z' } as const

afterEach(() => {
  vi.restoreAllMocks()
})

function failOnce(name: string): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('injected', name)
  })
}

/** A page that does not hear that another one wants to bring the database up to date. */
function rawDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('not opened'))
  })
}

describe('a disk that refuses', () => {
  it('a full disk becomes a problem, and nothing of the edit is half there', async () => {
    const store = await openDexieStore({ name: 'full' })
    failOnce('QuotaExceededError')
    const refused = await store.write(
      'ev-1',
      [
        { record: 'fact/a', value: 1 },
        { record: 'fact/b', value: 2 },
      ],
      typing,
    )
    expect(refused).toMatchObject({ ok: false, problem: { code: 'storage-full' } })
    expect(await store.loadDocument('ev-1')).toEqual(new Map())
    const taken = await store.write('ev-1', [{ record: 'fact/a', value: 1 }], typing)
    expect(taken.ok).toBe(true)
  })

  it('a dead connection is opened again and the write done once', async () => {
    const store = await openDexieStore({ name: 'dead' })
    failOnce('InvalidStateError')
    const receipt = await store.write('ev-1', [{ record: 'fact/a', value: 1 }], typing)
    expect(receipt.ok && receipt.value.states.map((state) => valueOf(state))).toEqual([1])
    expect(await store.history('ev-1', 'fact/a')).toHaveLength(1)
  })

  it('a connection closed behind our back is opened again', async () => {
    const connection = await openConnection('closed')
    let calls = 0
    const value = await connection.run(async (database) => {
      calls += 1
      if (calls === 1) database.close({ disableAutoOpen: true })
      await database.settings.put({ key: 'a', value: 1 })
      return (await database.settings.get('a'))?.value
    })
    expect([value, calls]).toEqual([1, 2])
    connection.close()
  })

  it('a connection closed on purpose stays closed', async () => {
    const connection = await openConnection('on-purpose')
    let calls = 0
    const write = (): Promise<unknown> =>
      connection.run((database) => {
        calls += 1
        return database.settings.put({ key: 'a', value: 1 })
      })
    const underWay = connection.run(async (database) => {
      calls += 1
      await database.settings.get('a')
      connection.close()
      await database.settings.put({ key: 'b', value: 1 })
    })
    await expect(underWay).rejects.toMatchObject({ name: 'DatabaseClosedError' })
    await expect(write()).rejects.toMatchObject({ name: 'DatabaseClosedError' })
    expect(calls).toBe(1)
  })

  it('operations that fail together share one new connection', async () => {
    const connection = await openConnection('together')
    const opens = vi.spyOn(IDBFactory.prototype, 'open')
    let broken = false
    const write = (key: string): Promise<unknown> => {
      let tried = false
      return connection.run(async (database) => {
        if (!tried) {
          tried = true
          if (!broken) database.close({ disableAutoOpen: true })
          broken = true
        }
        await database.settings.put({ key, value: 1 })
        return (await database.settings.get(key))?.value
      })
    }
    expect(await Promise.all(['a', 'b', 'c', 'd'].map(write))).toEqual([1, 1, 1, 1])
    expect(opens).toHaveBeenCalledTimes(1)
    connection.close()
  })

  it('lets a newer version of the app have the database, and says what to do', async () => {
    const store = await openDexieStore({ name: 'newer' })
    await store.write('ev-1', [{ record: 'fact/a', value: 1 }], typing)
    const newer = new Dexie('newer')
    newer.version(99).stores({ changes: 'id, document, [document+record]' })
    await newer.open()
    const refused = await store.write('ev-1', [{ record: 'fact/a', value: 2 }], typing)
    expect(refused).toMatchObject({ ok: false, problem: { code: 'storage-outdated' } })
    expect(await newer.table('changes').count()).toBe(1)
    newer.close()
  })

  it('does not wait for ever for a page of an older version', async () => {
    const older = await rawDatabase('older')
    await expect(openDexieStore({ name: 'older' })).rejects.toMatchObject({ code: 'storage-outdated' })
    older.close()
    const store = await openDexieStore({ name: 'older' })
    expect(await store.listDocuments()).toEqual([])
  })

  it('names what a person can act on', () => {
    const quota = new Dexie.QuotaExceededError('full')
    expect(storageProblemOf(new Dexie.AbortError('aborted', quota)).code).toBe('storage-full')
    expect(storageProblemOf(new Error('x', { cause: new DOMException('', 'QuotaExceededError') })).code).toBe(
      'storage-full',
    )
    expect(storageProblemOf(new Dexie.DatabaseClosedError()).code).toBe('storage-closed')
    expect(storageProblemOf(new DOMException('', 'SecurityError')).code).toBe('storage-blocked')
    expect(storageProblemOf('odd').code).toBe('storage-failed')
  })

  it('a photo that does not read back as it was written is not called stored', async () => {
    const store = await openDexieStore({ name: 'blob' })
    const original = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
      this: IDBObjectStore,
      row,
      key,
    ) {
      return original.call(this, { ...(row as object), bytes: new Uint8Array([9]).buffer }, key)
    })
    expect(await store.putBlob(new Uint8Array([1, 2, 3]).buffer, 'image/jpeg')).toMatchObject({
      ok: false,
      problem: { code: 'blob-mismatch' },
    })
  })
})
