import { randomUUID } from 'node:crypto'
import type { Database } from '../sql/database.ts'

export type AuditEvent =
  | 'sign-in'
  | 'sign-in-refused'
  | 'sign-in-throttled'
  | 'sign-out'
  | 'join'
  | 'set-up'
  | 'open-workspace'
  | 'password-link'
  | 'password-link-for'
  | 'password-set'

/** Sign-ins are kept this long: long enough to look into an incident, no longer than needed. */
const keptDays = 180
const throttleMinutes = 15
/** Wrong passwords for one account before it rests, from whatever address they come. */
const triesPerAccount = 10

export async function recordEvent(
  database: Database,
  event: AuditEvent,
  username: string,
  address: string,
  now: Date,
): Promise<void> {
  const row = { id: randomUUID(), at: now.toISOString(), event, username: username.slice(0, 100), address }
  await database.db.insertInto('audit').values(row).execute()
  if (event !== 'sign-in') return
  const oldest = new Date(now.getTime() - keptDays * 24 * 60 * 60 * 1000).toISOString()
  await database.db.deleteFrom('audit').where('at', '<', oldest).execute()
}

/**
 * Whether an account rests after too many wrong passwords, and whether the audit says so already: a thousand tries are one
 * line, not a thousand writes. The audit is the memory, shared by all instances.
 */
export async function restOf(
  database: Database,
  username: string,
  now: Date,
): Promise<{ readonly resting: boolean; readonly noted: boolean }> {
  const since = new Date(now.getTime() - throttleMinutes * 60 * 1000).toISOString()
  const events = await database.db
    .selectFrom('audit')
    .select('event')
    .where('username', '=', username.slice(0, 100))
    .where('event', 'in', ['sign-in-refused', 'sign-in-throttled', 'password-set'])
    .where('at', '>', since)
    .orderBy('at')
    .limit(1000)
    .execute()
  // Wrong passwords from before a new one was set are what it was set for.
  const tries = events.slice(events.findLastIndex(({ event }) => event === 'password-set') + 1)
  return {
    resting: tries.filter(({ event }) => event === 'sign-in-refused').length >= triesPerAccount,
    noted: tries.some(({ event }) => event === 'sign-in-throttled'),
  }
}
