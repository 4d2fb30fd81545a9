import type { Problem, Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import { decodeDraftFile, longestDraftFile } from '../../protocol/draft-file.ts'
import { sourceOfFile } from '../../protocol/package/byte-source.ts'
import { changesName } from '../../protocol/package/manifest.ts'
import { readPackage } from '../../protocol/package/read-package.ts'
import type { IncomingFile, ReadIncoming, ReadIncomingOptions } from './contract.ts'
import { readIncomingPdf } from './read-incoming-pdf.ts'

export const readIncomingFile: ReadIncoming = async (file, options = {}) => {
  try {
    const head = new TextDecoder('latin1').decode(await file.slice(0, 1024).arrayBuffer())
    // Some writers put a few bytes of their own before the mark.
    if (head.includes('%PDF-')) return await readIncomingPdf(file, options)
    return head.startsWith('PK') ? await readParcel(file, options) : await readDraft(file)
  } catch {
    // A file that was moved, or one a cloud folder could not bring.
    return fail('incoming-unreadable')
  }
}

async function readParcel(
  file: File,
  { passphrase }: ReadIncomingOptions,
): Promise<Result<IncomingFile, Problem>> {
  const read = await readPackage(sourceOfFile(file), passphrase === undefined ? {} : { passphrase })
  if (!read.ok) return read
  const { manifest, changes, blobs } = read.value
  const { purpose, scope, title, author, createdAt, absent } = manifest
  const files = manifest.files.filter(({ name }) => name !== changesName).length
  return ok({
    fileName: file.name,
    changes,
    blobs,
    parcel: { purpose, scope, title, author, createdAt, files, absent: absent.length },
    pdf: null,
  })
}

async function readDraft(file: File): Promise<Result<IncomingFile, Problem>> {
  // A hanzi is three bytes.
  if (file.size > 3 * longestDraftFile) return fail('draft-too-large')
  const changes = decodeDraftFile(new TextDecoder().decode(await file.arrayBuffer()))
  if (!changes.ok) return changes
  return ok({ fileName: file.name, changes: changes.value, blobs: null, parcel: null, pdf: null })
}
