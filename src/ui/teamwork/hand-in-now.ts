import { handIn } from '../../domain/teamwork/hand-in.ts'
import type { Result } from '../../domain/values/result.ts'
import { fail } from '../../domain/values/result.ts'
import type { Services } from '../shared/services.ts'
import type { TeamworkWriter } from '../shared/teamwork/use-teamwork-writer.ts'
import type { Draft } from '../shared/use-draft.ts'

/** 提交审核: what is stored now, handed out so that it stays as it is, and named by a new version. */
export async function handInNow(
  draft: Draft,
  note: string,
  { store, newId }: Services,
  writer: TeamworkWriter,
): Promise<Result<null>> {
  const { session } = draft
  await session.flush()
  // What the disk refused is on the screen only: a version without it would not be what the person sees.
  if (session.saveState.kind === 'failed') return fail('hand-in-unsaved')
  const edit = handIn(await store.handOut(session.document), { id: newId(), note, ...writer.act() })
  return edit.ok ? writer.write([edit.value]) : edit
}
