import type { Change } from '../../../domain/changes/change.ts'
import { recordStates } from '../../../domain/changes/heads.ts'
import { mergeChanges } from '../../../domain/changes/merge-changes.ts'
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
}

async function knownChanges(
  document: string,
  records: Iterable<string>,
  store: DraftStore,
): Promise<readonly Change[]> {
  const histories = await Promise.all([...records].map((record) => store.history(document, record)))
  return histories.flat()
}

async function previewDocument(
  document: string,
  incoming: readonly Change[],
  store: DraftStore,
): Promise<ImportPreview> {
  const here = await knownChanges(document, new Set(incoming.map((change) => change.record)), store)
  const ids = new Set(here.map((change) => change.id))
  const added = incoming.filter((change) => !ids.has(change.id))
  const touched = new Set(added.map((change) => change.record))
  const merged = recordStates(mergeChanges(here, incoming))
  const conflicts = [...touched].filter((record) => (merged.get(record)?.heads.length ?? 0) > 1)
  return {
    document,
    ...identityIn(recordStates(mergeChanges(here, incoming))),
    isNew: (await store.loadDocument(document)).size === 0,
    added: added.length,
    known: incoming.length - added.length,
    conflicts: conflicts.length,
  }
}

export async function previewImport(
  changes: readonly Change[],
  store: DraftStore,
): Promise<readonly ImportPreview[]> {
  const documents = [...new Set(changes.map((change) => change.document))]
  return Promise.all(
    documents.map((document) => {
      const part = changes.filter((change) => change.document === document)
      return previewDocument(document, part, store)
    }),
  )
}
