import type { RecordState } from '../../../domain/changes/change.ts'
import { valueOf } from '../../../domain/changes/heads.ts'
import type { Json } from '../../../domain/values/json.ts'

/** What a document is, told by its `meta/*` record, and where its pages live. */
export type DocumentKind = 'evaluation' | 'stocktake' | 'review'

export const kindWords: Readonly<Record<DocumentKind, { readonly name: string; readonly list: string }>> = {
  evaluation: { name: '评价', list: '/evaluations' },
  stocktake: { name: '盘点', list: '/stocktakes' },
  review: { name: '核查', list: '/reviews' },
}

function fieldOf(value: Json, field: string): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? ((value as { readonly [key: string]: Json })[field] ?? null)
    : null
}

/** The kind and name of a document, from its own records; a name not filled in yet is said to be missing. */
export function identityIn(states: ReadonlyMap<string, RecordState>): {
  readonly kind: DocumentKind
  readonly name: string
} {
  const kind: DocumentKind = states.has('meta/review')
    ? 'review'
    : states.has('meta/stocktake')
      ? 'stocktake'
      : 'evaluation'
  const cover = valueOf(states.get('cover/unit-name'))
  if (kind === 'evaluation' && typeof cover === 'string' && cover !== '') return { kind, name: cover }
  const meta = valueOf(states.get(`meta/${kind}`))
  const name = fieldOf(meta, kind === 'review' ? 'unitName' : 'name')
  return { kind, name: typeof name === 'string' && name !== '' ? name : `未命名${kindWords[kind].name}` }
}
