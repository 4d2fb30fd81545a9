import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueOf } from '../../src/domain/changes/heads.ts'
import type { Json } from '../../src/domain/values/json.ts'
import type { Send } from '../../src/sync/ask.ts'
import type { Phone, RunningTeam } from './running-team.ts'
import { runTeam } from './running-team.ts'

let document = ''
let second = 0

function write({ store }: Phone, record: string, value: Json) {
  second += 1
  const at = new Date(Date.UTC(2024, 2, 1, 2, 0, second)).toISOString()
  return store.write(document, [{ record, value }], { mode: 'typing', author: '张某', at })
}

async function valuesOf({ store }: Phone): Promise<Readonly<Record<string, Json | undefined>>> {
  const records = await store.loadDocument(document)
  return Object.fromEntries([...records].map(([record, state]) => [record, valueOf(state)]))
}

/** The request arrives and is carried out; its answer never comes back. */
const losesAnswers =
  (method: string, times: number) =>
  (send: Send): Send =>
  async (url, init) => {
    const response = await send(url, init)
    if (init.method !== method || times === 0) return response
    times -= 1
    throw new TypeError('network')
  }

describe('syncing through a real server', () => {
  let team: RunningTeam
  beforeAll(async () => {
    team = await runTeam()
  }, 60_000)
  afterAll(() => team.stop())

  /** A document of its own for every test; the workspace is shared. */
  function fresh(): void {
    document = `ev-${crypto.randomUUID()}`
  }

  it('brings what one phone wrote to another, and says so only when the server has it', async () => {
    fresh()
    const [a, b] = [team.phone('phone-a'), team.phone('phone-b')]
    await write(a, 'fact/a', 1)
    expect([...(await a.store.sync.undelivered(document)).keys()]).toEqual(['fact/a'])
    await a.engine.sync()
    expect(a.engine.state()).toMatchObject({ phase: 'idle', changesWaiting: 0, problem: null })
    expect(await a.store.sync.undelivered(document)).toEqual(new Map())
    await b.engine.sync()
    expect(await valuesOf(b)).toEqual({ 'fact/a': 1 })
  })

  it('keeps both when two wrote apart, the same on both phones', async () => {
    fresh()
    const [a, b] = [team.phone('phone-a'), team.phone('phone-b')]
    await write(a, 'paragraph/duties', '甲写的')
    await write(b, 'paragraph/duties', '乙写的')
    for (const phone of [a, b, a]) await phone.engine.sync()
    const headsOn = async ({ store }: Phone) =>
      (await store.loadDocument(document)).get('paragraph/duties')?.heads.map(({ value }) => value)
    expect(new Set(await headsOn(a))).toEqual(new Set(['甲写的', '乙写的']))
    expect(await headsOn(b)).toEqual(await headsOn(a))
  })

  it('gives more than one push holds, and takes more than one page', async () => {
    fresh()
    const [a, b] = [team.phone('phone-a'), team.phone('phone-b')]
    const edits = Array.from({ length: 1200 }, (_, index) => ({
      record: `fact/${String(index)}`,
      value: index,
    }))
    await a.store.write(document, edits, {
      mode: 'deliberate',
      author: '张某',
      at: '2024-03-01T02:00:00.000Z',
    })
    await a.engine.sync()
    await b.engine.sync()
    expect((await b.store.loadDocument(document)).size).toBe(1200)
  })

  it('calls nothing delivered when the answer is lost, and sends it once in the end', async () => {
    fresh()
    const a = team.phone('phone-a', losesAnswers('POST', 1))
    await write(a, 'fact/a', 1)
    await a.engine.sync()
    expect(a.engine.state()).toMatchObject({ phase: 'waiting', changesWaiting: 1 })
    expect(a.engine.state().problem).toEqual({ code: 'server-unreachable' })
    await a.engine.sync()
    expect(a.engine.state()).toMatchObject({ phase: 'idle', changesWaiting: 0 })
    const b = team.phone('phone-b')
    await b.engine.sync()
    expect(await b.store.history(document, 'fact/a')).toHaveLength(1)
  })

  it('a photo whose line breaks in the middle goes on and arrives whole', async () => {
    fresh()
    const a = team.phone('phone-a', losesAnswers('PATCH', 1))
    const photo = new Uint8Array(1_300_000).map((_, place) => (place * 31) % 251)
    const stored = await a.store.putBlob(photo.buffer, 'image/jpeg')
    const hash = stored.ok ? stored.value : ''
    await write(a, 'evidence/1', { blob: hash })
    await a.engine.sync()
    expect(a.engine.state()).toMatchObject({ phase: 'waiting', changesWaiting: 0, filesWaiting: 1 })
    const onTheirWay: (string | null)[] = []
    const stop = a.engine.subscribe(() => onTheirWay.push(a.engine.sendingFile()))
    await a.engine.sync()
    stop()
    expect(onTheirWay).toContain(hash)
    expect(a.engine.sendingFile()).toBeNull()
    expect(a.engine.state()).toMatchObject({ phase: 'idle', filesWaiting: 0 })
    const b = team.phone('phone-b')
    await b.engine.sync()
    const got = await b.store.getBlob(hash)
    expect(got?.bytes.byteLength).toBe(1_300_000)
    expect(b.engine.state().filesWanted).toBe(0)
  })

  it('waits longer after every failure, and a person is needed for what waiting cannot help', async () => {
    fresh()
    let answer = 503
    const gone = team.phone('phone-a', () => () => Promise.resolve(new Response(null, { status: answer })))
    await write(gone, 'fact/a', 1)
    const waits: number[] = []
    for (let round = 0; round < 3; round += 1) {
      await gone.engine.sync()
      waits.push(Date.parse(gone.engine.state().nextTryAt ?? '') - Date.now())
    }
    expect(waits[1] ?? 0).toBeGreaterThan((waits[0] ?? 0) * 1.5)
    expect(waits[2] ?? 0).toBeGreaterThan((waits[1] ?? 0) * 1.5)
    answer = 401
    await gone.engine.sync()
    expect(gone.engine.state()).toMatchObject({
      phase: 'stopped',
      problem: { code: 'signed-out' },
      changesWaiting: 1,
    })
  })

  it('a document a 管理员 had erased leaves every phone, also one that wrote on it meanwhile', async () => {
    fresh()
    const a = team.phone('phone-a')
    await write(a, 'fact/a', 1)
    await a.engine.sync()
    await team.admin.ask('DELETE', `/api/workspaces/${team.workspace}/documents/${document}`)
    const late = team.phone('phone-late')
    await write(late, 'fact/b', 2)
    await late.engine.sync()
    await a.engine.sync()
    for (const { store } of [a, late]) expect((await store.loadDocument(document)).size).toBe(0)
    expect(late.engine.state()).toMatchObject({ phase: 'idle', changesWaiting: 0, refused: 0 })
  })

  it('runs once more when asked while it runs, never twice at once', async () => {
    fresh()
    let [open, most] = [0, 0]
    const a = team.phone('phone-a', (send) => async (url, init) => {
      open += 1
      most = Math.max(most, open)
      return await send(url, init).finally(() => (open -= 1))
    })
    await write(a, 'fact/a', 1)
    const first = a.engine.sync()
    await write(a, 'fact/b', 2)
    await Promise.all([first, a.engine.sync(), a.engine.sync()])
    expect(most).toBe(1)
    expect(a.engine.state().changesWaiting).toBe(0)
  })
})
