import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Change } from '../../domain/changes/change.ts'
import type { Problem, Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { DraftFileProblem } from '../draft-file.ts'
import { decodeDraftFile } from '../draft-file.ts'
import type { ByteSource } from './byte-source.ts'
import type { EnvelopeProblem } from './envelope.ts'
import { DamagedChunkError } from './lock-content.ts'
import type { ManifestProblem, PackageFile, PackageManifest } from './manifest.ts'
import { changesName, decodeManifest, largestManifest, manifestName, readPackageJson } from './manifest.ts'
import { openEnvelope } from './open-envelope.ts'
import { readWhole } from './read-whole.ts'
import type { ZipEntry, ZipProblem } from './read-zip.ts'
import { listZip, readEntry } from './read-zip.ts'

/** A photo or file above this is not taken in: it could not be kept on a phone. */
export const largestBlob = 64 * 1024 * 1024
const largestChanges = 150_000_000

export type PackageProblem =
  | Problem<'package-needs-passphrase' | 'package-incomplete'>
  | ZipProblem
  | ManifestProblem
  | EnvelopeProblem
  | DraftFileProblem

/** A package of which every byte was checked before this exists. */
export interface OpenPackage {
  readonly manifest: PackageManifest
  readonly changes: readonly Change[]
  /** Photos and files one at a time, each checked again as it is read. */
  blobs(): AsyncGenerator<{ readonly hash: string; readonly mime: string; readonly bytes: Uint8Array }>
}

/**
 * Opens a package: shape, every checksum and every change are verified before anything of it is shown. A locked one
 * without passphrase answers `package-needs-passphrase`.
 */
export async function readPackage(
  source: ByteSource,
  options: { readonly passphrase?: string } = {},
): Promise<Result<OpenPackage, PackageProblem>> {
  try {
    return await openPackage(source, options.passphrase, 'locked-or-plain')
  } catch (error) {
    if (error instanceof DamagedChunkError) return fail('package-damaged', { file: '' })
    throw error
  }
}

async function openPackage(
  source: ByteSource,
  passphrase: string | undefined,
  expected: 'locked-or-plain' | 'plain',
): Promise<Result<OpenPackage, PackageProblem>> {
  const listed = await listZip(source)
  if (!listed.ok) return listed
  const entries = new Map(listed.value.map((entry) => [entry.name, entry] as const))
  if (entries.size !== listed.value.length) return fail('package-damaged', { file: '' })
  const manifestEntry = entries.get(manifestName)
  if (!manifestEntry) return fail('package-not-ours')
  const bytes = await readWhole(source, manifestEntry, largestManifest)
  if (!bytes.ok) return bytes
  const parsed = readPackageJson(bytes.value)
  if (!parsed.ok) return parsed
  if ('encryption' in parsed.value && expected === 'locked-or-plain') {
    if (passphrase === undefined) return fail('package-needs-passphrase')
    const inner = await openEnvelope(source, entries, parsed.value, passphrase)
    return inner.ok ? openPackage(inner.value, undefined, 'plain') : inner
  }
  const manifest = decodeManifest(parsed.value)
  return manifest.ok ? verify(source, entries, manifest.value) : manifest
}

async function verify(
  source: ByteSource,
  entries: ReadonlyMap<string, ZipEntry>,
  manifest: PackageManifest,
): Promise<Result<OpenPackage, PackageProblem>> {
  const claimed = new Set([manifestName, ...manifest.files.map(({ name }) => name)])
  const foreign = [...entries.keys()].find((name) => !claimed.has(name))
  if (foreign !== undefined) return fail('package-tampered', { file: foreign })
  for (const file of manifest.files) {
    const fault = await faultOf(source, entries.get(file.name), file)
    if (fault) return fail(fault, { file: file.name })
  }
  const changes = await readChanges(source, entries.get(changesName))
  if (!changes.ok) return changes
  return ok({ manifest, changes: changes.value, blobs: () => readBlobs(source, entries, manifest) })
}

type FileFault = 'package-incomplete' | 'package-damaged' | 'package-tampered' | 'package-too-large'

async function faultOf(
  source: ByteSource,
  entry: ZipEntry | undefined,
  file: PackageFile,
): Promise<FileFault | null> {
  if (!entry) return 'package-incomplete'
  if (file.size > (file.name === changesName ? largestChanges : largestBlob)) return 'package-too-large'
  if (entry.size !== file.size) return 'package-tampered'
  // A blob is named by what it contains.
  if (file.name !== changesName && file.name !== `blobs/${file.sha256}`) return 'package-tampered'
  const hash = sha256.create()
  const pieces = readEntry(source, entry)
  for (let next = await pieces.next(); ; next = await pieces.next()) {
    if (next.done) {
      if (!next.value) return 'package-damaged'
      return bytesToHex(hash.digest()) === file.sha256 ? null : 'package-tampered'
    }
    hash.update(next.value)
  }
}

async function readChanges(
  source: ByteSource,
  entry: ZipEntry | undefined,
): Promise<Result<readonly Change[], PackageProblem>> {
  if (!entry) return fail('package-incomplete', { file: changesName })
  const bytes = await readWhole(source, entry, largestChanges)
  return bytes.ok ? decodeDraftFile(new TextDecoder().decode(bytes.value)) : bytes
}

async function* readBlobs(
  source: ByteSource,
  entries: ReadonlyMap<string, ZipEntry>,
  manifest: PackageManifest,
): ReturnType<OpenPackage['blobs']> {
  for (const { name, sha256: hash, mime } of manifest.files) {
    const entry = entries.get(name)
    if (name === changesName || !entry) continue
    const bytes = await readWhole(source, entry, largestBlob)
    // The file changed on disk after it was checked: what no longer fits is left out, and its record says it is missing.
    if (!bytes.ok || bytesToHex(sha256(bytes.value)) !== hash) continue
    yield { hash, mime: mime ?? 'application/octet-stream', bytes: bytes.value }
  }
}
