import type { ReadinessItem } from '../../../domain/stocktake/readiness.ts'
import type { Reconciliation } from '../../../domain/stocktake/reconciliation.ts'
import type { Stage } from '../../../domain/stocktake/records.ts'
import type { LastPlace } from '../../shared/last-place.ts'
import { readinessWords } from './readiness-words.ts'

/** The one thing to do next: a page to go to, or the stage itself to be moved on. */
export type NextStep =
  { readonly kind: 'page'; readonly to: string; readonly text: string } | { readonly kind: 'stage' }

const beforeStart: ReadonlySet<string> = new Set(['no-register', 'empty-scope', 'no-rounds', 'no-members'])
const whileCounting: ReadonlySet<string> = new Set(['no-register', 'empty-scope'])

/** What must be done before the next stage: to start one needs something to count, to confirm everything. */
export function blockingNow(stage: Stage, blocking: readonly ReadinessItem[]): readonly ReadinessItem[] {
  if (stage === 'settling') return blocking
  if (stage === 'preparing') return blocking.filter(({ code }) => beforeStart.has(code))
  return stage === 'counting' ? blocking.filter(({ code }) => whileCounting.has(code)) : []
}

/** Where the work goes on. In the middle of the count that is the room left last, if one was. */
export function nextStep(
  home: string,
  stage: Stage,
  blocking: readonly ReadinessItem[],
  { balance }: Reconciliation,
  place: LastPlace | null,
): NextStep {
  const page = (path: string, text: string): NextStep => ({ kind: 'page', to: `${home}/${path}`, text })
  if (stage === 'confirmed') return page('report', '查看盘点报告')
  const [first] = blocking
  if (first) return page(readinessWords[first.code].page, readinessWords[first.code].action)
  if (stage !== 'counting' || balance.uncounted.count === 0) return { kind: 'stage' }
  if (place?.path.startsWith(`${home}/scan/`))
    return { kind: 'page', to: place.path, text: `继续盘点：${place.page}` }
  return page('rooms', '选房间盘点')
}
