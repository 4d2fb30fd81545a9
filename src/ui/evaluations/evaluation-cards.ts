import type { RecordState } from '../../domain/changes/change.ts'
import type { Json } from '../../domain/values/json.ts'
import type { DocumentSummary } from '../shared/services.ts'

/** What the list can say at once, before anything is scored. */
export interface EvaluationCard {
  readonly document: string
  readonly name: string
  readonly fiscalYear: number | null
  readonly practice: boolean
  readonly deleted: boolean
  readonly changedAt: string
}

function valueOf(records: ReadonlyMap<string, RecordState>, record: string): Json | undefined {
  return records.get(record)?.heads[0]?.value
}

function fieldOf(value: Json | undefined, field: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return (value as { readonly [key: string]: Json })[field]
}

function cardOf(summary: DocumentSummary): EvaluationCard {
  const meta = valueOf(summary.records, 'meta/evaluation')
  const unitName = valueOf(summary.records, 'cover/unit-name')
  const name = fieldOf(meta, 'name')
  const fiscalYear = fieldOf(meta, 'fiscalYear')
  return {
    document: summary.document,
    name:
      typeof unitName === 'string' && unitName !== ''
        ? unitName
        : typeof name === 'string' && name !== ''
          ? name
          : '未命名评价',
    fiscalYear: typeof fiscalYear === 'number' ? fiscalYear : null,
    practice: fieldOf(meta, 'practice') === true,
    deleted: valueOf(summary.records, 'meta/deleted') === true,
    changedAt: summary.changedAt,
  }
}

function hasMeta({ records }: DocumentSummary): boolean {
  const meta = valueOf(records, 'meta/evaluation')
  return meta !== undefined && meta !== null
}

/** Last changed first; documents without a `meta/evaluation` are no evaluations and are left out. */
export function cardsOf(documents: readonly DocumentSummary[]): readonly EvaluationCard[] {
  return documents
    .filter((summary) => hasMeta(summary))
    .map(cardOf)
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0))
}
