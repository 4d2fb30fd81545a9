import type { ShrinkOrder, Shrunk } from './shrink-photo.ts'
import { shrinkPhoto } from './shrink-photo.ts'

/** What a module worker offers, as far as it is used here. */
interface WorkerScope {
  postMessage(message: Shrunk, transfer?: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ShrinkOrder>) => void): void
}

const scope = globalThis as unknown as WorkerScope

scope.addEventListener('message', ({ data }) => void answer(data))

async function answer(order: ShrinkOrder): Promise<void> {
  const shrunk = await shrinkPhoto(order).catch((): Shrunk => ({ kind: 'unable' }))
  scope.postMessage(shrunk, shrunk.kind === 'photo' ? [shrunk.bytes, shrunk.thumb] : [])
}
