import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { Membership, Session, Team, TeamProblem } from '../shared/services.ts'

/** Who is signed in now. After a sign-in that succeeded, nobody being there is a failure. */
export async function sessionOf(team: Team): Promise<Result<Session, TeamProblem>> {
  const session = await (await team.accounts()).session()
  if (!session.ok) return session
  return session.value ? ok(session.value) : fail('signed-out')
}

export function enterAs(team: Team, { account, username, name }: Session, membership: Membership): void {
  const { id, name: workspaceName, role } = membership
  team.enter({ account, username, name, workspace: id, workspaceName, role })
}
