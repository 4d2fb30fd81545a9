import type { Change, RecordState } from '../../../domain/changes/change.ts'
import { inConflict, recordStates } from '../../../domain/changes/heads.ts'
import { mergeChanges } from '../../../domain/changes/merge-changes.ts'
import { splitKey } from '../../../domain/changes/record-reader.ts'
import type { DraftStore } from '../services.ts'
import type { DocumentKind } from './document-kind.ts'
import { identityIn } from './document-kind.ts'

/** What importing a file would do to one document, worked out before anything is written. */
export interface ImportPreview {
  readonly document: string
  readonly kind: DocumentKind
  readonly name: string
  /** Not on this device yet. */
  readonly isNew: boolean
  readonly added: number
  readonly known: number
  /** Records changed here and in the file: both versions are kept until a person picks. */
  readonly conflicts: number
  /** Of a review: replies of the department and settlements of the reviewer that would come. */
  readonly replies: number
  readonly settlements: number
}

/**
 * The states after the import. Heads are enough to tell most records; where two heads would stand, the record's history
 * decides, for an incoming change may be an ancestor of what is here.
 */
async function statesAfter(
  document: string,
  here: ReadonlyMap<string, RecordState>,
  added: readonly Change[],
  store: DraftStore,
): Promise<ReadonlyMap<string, RecordState>> {
  const heads = [...new Set(added.map(({ record }) => record))].flatMap(
    (record) => here.get(record)?.heads ?? [],
  )
  const after = recordStates(mergeChanges(heads, added))
  const doubtful = new Set([...after.values()].filter(inConflict).map(({ record }) => record))
  const histories = await Promise.all([...doubtful].map((record) => store.history(document, record)))
  const certain = recordStates(
    mergeChanges(
      histories.flat(),
      added.filter(({ record }) => doubtful.has(record)),
    ),
  )
  return new Map([...here, ...after, ...certain])
}

async function previewDocument(
  document: string,
  incoming: readonly Change[],
  known: ReadonlySet<string>,
  store: DraftStore,
): Promise<ImportPreview> {
  const here = await store.loadDocument(document)
  const added = incoming.filter(({ id }) => !known.has(id))
  const after = await statesAfter(document, here, added, store)
  const touched = new Set(added.map(({ record }) => record))
  const ofKind = (kind: string): number =>
    [...touched].filter((record) => splitKey(record)[0] === kind).length
  return {
    document,
    ...identityIn(after),
    isNew: here.size === 0,
    added: added.length,
    known: incoming.length - added.length,
    replies: ofKind('finding-reply'),
    settlements: ofKind('finding-settlement'),
    conflicts: [...touched].filter((record) => (after.get(record)?.heads.length ?? 0) > 1).length,
  }
}

export async function previewImport(
  changes: readonly Change[],
  store: DraftStore,
): Promise<readonly ImportPreview[]> {
  const known = await store.knownIds(changes.map(({ id }) => id))
  const documents = [...new Set(changes.map(({ document }) => document))]
  return Promise.all(
    documents.map((document) => {
      const part = changes.filter((change) => change.document === document)
      return previewDocument(document, part, known, store)
    }),
  )
}
