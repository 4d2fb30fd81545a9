import type { ReviewSide, ReviewStage } from '../../../domain/review/records.ts'
import type { ReviewFinding } from '../../../domain/review/review-findings.ts'
import type { FindingRound, FindingState } from '../../../domain/review/rounds.ts'
import { replyRound } from '../../../domain/review/rounds.ts'

export const stateWords: Readonly<Record<FindingState, string>> = {
  open: '待部门答复',
  accepted: '部门已认可',
  explained: '待复核',
  upheld: '已复核：维持',
  withdrawn: '已复核：撤回',
  adjusted: '已复核：调整',
}

export type ThreadFilter = 'all' | 'open' | 'explained' | 'done'

export const threadFilters: readonly { readonly id: ThreadFilter; readonly label: string }[] = [
  { id: 'all', label: '全部' },
  { id: 'open', label: '待答复' },
  { id: 'explained', label: '待复核' },
  { id: 'done', label: '已有结论' },
]

function filterOf(state: FindingState): Exclude<ThreadFilter, 'all'> {
  return state === 'open' || state === 'explained' ? state : 'done'
}

export function filteredThreads(
  findings: readonly ReviewFinding[],
  filter: ThreadFilter,
): readonly ReviewFinding[] {
  return findings.filter(({ state }) => filter === 'all' || filterOf(state) === filter)
}

/** Letters go to and fro between 发出意见 and 办结. */
export function isUnderWay(stage: ReviewStage): boolean {
  return stage === 'issued' || stage === 'replied'
}

/** The round this side writes in now; null where it is the other's turn, or nobody's. */
export function ownRound(
  { rounds }: ReviewFinding,
  side: ReviewSide | null,
  again: boolean,
): FindingRound | null {
  const last = rounds.at(-1)
  if (side === 'department') {
    if (last?.settlement && !again) return null
    const round = replyRound(rounds)
    return rounds.find((one) => one.round === round) ?? { round, reply: null, settlement: null }
  }
  return side === 'reviewer' && last?.reply?.answer === 'explained' ? last : null
}

/** Whether a department that was told no, or half, may answer once more. */
export function mayReplyAgain({ state }: ReviewFinding): boolean {
  return state === 'upheld' || state === 'adjusted'
}
