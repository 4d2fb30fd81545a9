import { readEvaluation } from '../domain/evaluation/read-evaluation.ts'
import { findSystem } from '../domain/indicator-systems/built-in.ts'
import { lookOnly } from '../drafting/look-only.ts'
import { createDraft } from '../ui/shared/create-draft.ts'
import { holdingOf, writableWhile } from '../ui/shared/holding/holding.ts'
import { problemText } from '../ui/shared/problem-text.ts'
import type { Draft } from '../ui/shared/use-draft.ts'
import type { ReadSession } from './open-document.ts'
import { closed } from './open-document.ts'

export const openEvaluation: ReadSession<Draft> = async (session, services) => {
  const evaluation = readEvaluation(session.document, session.records)
  if (!evaluation.ok) return closed('读不懂这份评价', problemText(evaluation.problem), false)
  const system = findSystem(evaluation.value.system)
  if (system) {
    const holding = await holdingOf(session.document, 'cover/unit-name', services)
    const own = holding ? lookOnly(session, writableWhile(holding, services)) : session
    return { kind: 'open', open: createDraft(own, system, holding) }
  }
  const text = `它使用的指标体系“${evaluation.value.system}”不在本版本中。请更新绩简后再打开；数据原样保存在本机。`
  return closed('缺少指标体系', text, false)
}
