import { request } from 'node:http'
import type { Send } from '../../../src/sync/ask.ts'

type Worse = (send: Send) => Send

const cut = (): never => {
  throw new TypeError('the line was cut')
}

/** Carried out, and every third answer never comes back. */
export const losesAnswers: Worse = (send) => async (path, init) => {
  const response = await send(path, init)
  return init.method !== 'GET' && Math.random() < 0.34 ? cut() : response
}

/** Every push is sent twice at once, and an older one comes along once more, late. */
export const repeatsAndReorders: Worse = (send) => {
  const sent: { readonly path: string; readonly init: RequestInit }[] = []
  return async (path, init) => {
    if (init.method !== 'POST') return await send(path, init)
    const older = sent[Math.floor(Math.random() * sent.length)]
    sent.push({ path, init: { ...init, signal: null } })
    const stale = older ? [send(older.path, older.init)] : []
    const [answer] = await Promise.all([send(path, init), send(path, init), ...stale])
    return answer
  }
}

/** Every second part of a file breaks off in the middle of its bytes: the server sees a body that never ends. */
export function cutsFiles(url: () => string, jar: ReadonlyMap<string, string>): Worse {
  return (send) => async (path, init) => {
    if (init.method !== 'PATCH' || Math.random() < 0.5) return await send(path, init)
    const bytes = new Uint8Array(init.body as ArrayBuffer)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as Record<string, string>), origin: url(), cookie }
    await new Promise<void>((done) => {
      const broken = request(url() + path, {
        method: 'PATCH',
        headers: { ...headers, 'content-length': String(bytes.length) },
      })
      broken.on('error', () => {
        done()
      })
      broken.on('close', () => {
        done()
      })
      broken.write(bytes.subarray(0, Math.floor(bytes.length * Math.random())), () => {
        broken.destroy()
      })
    })
    return cut()
  }
}
