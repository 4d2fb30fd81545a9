import type { Result } from '../../domain/values/result.ts'
import { ok } from '../../domain/values/result.ts'
import { readLocalValue, writeLocalValue } from '../../platform/local-value.ts'
import type { TeamAccounts, TeamProblem } from '../../sync/contract.ts'

const key = 'jijian/sign-out'

/** Whether a session that a person left without network is still open on the server. */
export function owesSignOut(): boolean {
  return readLocalValue(key) !== null
}

/**
 * Leaving works without network too: the session is ended before the server is asked anything else, so nobody who picks the
 * phone up finds it open.
 */
export function payingSignOut(accounts: TeamAccounts): TeamAccounts {
  async function signOut(): Promise<Result<null, TeamProblem>> {
    const out = await accounts.signOut()
    // Whose session ended already is out.
    if (!out.ok && out.problem.code !== 'signed-out') return out
    writeLocalValue(key, null)
    return ok(null)
  }

  function after<Given extends readonly unknown[], T>(
    ask: (...given: Given) => Promise<Result<T, TeamProblem>>,
  ): (...given: Given) => Promise<Result<T, TeamProblem>> {
    return async (...given) => {
      const paid = owesSignOut() ? await signOut() : ok(null)
      return paid.ok ? await ask(...given) : paid
    }
  }

  return {
    session: after(accounts.session),
    setUp: after(accounts.setUp),
    signIn: after(accounts.signIn),
    async signOut() {
      writeLocalValue(key, 'owed')
      await signOut()
      return ok(null)
    },
    invitation: after(accounts.invitation),
    join: after(accounts.join),
    invite: after(accounts.invite),
    openUnit: after(accounts.openUnit),
    members: after(accounts.members),
    setRole: after(accounts.setRole),
    removeMember: after(accounts.removeMember),
    offerPassword: after(accounts.offerPassword),
    passwordOwner: after(accounts.passwordOwner),
    setPassword: after(accounts.setPassword),
  }
}
