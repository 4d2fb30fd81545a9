import { describe, expect, it } from 'vitest'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import type { RecordState } from '../../../src/domain/changes/change.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import type { SaveState } from '../../../src/drafting/contract.ts'
import { commitSurely } from '../../../src/ui/shared/commit-surely.ts'

const record = 'count/first/ZC-1/m1'
const at = '2024-03-05T02:00:00.000Z'

function head(value: Json, id?: string) {
  const change = createChange({ document: 'd', record, value, parents: [], author: '', device: 'p', at })
  return id === undefined ? change : { ...change, id }
}

/** Writes `value` and finds these heads afterwards. */
async function after(heads: RecordState['heads'], saveState: SaveState, value: Json = { room: '305' }) {
  const session = {
    records: new Map(heads.length > 0 ? [[record, { record, heads }]] : []),
    saveState,
    commit: () => Promise.resolve(),
  }
  return commitSurely(session as unknown as Parameters<typeof commitSurely>[0], { record, value })
}

const saved: SaveState = { kind: 'saved', at }

describe('a step that is believed only when it is stored', () => {
  it('is believed when the record holds it under a hash', async () => {
    expect(await after([head({ room: '305' })], saved)).toBeNull()
    expect(await after([], saved, null)).toBeNull()
  })

  it('is believed beside the other side of a conflict', async () => {
    expect(await after([head({ room: '101' }), head({ room: '305' })], saved)).toBeNull()
  })

  it('is not believed while it waits, and says why', async () => {
    const failed: SaveState = { kind: 'failed', problem: { code: 'storage-full' } }
    expect(await after([head({ room: '305' }, `pending ${record}`)], failed)).toEqual({
      code: 'storage-full',
    })
  })

  it('is not believed when another tab holds the stocktake', async () => {
    expect(await after([], { kind: 'read-only' })).toEqual({ code: 'document-read-only' })
    expect(await after([head({ room: '101' })], saved)).toEqual({ code: 'storage-failed' })
  })
})
