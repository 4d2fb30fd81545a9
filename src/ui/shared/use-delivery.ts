import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { blobReferences } from '../../domain/changes/blob-references.ts'
import type { Change, RecordState } from '../../domain/changes/change.ts'
import { useServices } from './services.ts'
import type { FileStates } from './use-file-states.ts'
import { useFileStates } from './use-file-states.ts'
import { useOpenDocumentIfAny } from './use-open-document.ts'

/** `waiting`: only on this device, sent by itself. `sending`: on its way just now. `refused`: the server did not take it. */
export type RecordDelivery = 'waiting' | 'sending' | 'refused'

/**
 * Records of a document the server does not have, by its own word; null when the device works alone, or not known yet. A
 * record whose photo is still here is not delivered either.
 */
export function useDelivery(
  document: string,
): Readonly<ComputedRef<ReadonlyMap<string, RecordDelivery> | null>> {
  const { outbox, sync } = useServices().team
  const files = useFileStates()
  const open = useOpenDocumentIfAny()
  const found = shallowRef<ReadonlyMap<string, RecordDelivery> | null>(null)
  if (!outbox || !sync) return computed(() => null)

  async function read(): Promise<void> {
    const undelivered = await outbox?.undelivered(document)
    const onItsWay = sync?.sending() ?? new Set()
    found.value = new Map(
      [...(undelivered ?? [])].map(([record, state]) => [
        record,
        state === 'waiting' && onItsWay.has(record) ? 'sending' : state,
      ]),
    )
  }

  onScopeDispose(outbox.watchOutbox(() => void read()))
  onScopeDispose(sync.subscribe(() => void read()))
  void read()
  return computed(() => {
    if (found.value === null || files.value === null) return null
    if (files.value.size === 0 || open?.session.document !== document) return found.value
    return withFiles(found.value, open.records.value, files.value)
  })
}

const rank: Readonly<Record<RecordDelivery, number>> = { sending: 0, waiting: 1, refused: 2 }

/** What is the matter with a record or with one of its files, whichever weighs more. */
function withFiles(
  found: ReadonlyMap<string, RecordDelivery>,
  records: ReadonlyMap<string, RecordState>,
  files: FileStates,
): ReadonlyMap<string, RecordDelivery> {
  const all = new Map(found)
  for (const { record, heads } of records.values())
    for (const hash of heads.flatMap(filesOf)) {
      const [state, before] = [files.get(hash), all.get(record)]
      if (state === undefined || state === 'wanted') continue
      if (before === undefined || rank[state] > rank[before]) all.set(record, state)
    }
  return all
}

const known = new WeakMap<Change, readonly string[]>()

/** A stocktake has tens of thousands of records, and they do not change. */
function filesOf(head: Change): readonly string[] {
  const hashes = known.get(head) ?? blobReferences([head])
  known.set(head, hashes)
  return hashes
}
