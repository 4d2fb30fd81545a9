import type { RecordState } from '../../../domain/changes/change.ts'
import type { ReviewSide } from '../../../domain/review/records.ts'
import { mayWrite } from '../../../domain/team/roles.ts'
import type { Result } from '../../../domain/values/result.ts'
import type { DraftStore, Services } from '../services.ts'
import { isHeld } from './holding.ts'

const keyOf = (document: string): string => `review-side/${document}`

/** Whether a person may say on which side this device stands, or the role in the workspace has said it. */
export function sideIsFree({ team }: Pick<Services, 'team'>): boolean {
  return team.place === null || team.place.role === 'admin'
}

export function chooseSide(document: string, side: ReviewSide, store: DraftStore): Promise<Result<null>> {
  return store.putSetting(keyOf(document), side)
}

export function sideMayWrite(side: ReviewSide | null, record: string): boolean {
  if (side === null) return false
  return mayWrite(side === 'reviewer' ? 'reviewer' : 'preparer', record)
}

/**
 * On which side of a review this device stands; null: it only looks, as at one that was fetched from another unit. Without a
 * role and a choice, a review made here, or of an evaluation that is here 核查用, is the reviewer's; any other came to the
 * department.
 */
export async function sideOf(
  document: string,
  records: ReadonlyMap<string, RecordState>,
  evaluation: string,
  services: Pick<Services, 'store' | 'team'>,
): Promise<ReviewSide | null> {
  const { store, team } = services
  if (await isHeld(document, store)) return null
  if (team.place?.role === 'reviewer') return 'reviewer'
  if (team.place?.role === 'preparer') return 'department'
  if (!sideIsFree(services)) return null
  const chosen = await store.getSetting(keyOf(document))
  if (chosen === 'reviewer' || chosen === 'department') return chosen
  const here = await store.device()
  const made = records.get('meta/review')?.heads.some(({ device }) => device === here) ?? false
  return made || (await isHeld(evaluation, store)) ? 'reviewer' : 'department'
}
