/** A database exactly as an earlier release left it on a phone, written without our own schema code. */
export interface OldDatabase {
  readonly version: number
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string | string[]
        readonly indexes: Readonly<Record<string, string | string[]>>
        readonly autoIncrement?: boolean
      }
    >
  >
  readonly rows: Readonly<Record<string, readonly object[]>>
}

/** Dexie stores ten times its version number. */
const nativeVersion = (version: number): number => version * 10

export function createOldDatabase(name: string, old: OldDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, nativeVersion(old.version))
    request.onerror = () => reject(request.error ?? new Error('open failed'))
    request.onupgradeneeded = () => {
      for (const [store, { keyPath, indexes, autoIncrement = false }] of Object.entries(old.stores)) {
        const created = request.result.createObjectStore(store, { keyPath, autoIncrement })
        for (const [index, path] of Object.entries(indexes))
          created.createIndex(index, path, { unique: store === 'outbox' && index === 'id' })
        for (const row of old.rows[store] ?? []) created.put(row)
      }
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}
