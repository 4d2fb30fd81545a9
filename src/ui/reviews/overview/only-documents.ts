import { blobReferences } from '../../../domain/changes/blob-references.ts'
import type { IncomingBlob, IncomingFile } from '../../shared/services.ts'

/** The part of a file that belongs to these documents, with their photos and files and no others. */
export function onlyDocuments(incoming: IncomingFile, documents: readonly string[]): IncomingFile {
  const changes = incoming.changes.filter(({ document }) => documents.includes(document))
  const wanted = new Set(blobReferences(changes))
  const { blobs } = incoming
  async function* ownBlobs(): AsyncGenerator<IncomingBlob> {
    for await (const blob of blobs?.() ?? []) if (wanted.has(blob.hash)) yield blob
  }
  return { ...incoming, changes, blobs: blobs && ownBlobs }
}
