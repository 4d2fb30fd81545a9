import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BlobPlace, Shelf } from './shelf.ts'

/** A folder for each workspace. For one server; several need a folder that all of them see. */
export function createDiskShelf(folder: string): Shelf {
  const fileOf = ({ workspace, hash }: BlobPlace): string =>
    join(folder, encodeURIComponent(workspace), hash.slice(0, 2), hash)

  return {
    async put(place, bytes) {
      const file = fileOf(place)
      await mkdir(dirname(file), { recursive: true })
      // Under its name there is only ever a whole file.
      const unfinished = `${file}.${crypto.randomUUID()}`
      const handle = await open(unfinished, 'w')
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(unfinished, file)
      await syncFolder(dirname(file))
    },
    read: (place) => createReadStream(fileOf(place), { highWaterMark: 512 * 1024 }),
    remove: (place) => rm(fileOf(place), { force: true }),
  }
}

/** The name is durable too, not the bytes alone. Windows knows no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
