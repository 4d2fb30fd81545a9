import type { HandInState } from './hand-in.ts'

/** What is said of a hand-in in a list of many, without the moment it names: `HandInState` is one too. */
export type HandInBrief =
  | { readonly kind: 'drafting' }
  | { readonly kind: 'handed-in'; readonly version: VersionBrief; readonly again: boolean }
  | { readonly kind: 'returned' | 'accepted'; readonly version: VersionBrief }

export interface VersionBrief {
  readonly number: number
  /** UTC instant of the hand-in, by the clock of whoever handed in. */
  readonly at: string
}

export function briefOf(state: HandInState): HandInBrief {
  if (state.kind === 'drafting') return { kind: state.kind }
  const version = { number: state.version.number, at: state.version.at }
  return state.kind === 'handed-in'
    ? { kind: state.kind, version, again: state.again }
    : { kind: state.kind, version }
}

/** 填报中、已提交 v2、再次提交 v2、已退回、已通过 */
export function stateWord(state: HandInBrief): string {
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
