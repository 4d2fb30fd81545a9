import type { ComputedRef, Ref } from 'vue'
import { computed } from 'vue'
import type { ConfirmedValue } from '../../../domain/report-intake/plain-edits.ts'
import type {
  ProposalGroup,
  ProposedContent,
  ProposedValue,
} from '../../../domain/report-intake/proposed-value.ts'

export type Decision =
  { readonly kind: 'take'; readonly content: ProposedContent } | { readonly kind: 'leave' }

export type Decisions = ReadonlyMap<string, Decision>

export interface Confirmations {
  readonly decisions: Readonly<Ref<Decisions>>
  readonly confirmed: ComputedRef<readonly ConfirmedValue[]>
  /** How many values nobody has decided on. */
  readonly waiting: ComputedRef<number>
  decide(id: string, decision: Decision): void
  /** Values that contradict themselves are left for one by one; so are texts that the app builds itself. */
  takeGroup(group: ProposalGroup): void
  leaveGroup(group: ProposalGroup): void
}

/** What a person says to each value that was read: nothing is taken in silence. */
export function useConfirmations(
  values: ComputedRef<readonly ProposedValue[]>,
  decisions: Ref<Decisions>,
): Confirmations {
  function set(entries: readonly (readonly [string, Decision])[]): void {
    decisions.value = new Map([...decisions.value, ...entries])
  }

  return {
    decisions,
    confirmed: computed(() =>
      values.value.flatMap((proposal) => {
        const decision = decisions.value.get(proposal.id)
        return decision?.kind === 'take' ? [{ proposal, content: decision.content }] : []
      }),
    ),
    waiting: computed(() => values.value.filter(({ id }) => !decisions.value.has(id)).length),
    decide: (id, decision) => set([[id, decision]]),
    takeGroup: (group) =>
      set(
        values.value.flatMap(({ id, group: own, options: [only, ...others], generated }) =>
          own === group && only && others.length === 0 && !generated && !decisions.value.has(id)
            ? [[id, { kind: 'take', content: only.content }] as const]
            : [],
        ),
      ),
    leaveGroup: (group) =>
      set(
        values.value
          .filter((value) => value.group === group && !decisions.value.has(value.id))
          .map(({ id }) => [id, { kind: 'leave' }] as const),
      ),
  }
}
