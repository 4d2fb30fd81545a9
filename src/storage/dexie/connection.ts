import { Dexie } from 'dexie'
import type { JijianDatabase } from './schema.ts'
import { createDatabase } from './schema.ts'
import { StorageOutdatedError, isDeadConnection } from './storage-problem.ts'

export interface Connection {
  /** Runs an operation; on a dead connection opens a new one and runs it once more. */
  run<T>(operation: (database: JijianDatabase) => Promise<T>): Promise<T>
  close(): void
}

/** Pages of this version let go at once: whoever still holds the database after this runs an older one. */
const patience = 3000

/**
 * Rejects when the browser refuses storage altogether, with StorageOutdatedError when a page of an older version keeps the
 * database from being brought up to date.
 */
export async function openConnection(name: string): Promise<Connection> {
  const database = createDatabase(name)
  await openUnblocked(database)

  let ended: Error | null = null
  let opened = 0
  let reopening: Promise<void> | null = null

  // Dexie would close and open again by itself, and so keep the newer page waiting: `false` keeps it from that.
  database.on('versionchange', () => {
    ended = new StorageOutdatedError()
    database.close({ disableAutoOpen: true })
    return false
  })

  /** Operations that fail together share one new connection: a second reopening would kill those that run on the first. */
  function reopen(): Promise<void> {
    reopening ??= (async () => {
      database.close({ disableAutoOpen: false })
      await database.open()
      opened += 1
    })().finally(() => {
      reopening = null
    })
    return reopening
  }

  return {
    async run(operation) {
      if (ended) throw ended
      const openedBefore = opened
      try {
        return await operation(database)
      } catch (error) {
        throwIfEnded()
        if (!isDeadConnection(error)) throw error
        if (reopening !== null || opened === openedBefore) await reopen()
        throwIfEnded()
        return operation(database)
      }
    },
    close() {
      ended ??= new Dexie.DatabaseClosedError('closed on purpose')
      database.close({ disableAutoOpen: true })
    },
  }

  function throwIfEnded(): void {
    if (ended === null) return
    database.close({ disableAutoOpen: true })
    throw ended
  }
}

async function openUnblocked(database: JijianDatabase): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const blocked = new Promise<never>((_, reject) => {
    database.on('blocked', () => {
      timer ??= setTimeout(() => {
        reject(new StorageOutdatedError())
        database.close({ disableAutoOpen: true })
      }, patience)
    })
  })
  try {
    await Promise.race([database.open(), blocked])
  } finally {
    clearTimeout(timer)
  }
}
