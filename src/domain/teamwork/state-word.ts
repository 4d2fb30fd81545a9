import type { HandInState } from './hand-in.ts'

/** 填报中、已提交 v2、再次提交 v2、已退回、已通过 */
export function stateWord(state: HandInState): string {
  switch (state.kind) {
    case 'drafting':
      return '填报中'
    case 'handed-in':
      return `${state.again ? '再次提交' : '已提交'} v${state.version.number}`
    case 'returned':
      return '已退回修改'
    case 'accepted':
      return `已通过 v${state.version.number}`
  }
}
