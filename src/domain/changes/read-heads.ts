import type { Change, RecordState } from './change.ts'
import { compareText } from './record-lists.ts'

export interface ReadHeads {
  /** Records with two or more heads. */
  readonly conflicts: ReadonlySet<string>
  /** Records of a kind or shape this version does not know, sorted. */
  readonly unreadable: readonly string[]
}

/**
 * Hands over what every record says at present. Of a record in conflict the head with the smallest id counts (DESIGN §5);
 * removed ones say nothing. Whatever cannot be read is listed, never dropped.
 */
export function readHeads<Entry>(
  states: ReadonlyMap<string, RecordState>,
  read: (head: Change) => Entry | null,
  take: (entry: Entry) => void,
): ReadHeads {
  const conflicts = new Set<string>()
  const unreadable: string[] = []
  for (const { record, heads } of states.values()) {
    const [head] = heads
    if (heads.length > 1) conflicts.add(record)
    if (!head || head.value === null) continue
    const entry = read(head)
    if (entry === null) unreadable.push(record)
    else take(entry)
  }
  return { conflicts, unreadable: unreadable.sort(compareText) }
}
