import type { EvidenceRecord } from '../../../src/domain/evaluation/records.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { documentId } from '../scoring/open-page.ts'
import type { MemoryServices } from '../shared/memory-services.ts'

/** What the library holds on the disk. */
export async function evidenceOf(services: MemoryServices): Promise<readonly EvidenceRecord[]> {
  const states = await services.store.loadDocument(documentId)
  return [...states].flatMap(([record, state]) => {
    const value = state.heads[0]?.value ?? null
    return record.startsWith('evidence/') && value !== null ? [value as unknown as EvidenceRecord] : []
  })
}

/** A photo that stands in the library under this id, its bytes stored. */
export async function storePhoto(services: MemoryServices, bytes: string): Promise<string> {
  const stored = await services.store.putBlob(new TextEncoder().encode(bytes).buffer, 'image/jpeg')
  if (!stored.ok) throw new Error(stored.problem.code)
  return stored.value
}

export function photoRecord(blob: string, part: Partial<EvidenceRecord> = {}): Json {
  return {
    name: '照片.jpg',
    blob,
    mime: 'image/jpeg',
    size: 9,
    indicators: [],
    requirements: [],
    assets: [],
    note: '',
    order: 'a0',
    thumb: '',
    takenAt: '',
    original: '',
    ...part,
  }
}
