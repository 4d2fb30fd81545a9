import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { blobReferences } from '../../domain/changes/blob-references.ts'
import type { Change } from '../../domain/changes/change.ts'
import { recordStates } from '../../domain/changes/heads.ts'
import { encodeDraftFile } from '../draft-file.ts'
import { chunkName, createLock, encodeEnvelope } from './envelope.ts'
import { lockContent } from './lock-content.ts'
import type { PackageFacts, PackageFile } from './manifest.ts'
import { changesName, encodeManifest, manifestName } from './manifest.ts'
import type { ZipFile } from './write-zip.ts'
import { writeZip } from './write-zip.ts'

export interface PackageBlob {
  readonly mime: string
  readonly bytes: Uint8Array
}

export interface PackageContent {
  readonly facts: PackageFacts
  /** Already handed out: what a package holds can no longer be replaced by typing. */
  readonly changes: readonly Change[]
  /** Null for a photo this device does not have; the package says so. */
  readBlob(hash: string): Promise<PackageBlob | null>
  /** Locks the package; everything but the fact that it is one is hidden. */
  readonly passphrase?: string
}

/** The package as a stream: one photo at a time is in memory. The manifest comes last, when every file is known. */
export async function* writePackage(content: PackageContent): AsyncGenerator<Uint8Array> {
  const plain = writeZip(filesOf(content))
  if (content.passphrase === undefined) yield* plain
  else yield* writeZip(lockedFiles(plain, content.passphrase))
}

async function* lockedFiles(plain: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<ZipFile> {
  const lock = await createLock(passphrase)
  yield { name: manifestName, bytes: encodeEnvelope(lock.envelope), compress: false }
  let index = 0
  for await (const chunk of lockContent(lock, plain))
    yield { name: chunkName(index++), bytes: chunk, compress: false }
}

async function* filesOf({ facts, changes, readBlob }: PackageContent): AsyncGenerator<ZipFile> {
  const files: PackageFile[] = []
  const absent: string[] = []
  const text = utf8ToBytes(encodeDraftFile(changes))
  files.push({ name: changesName, size: text.length, sha256: bytesToHex(sha256(text)) })
  yield { name: changesName, bytes: text, compress: true }
  for (const hash of blobReferences(wantedOf(facts, changes))) {
    const blob = await readBlob(hash)
    if (blob === null) {
      absent.push(hash)
      continue
    }
    const name = `blobs/${hash}`
    files.push({ name, size: blob.bytes.length, sha256: hash, mime: blob.mime })
    yield { name, bytes: blob.bytes, compress: false }
  }
  const documents = [...new Set(changes.map(({ document }) => document))].sort()
  const { purpose, scope, title, author, createdAt } = facts
  const manifest = { purpose, scope, title, author, createdAt, documents, files, absent }
  yield { name: manifestName, bytes: encodeManifest(manifest), compress: true }
}

/**
 * Whose photos and files travel: a backup brings back the past too. What goes to others brings what stands there now: the
 * original of a photo that was redacted afterwards stays at home, even while this device keeps it.
 */
function wantedOf({ purpose }: PackageFacts, changes: readonly Change[]): readonly Change[] {
  if (purpose === 'backup') return changes
  const documents = [...new Set(changes.map(({ document }) => document))]
  return documents.flatMap((document) => {
    const own = changes.filter((change) => change.document === document)
    return [...recordStates(own).values()].flatMap(({ heads }) => heads)
  })
}
