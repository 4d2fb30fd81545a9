import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'
import { useServices } from './services.ts'

/** `waiting`: only on this device, sent by itself. `sending`: on its way just now. `refused`: the server did not take it. */
export type RecordDelivery = 'waiting' | 'sending' | 'refused'

/** Records of a document the server does not have, by its own word; null when the device works alone, or not known yet. */
export function useDelivery(
  document: string,
): Readonly<ShallowRef<ReadonlyMap<string, RecordDelivery> | null>> {
  const { outbox, sync } = useServices().team
  const found = shallowRef<ReadonlyMap<string, RecordDelivery> | null>(null)
  if (!outbox || !sync) return found

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
  return found
}
