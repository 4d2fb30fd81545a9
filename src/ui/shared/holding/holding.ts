import { mayWrite } from '../../../domain/team/roles.ts'
import type { Result } from '../../../domain/values/result.ts'
import type { DraftStore, Services } from '../services.ts'

/** Why a document is only looked at on this device: it was taken in 核查用, or the role of whoever works here writes none of it. */
export type Holding = 'review' | 'role'

const keyOf = (document: string): string => `held/${document}`

/** 核查用 · 只读: a setting of this device, never a record: what was taken in stays byte for byte what it was. */
export async function isHeld(document: string, store: DraftStore): Promise<boolean> {
  return (await store.getSetting(keyOf(document))) === true
}

export function setHeld(document: string, held: boolean, store: DraftStore): Promise<Result<null>> {
  return store.putSetting(keyOf(document), held)
}

/** `record`: one that everybody who fills in such a document may write. */
export async function holdingOf(
  document: string,
  record: string,
  { store, team }: Pick<Services, 'store' | 'team'>,
): Promise<Holding | null> {
  if (team.place && !mayWrite(team.place.role, record)) return 'role'
  return (await isHeld(document, store)) ? 'review' : null
}

/** What may still be written into it: words of a member about it, nothing into what was taken in 核查用. */
export function writableWhile(
  holding: Holding,
  { team: { place } }: Pick<Services, 'team'>,
): (record: string) => boolean {
  return (record) => holding === 'role' && place !== null && mayWrite(place.role, record)
}

/** What the header says of it, by the kind of document. */
export function holdingText(holding: Holding, kind: string): string {
  return holding === 'review'
    ? `核查用，只供查看：本机不改动部门的${kind}。`
    : `您的角色只能查看${kind}，不能填写。`
}
