import { membershipsOf } from '../accounts/memberships.ts'
import { documentPage } from '../workspaces/document-page.ts'
import type { Answer, Call, Parts } from './context.ts'
import { RefusalError } from './refusal.ts'
import { requireMember, requirePerson } from './who.ts'

/** 多单位汇总 over every workspace of whoever asks, and no other. */
export async function readOverview(parts: Parts, call: Call): Promise<Answer> {
  const { account } = await requirePerson(parts, call)
  const units = await membershipsOf(parts.database, account)
  return { status: 200, json: await parts.overview.read(units) }
}

export async function pullDocument(parts: Parts, call: Call): Promise<Answer> {
  const { workspace } = await requireMember(parts, call)
  const since = Number(call.url.searchParams.get('since') ?? 0)
  if (!Number.isSafeInteger(since) || since < 0) throw new RefusalError(400, 'body-unreadable')
  const page = await documentPage(parts.database, workspace, call.path['document'] ?? '', since)
  if (page === null) throw new RefusalError(404, 'document-unknown')
  return { status: 200, json: page }
}
