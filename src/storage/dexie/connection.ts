import type { JijianDatabase } from './schema.ts'
import { createDatabase } from './schema.ts'
import { isDeadConnection } from './storage-problem.ts'

export interface Connection {
  /** Runs an operation; on a dead connection opens a new one and runs it once more. */
  run<T>(operation: (database: JijianDatabase) => Promise<T>): Promise<T>
  close(): void
}

/** Rejects when the browser refuses storage altogether. */
export async function openConnection(name: string): Promise<Connection> {
  const database = createDatabase(name)
  await database.open()
  return {
    async run(operation) {
      try {
        return await operation(database)
      } catch (error) {
        if (!isDeadConnection(error)) throw error
        database.close({ disableAutoOpen: false })
        await database.open()
        return operation(database)
      }
    },
    close() {
      database.close()
    },
  }
}
