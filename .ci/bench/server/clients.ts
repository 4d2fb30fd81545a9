import { createChange } from '../../../src/domain/changes/create-change.ts'
import type { Change } from '../../../src/domain/changes/change.ts'
import { limits } from '../../../src/protocol/sync/limits.ts'
import type { Send } from '../../../src/sync/ask.ts'
import type { Remote } from '../../../src/sync/contract.ts'
import { createHttpRemote } from '../../../src/sync/http-remote.ts'
import { countsOf } from '../sync/counts.ts'

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/** Counts as one device writes them, each of its own content. */
export function changesOf(device: string, many: number): readonly Change[] {
  return countsOf(many).map(({ record, value }) =>
    createChange({
      document: 'stocktake-bench',
      record: `${record}-${device}`,
      value: { ...value },
      parents: [],
      author: '张三',
      device,
      at: value.at,
    }),
  )
}

/** The client’s own way to the server, with the hints that others have news. */
export function remoteOf(send: Send, workspace: string): Remote {
  return createHttpRemote({ base: '', send }, workspace, (url, onNudge) => {
    const stop = new AbortController()
    void hear(send, url, stop.signal, onNudge).catch(() => undefined)
    return () => {
      stop.abort()
    }
  })
}

async function hear(send: Send, url: string, signal: AbortSignal, onNudge: () => void): Promise<void> {
  const { body } = await send(url, { method: 'GET', signal })
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>)
    if (Buffer.from(piece).includes('event: nudge')) onNudge()
}

/**
 * One phone that writes so often, hears of the others and takes what they wrote. Answers the milliseconds of each of its pushes
 * until it was acknowledged.
 */
export async function busyPhone(
  remote: Remote,
  device: string,
  { seconds, every }: { readonly seconds: number; readonly every: number },
): Promise<readonly number[]> {
  const times: number[] = []
  let since = 0
  let pulling = false
  let again = false
  async function pull(): Promise<void> {
    again = true
    if (pulling) return
    pulling = true
    while (again) {
      again = false
      const page = await remote.pull(since, device, limits.changesPerPage)
      if (page.ok) since = page.value.next
    }
    pulling = false
  }
  const stop = remote.listen(() => void pull())
  await pause(Math.random() * every)
  const ends = performance.now() + seconds * 1000
  for (const change of changesOf(device, Math.ceil((seconds * 1000) / every))) {
    const started = performance.now()
    if (started > ends) break
    const answer = await remote.push([change])
    if (!answer.ok || answer.value.stored.length !== 1) throw new Error('a push was not acknowledged')
    times.push(performance.now() - started)
    await pause(Math.max(0, every - (performance.now() - started)))
  }
  stop()
  return times
}
