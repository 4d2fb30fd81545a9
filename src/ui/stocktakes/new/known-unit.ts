import type { RecordState } from '../../../domain/changes/change.ts'
import { valueOf } from '../../../domain/changes/heads.ts'
import type { DocumentSummary, DraftStore } from '../../shared/services.ts'

function fieldOf(state: RecordState | undefined, field: string): unknown {
  const value = valueOf(state)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return (value as Readonly<Record<string, unknown>>)[field]
}

function unitNameOf({ records }: DocumentSummary): string {
  const meta = records.get('meta/stocktake') ?? records.get('meta/evaluation')
  if (fieldOf(meta, 'practice') === true) return ''
  const name = fieldOf(meta, 'unitName') ?? valueOf(records.get('cover/unit-name'))
  return typeof name === 'string' ? name.trim() : ''
}

/** The unit of the document changed last, practice aside: who counts mostly counts where they report. Empty when none is known. */
export async function knownUnitName(store: DraftStore): Promise<string> {
  const documents = [...(await store.listDocuments())]
  documents.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
  return documents.map(unitNameOf).find((name) => name !== '') ?? ''
}
