import type { Change, RecordState } from '../../domain/changes/change.ts'
import { headsOf } from '../../domain/changes/heads.ts'
import { changesOfRecords, recordsHere } from './known.ts'
import { changeOf } from './rows.ts'
import type { JijianDatabase, PageRow } from './schema.ts'
import type { ImportReport } from './write-changes.ts'
import { importAll } from './write-changes.ts'

/** Below so many changes rows are written at once: nothing is gained by a page of its own. */
export const worthAPage = 200

/** Every change that came in a page and has no row yet. */
export async function changesInPages({ pages }: JijianDatabase): Promise<readonly Change[]> {
  return (await pages.toArray()).flatMap(changesIn)
}

function changesIn({ text, changes }: PageRow): readonly Change[] {
  return text === undefined ? (changes ?? []) : (JSON.parse(text) as readonly Change[])
}

/** Gives the oldest page its rows and drops it; null when there is none. Twice is the same as once: it is a set union. */
export async function unfoldOldest(database: JijianDatabase): Promise<ImportReport | null> {
  const { changes, heads, documents, outbox, files, pages } = database
  if ((await pages.count()) === 0) return null
  return await database.transaction('rw', [changes, heads, documents, outbox, files, pages], async () => {
    const page = await pages.orderBy(':id').first()
    if (page?.number === undefined) return null
    const report = await importAll(database, changesIn(page), 'local')
    await pages.delete(page.number)
    return report
  })
}

/** The states of a document: those with rows, and over them what its pages add. */
export async function statesOf(
  database: JijianDatabase,
  document: string,
): Promise<ReadonlyMap<string, RecordState>> {
  const { heads, changes, pages } = database
  return await database.transaction('r', heads, changes, pages, async () => {
    const rows = await heads.where('document').equals(document).toArray()
    const states = new Map(rows.map((row) => [row.record, { record: row.record, heads: row.heads }]))
    if ((await pages.count()) === 0) return states
    const paged = new Map<string, Change[]>()
    for (const change of await changesInPages(database)) {
      if (change.document !== document) continue
      const group = paged.get(change.record)
      if (group) group.push(change)
      else paged.set(change.record, [change])
    }
    const here = await recordsHere(database, document, [...paged.keys()])
    for (const row of await changesOfRecords(database, document, here))
      paged.get(row.record)?.push(changeOf(row))
    for (const [record, group] of paged) states.set(record, { record, heads: headsOf(group) })
    return states
  })
}
