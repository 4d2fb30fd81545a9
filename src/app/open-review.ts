import { shallowRef } from 'vue'
import { findSystem } from '../domain/indicator-systems/built-in.ts'
import { readClaimedEvaluation } from '../domain/review/claimed-evaluation.ts'
import { readReview } from '../domain/review/read-review.ts'
import { fail } from '../domain/values/result.ts'
import { lookOnly } from '../drafting/look-only.ts'
import { createReview } from '../ui/shared/create-review.ts'
import { sideMayWrite, sideOf } from '../ui/shared/holding/review-side.ts'
import { problemText } from '../ui/shared/problem-text.ts'
import type { OpenReview } from '../ui/shared/use-review.ts'
import type { ReadSession } from './open-document.ts'
import { closed } from './open-document.ts'

/** A review is read together with the version of the evaluation that it checks. */
export const openReview: ReadSession<OpenReview> = async (session, services) => {
  const review = readReview(session.document, session.records)
  if (!review.ok) return closed('读不懂这份核查', problemText(review.problem), false)
  const { evaluation, system: reference } = review.value.meta
  const system = findSystem(reference)
  if (!system) {
    const text = `它使用的指标体系“${reference}”不在本版本中。请更新绩简后再打开；数据原样保存在本机。`
    return closed('缺少指标体系', text, false)
  }
  const load = () => services.store.handOut(evaluation)
  try {
    const changes = await load()
    const pinned =
      changes.length === 0 ? fail('review-evaluation-missing') : readClaimedEvaluation(review.value, changes)
    if (!pinned.ok) return closed('缺少被核查的自评', problemText(pinned.problem), false)
    const side = shallowRef(await sideOf(session.document, session.records, evaluation, services))
    const own = lookOnly(session, (record) => sideMayWrite(side.value, record))
    return { kind: 'open', open: createReview(own, system, { pinned: pinned.value, load }, side) }
  } catch {
    return closed('读取本机数据失败', problemText({ code: 'storage-closed' }), true)
  }
}
