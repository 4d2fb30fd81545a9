import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { organization, username } from 'better-auth/plugins'
import { createAccessControl } from 'better-auth/plugins/access'
import type { Role } from '../../domain/team/roles.ts'
import type { Database } from '../sql/database.ts'

/** Set by the server from the connection, never taken from a client. */
export const addressHeader = 'x-jijian-address'
/** Scheme and host the client sees, worked out by the server. */
export const originHeader = 'x-jijian-origin'

const invitationDays = 7

const control = createAccessControl({
  organization: ['update', 'delete'],
  member: ['create', 'update', 'delete'],
  invitation: ['create', 'cancel'],
} as const)

const nothing = control.newRole({ organization: [], member: [], invitation: [] })
const access = {
  admin: control.newRole({
    organization: ['update'],
    member: ['create', 'update', 'delete'],
    invitation: ['create', 'cancel'],
  }),
  preparer: nothing,
  counter: nothing,
  reviewer: nothing,
  viewer: nothing,
} satisfies Record<Role, unknown>

export interface AccountSettings {
  /** Signs cookies; the same for all instances. */
  readonly secret: string
  /** Where phones reach the server, when a proxy stands in front; its https makes cookies secure. */
  readonly publicUrl: string | null
}

function build({ db, engine }: Database, { secret, publicUrl }: AccountSettings) {
  return betterAuth({
    database: { db, type: engine },
    secret,
    basePath: '/api/auth',
    ...(publicUrl === null ? {} : { baseURL: publicUrl }),
    // The server works out its own origin; everything else is foreign.
    trustedOrigins: (request?: Request) => {
      const origin = request?.headers.get(originHeader)
      return origin ? [origin] : []
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    user: { deleteUser: { enabled: true } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: { '/sign-in/username': { window: 60, max: 20 } },
    },
    advanced: {
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      cookiePrefix: 'jijian',
      ipAddress: { ipAddressHeaders: [addressHeader] },
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true },
    },
    plugins: [
      username({ minUsernameLength: 2, maxUsernameLength: 40, usernameValidator: isUsername }),
      organization({
        ac: control,
        roles: access,
        creatorRole: 'admin',
        allowUserToCreateOrganization: false,
        membershipLimit: 1000,
        invitationLimit: 1000,
        invitationExpiresIn: invitationDays * 24 * 60 * 60,
      }),
    ],
  })
}

/** Chinese names are names too; nothing that hides or confuses. */
function isUsername(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name)
}

export type Accounts = ReturnType<typeof build>

/** Accounts, sessions, workspaces (organisations of the library), members and invitations. */
export async function createAccounts(database: Database, settings: AccountSettings): Promise<Accounts> {
  const accounts = build(database, settings)
  // Instances that start together over an empty database would make the same tables.
  await database.alone(async () => {
    const { runMigrations } = await getMigrations(accounts.options)
    await runMigrations()
  })
  return accounts
}

/** Nobody has an e-mail address here; the library wants one, so each account gets one that leads nowhere. */
export function noAddress(): string {
  return `${crypto.randomUUID()}@jijian.invalid`
}
