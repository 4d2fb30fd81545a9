import { findSystem } from '../domain/indicator-systems/built-in.ts'
import { readEvaluation } from '../domain/evaluation/read-evaluation.ts'
import type { DraftSession } from '../drafting/contract.ts'
import { createDraft } from '../ui/shared/create-draft.ts'
import { problemText } from '../ui/shared/problem-text.ts'
import type { Services } from '../ui/shared/services.ts'

export interface OpenedDraft {
  readonly kind: 'open'
  readonly draft: ReturnType<typeof createDraft>
}

/** Why a draft cannot be shown, in words, and whether trying again can help. */
export interface ClosedDraft {
  readonly kind: 'closed'
  readonly title: string
  readonly text: string
  readonly retry: boolean
}

export type OpenOutcome = OpenedDraft | ClosedDraft

export async function openDraft(document: string, services: Services): Promise<OpenOutcome> {
  let session: DraftSession
  try {
    session = await services.openDraft(document)
  } catch {
    return closed('读取本机数据失败', problemText({ code: 'storage-closed' }), true)
  }
  const outcome = readDraft(session)
  if (outcome.kind === 'closed') await session.close()
  return outcome
}

function readDraft(session: DraftSession): OpenOutcome {
  if (session.records.size === 0) {
    return closed(
      '本机没有这份评价',
      '它可能在另一台手机或另一个浏览器里。请在那里导出数据，再到这里导入。',
      false,
    )
  }
  const evaluation = readEvaluation(session.document, session.records)
  if (!evaluation.ok) return closed('读不懂这份评价', problemText(evaluation.problem), false)
  const system = findSystem(evaluation.value.system)
  if (!system) {
    const text = `它使用的指标体系“${evaluation.value.system}”不在本版本中。请更新绩简后再打开；数据原样保存在本机。`
    return closed('缺少指标体系', text, false)
  }
  return { kind: 'open', draft: createDraft(session, system) }
}

function closed(title: string, text: string, retry: boolean): ClosedDraft {
  return { kind: 'closed', title, text, retry }
}
