import type { Accounts } from './accounts/create-accounts.ts'
import { createAccounts } from './accounts/create-accounts.ts'
import { cookieSecret } from './accounts/server-settings.ts'
import { newSetUpToken } from './accounts/set-up.ts'
import { createBlobStore } from './blobs/blob-store.ts'
import { clearShelf } from './blobs/erased-blobs.ts'
import type { FilePlace } from './blobs/open-shelf.ts'
import { openShelf } from './blobs/open-shelf.ts'
import type { Api } from './create-api.ts'
import { createApi } from './create-api.ts'
import type { Log } from './operations/log.ts'
import { logNothing } from './operations/log.ts'
import { createMetrics } from './operations/metrics.ts'
import { createOverview } from './overview/create-overview.ts'
import type { Database } from './sql/database.ts'
import { openDatabase } from './sql/open-database.ts'

export interface TeamServerSettings {
  /** PostgreSQL by its address, SQLite by the name of its file. */
  readonly database: string
  /** Where whole files go; the database when nothing is said. */
  readonly files?: FilePlace
  readonly publicUrl?: string | null
  readonly trustProxy?: boolean
  readonly log?: Log
  readonly now?: () => Date
}

export interface TeamServer {
  readonly api: Api
  readonly database: Database
  readonly accounts: Accounts
  /** For the one-time link, while nobody has an account; else null. */
  readonly setUpToken: string | null
  close(): Promise<void>
}

/** The server part over one database: as many instances as wanted may be open over the same PostgreSQL. */
export async function openTeamServer(settings: TeamServerSettings): Promise<TeamServer> {
  const { publicUrl = null, trustProxy = false, log = logNothing, now = () => new Date() } = settings
  const database = await openDatabase(settings.database)
  const accounts = await createAccounts(database, { secret: await cookieSecret(database), publicUrl })
  const shelf = await openShelf(settings.files ?? { kind: 'database' })
  const blobs = createBlobStore(database, shelf)
  const overview = createOverview(database)
  const parts = { database, accounts, blobs, shelf, overview, metrics: createMetrics(), now }
  clearShelf(database, shelf).catch((error: unknown) => {
    log('failure', { reason: error instanceof Error ? error.message : String(error) })
  })
  return {
    api: createApi(parts, { trusted: trustProxy, publicUrl }, log),
    database,
    accounts,
    setUpToken: await newSetUpToken(database),
    close: () => database.close(),
  }
}
