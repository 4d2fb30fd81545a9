import type { OldDrafts } from './old-drafts.ts'
import { schemaVersions } from './schema.ts'

/** Done to the drafts of an older schema before it is brought up to date. Never rejects: nobody is locked out of their drafts. */
export type BeforeUpgrade = (open: () => Promise<OldDrafts>) => Promise<void>

/** Of a database that is up to date, and of a new one, only the version is looked at. */
export async function openingWith(name: string, beforeUpgrade: BeforeUpgrade): Promise<void> {
  const version = await outdatedVersion(name)
  if (version === null) return
  await beforeUpgrade(async () => (await import('./old-drafts.ts')).openOldDrafts(name, version))
}

/** Null where the browser does not say (Firefox before 126). */
async function outdatedVersion(name: string): Promise<number | null> {
  const databases = 'databases' in indexedDB ? await indexedDB.databases().catch(() => []) : []
  // Dexie stores ten times its version number.
  const version = Math.floor((databases.find((database) => database.name === name)?.version ?? 0) / 10)
  return version > 0 && version < newestVersion ? version : null
}

const newestVersion = Math.max(...schemaVersions.map(({ version }) => version))
