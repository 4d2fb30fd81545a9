import { existsSync, renameSync, rmSync } from 'node:fs'
import { sql } from 'kysely'
import type { FilePlace } from '../blobs/open-shelf.ts'
import { openShelf } from '../blobs/open-shelf.ts'
import { openDatabase } from '../sql/open-database.ts'
import { bringFiles } from './bring-files.ts'
import { copyDatabase, isEmpty, openWhole } from './copy-database.ts'
import { putFiles } from './put-files.ts'

type Outcome =
  | { readonly ok: true; readonly rows: number }
  | { readonly ok: false; readonly code: 'file-exists' | 'file-missing' | 'not-empty' }

/** Of the running server too: accounts, changes and files as they stood at one moment, in one SQLite file. */
export async function backUp(place: string, files: FilePlace, file: string): Promise<Outcome> {
  if (existsSync(file)) return { ok: false, code: 'file-exists' }
  if (!/^postgres(ql)?:/.test(place) && !existsSync(place)) return { ok: false, code: 'file-missing' }
  // Under its name there is only ever a whole backup.
  const unfinished = `${file}.unfinished`
  rmSync(unfinished, { force: true })
  const from = await openDatabase(place)
  try {
    const to = await openWhole(unfinished)
    const rows = await copyDatabase(from, to)
      .then(async (copied) => {
        await bringFiles(await openShelf(files), to)
        // One file, not a file and its journal: that is what gets carried away.
        await sql`pragma journal_mode=delete`.execute(to.db)
        return copied
      })
      .finally(() => to.close())
    renameSync(unfinished, file)
    return { ok: true, rows }
  } finally {
    await from.close()
  }
}

/** Into an empty database, of whichever engine, and its files to where they are kept; one that holds anything is left alone. */
export async function restore(file: string, place: string, files: FilePlace): Promise<Outcome> {
  if (!existsSync(file)) return { ok: false, code: 'file-missing' }
  const [from, to] = [await openDatabase(file), await openWhole(place)]
  try {
    if (!(await isEmpty(to))) return { ok: false, code: 'not-empty' }
    const shelf = await openShelf(files)
    const leavesOut = shelf === null ? undefined : await putFiles(from, shelf)
    return { ok: true, rows: await copyDatabase(from, to, leavesOut) }
  } finally {
    await Promise.all([from.close(), to.close()])
  }
}
