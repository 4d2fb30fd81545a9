import { expect, it } from 'vitest'
import type { Change } from '../../../../src/domain/changes/change.ts'
import { findSystem } from '../../../../src/domain/indicator-systems/built-in.ts'
import { gatherDocuments } from '../../../../src/domain/review/overview/gather-documents.ts'
import { overviewRow } from '../../../../src/domain/review/overview/overview-row.ts'
import { pairDocuments } from '../../../../src/domain/review/overview/pair-documents.ts'
import { fail, ok } from '../../../../src/domain/values/result.ts'
import { createMemoryTeamStore } from '../../../../src/storage/memory-store.ts'
import type { FetchProgress } from '../../../../src/ui/reviews/overview/fetch-row.ts'
import { fetchRow } from '../../../../src/ui/reviews/overview/fetch-row.ts'
import { isHeld } from '../../../../src/ui/shared/holding/holding.ts'
import type { TeamOverview } from '../../../../src/ui/shared/services.ts'
import { department, reviewOf, written } from '../../../domain/review/overview/departments.ts'
import { hashOf, someBlob } from '../../../protocol/package/package-of.ts'

const hash = hashOf(someBlob)
const lost = 'c'.repeat(64)
const claim = written(department('二局'), 'ev-二局', {
  'evidence/e1': { blob: hash },
  'evidence/e2': { blob: lost },
})
const changes = [...claim, ...reviewOf('二局', claim)]
const [row] = pairDocuments(gatherDocuments([{ name: '', changes }]), findSystem).pairs.map(overviewRow)

function serverWith(known: readonly Change[] | null): TeamOverview {
  return {
    kept: () => Promise.resolve(null),
    fetch: () => Promise.resolve(fail('server-unreachable')),
    changesOf: (_, document) =>
      Promise.resolve(
        known ? ok(known.filter((change) => change.document === document)) : fail('server-unreachable'),
      ),
    fileOf: (_, asked) =>
      Promise.resolve(
        ok(asked === hash ? { bytes: someBlob.slice().buffer, mime: 'application/zip' } : null),
      ),
  }
}

it('RV-65 what is fetched of another unit is never given to the server of this one', async () => {
  if (!row) throw new Error('no row')
  const store = createMemoryTeamStore()
  const seen: FetchProgress[] = []
  const parts = {
    overview: serverWith(changes),
    store,
    onProgress: (files: FetchProgress) => seen.push(files),
  }
  expect(await fetchRow(row, 'ws-2', parts)).toEqual({ ok: true, value: { missing: 1 } })
  expect(seen).toEqual([
    { done: 0, total: 2 },
    { done: 1, total: 2 },
  ])
  expect((await store.log('ev-二局')).length + (await store.log('rv-二局')).length).toBe(changes.length)
  expect([await isHeld('ev-二局', store), await isHeld('rv-二局', store)]).toEqual([true, true])
  expect(await store.sync.counts()).toEqual({ changes: 0, files: 0, refused: 0, wanted: 0 })
  expect(await store.sync.takeBatch(10, 1_000_000)).toEqual([])
})

it('what cannot be fetched leaves everything as it was', async () => {
  if (!row) throw new Error('no row')
  const store = createMemoryTeamStore()
  const parts = { overview: serverWith(null), store, onProgress: () => undefined }
  expect(await fetchRow(row, 'ws-2', parts)).toMatchObject({ problem: { code: 'server-unreachable' } })
  expect([await store.listDocuments(), await isHeld('ev-二局', store)]).toEqual([[], false])
})
