import { Validator } from '@cfworker/json-schema'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../../domain/changes/canonical-json.ts'
import type { Json } from '../../domain/values/json.ts'
import type { Problem, Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import schema from './manifest.schema.json' with { type: 'json' }

export const packageFormat = 'jijian-package'
export const packageVersion = 1
export const manifestName = 'manifest.json'
export const changesName = 'changes.json'
export const largestManifest = 32 * 1024 * 1024

export interface PackageFile {
  readonly name: string
  readonly size: number
  readonly sha256: string
  /** Of a blob. */
  readonly mime?: string
}

/** What a package says of itself, before its files: see `manifest.schema.json`. */
export interface PackageFacts {
  readonly purpose: 'backup' | 'hand-over' | 'hand-in'
  readonly scope: 'everything' | 'document' | 'section' | 'room'
  /** What the sender called it: 单位名称, a section, a room. */
  readonly title: string
  readonly author: string
  readonly createdAt: string
}

export interface PackageManifest extends PackageFacts {
  readonly documents: readonly string[]
  readonly files: readonly PackageFile[]
  /** Hashes the changes speak of that the sender did not have. */
  readonly absent: readonly string[]
}

export type ManifestProblem = Problem<
  'package-not-ours' | 'package-newer-version' | 'package-wrong-shape' | 'package-tampered'
>

export function encodeManifest(manifest: PackageManifest): Uint8Array {
  const content = { format: packageFormat, version: packageVersion, ...manifest }
  return utf8ToBytes(`${JSON.stringify({ ...content, digest: digestOf(content) }, null, 1)}\n`)
}

/** Checks format and version first, so that a newer package is called that and not a broken one. */
export function readPackageJson(bytes: Uint8Array): Result<Record<string, Json>, ManifestProblem> {
  const parsed = parseObject(bytes)
  if (parsed?.['format'] !== packageFormat) return fail('package-not-ours')
  const version = parsed['version']
  if (typeof version === 'number' && version > packageVersion)
    return fail('package-newer-version', { version: String(version) })
  return ok(parsed)
}

export function decodeManifest(parsed: Record<string, Json>): Result<PackageManifest, ManifestProblem> {
  const { valid, errors } = new Validator(schema as object, '2020-12').validate(parsed)
  if (!valid) return fail('package-wrong-shape', { path: errors.at(-1)?.instanceLocation ?? '#' })
  const { digest, ...content } = parsed
  if (digest !== digestOf(content)) return fail('package-tampered', { file: manifestName })
  return ok(content as unknown as PackageManifest)
}

function digestOf(content: object): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content as Json))))
}

function parseObject(bytes: Uint8Array): Record<string, Json> | null {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, Json>)
      : null
  } catch {
    return null
  }
}
