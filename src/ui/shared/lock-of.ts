import type { RecordState } from '../../domain/changes/change.ts'
import { evaluationDigest, reopenEdit } from '../../domain/evaluation/finalisation.ts'
import type { FinalisationRecord } from '../../domain/evaluation/records.ts'
import { momentText } from './clock-text.ts'
import type { Holding } from './holding/holding.ts'
import { holdingText } from './holding/holding.ts'
import type { DocumentLock, OpenDocument } from './use-open-document.ts'

/** 核查用 and 定稿 as pages see them; a colleague's file that came in after 定稿 is said so. */
export function lockOf(
  finalised: FinalisationRecord | null,
  session: OpenDocument['session'],
  records: ReadonlyMap<string, RecordState>,
  holding: Holding | null = null,
): DocumentLock | null {
  if (holding) return { text: () => holdingText(holding, '评价'), release: null }
  if (finalised?.state !== 'final') return null
  const { by, at, digest } = finalised
  const changed = evaluationDigest(records) === digest ? '' : '定稿后又有内容并入，请重新核对。'
  return {
    text: (now) => `已定稿（${by || '未署名'}，${momentText(at, now)}），只供查看。${changed}`,
    release: (act) => session.commit([reopenEdit(records, act)]),
  }
}
