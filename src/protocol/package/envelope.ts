import { Validator } from '@cfworker/json-schema'
import { gcm } from '@noble/ciphers/aes.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Json } from '../../domain/values/json.ts'
import type { Problem, Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import schema from './envelope.schema.json' with { type: 'json' }
import { packageFormat, packageVersion } from './manifest.ts'

/** A locked chunk is a file of its own, so that its size is known when it is written. */
export function chunkName(index: number): string {
  return `content/${String(index).padStart(6, '0')}`
}

/** How a package was locked: `manifest.json` of an encrypted package holds this and nothing that tells what is inside. */
export interface Envelope {
  readonly kdf: 'argon2id'
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
  readonly salt: string
  readonly cipher: 'AES-256-GCM'
  readonly chunkBytes: number
  /** First seven bytes of every chunk's nonce. */
  readonly nonce: string
  /** Sixteen zero bytes under the key: tells a wrong passphrase from a damaged package. */
  readonly check: string
}

export type EnvelopeProblem = Problem<'package-wrong-shape' | 'package-wrong-passphrase'>

/** RFC 9106, second recommended choice: a guess costs 64 MiB and, on a phone, about a second. */
const cost = { memoryKiB: 65_536, passes: 3, lanes: 1 } as const
const chunkBytes = 1024 * 1024
export const tagBytes = 16

export interface Lock {
  readonly envelope: Envelope
  readonly key: Uint8Array
}

export async function createLock(passphrase: string): Promise<Lock> {
  const random = (length: number): string => bytesToHex(crypto.getRandomValues(new Uint8Array(length)))
  const parameters = { kdf: 'argon2id', ...cost, salt: random(16) } as const
  const key = await deriveKey(passphrase, parameters)
  const settings = { ...parameters, cipher: 'AES-256-GCM', chunkBytes, nonce: random(7) } as const
  return { envelope: { ...settings, check: checkOf(key, settings) }, key }
}

export function encodeEnvelope(envelope: Envelope): Uint8Array {
  const content = { format: packageFormat, version: packageVersion, encryption: envelope }
  return utf8ToBytes(`${JSON.stringify(content, null, 1)}\n`)
}

/** The schema bounds the cost: a package cannot make a phone work for an hour or fill its memory. */
export async function openLock(
  parsed: Record<string, Json>,
  passphrase: string,
): Promise<Result<Lock, EnvelopeProblem>> {
  const { valid, errors } = new Validator(schema as object, '2020-12').validate(parsed)
  if (!valid) return fail('package-wrong-shape', { path: errors.at(-1)?.instanceLocation ?? '#' })
  const envelope = parsed['encryption'] as unknown as Envelope
  const key = await deriveKey(passphrase, envelope)
  return checkOf(key, envelope) === envelope.check ? ok({ envelope, key }) : fail('package-wrong-passphrase')
}

async function deriveKey(
  passphrase: string,
  { memoryKiB, passes, lanes, salt }: Pick<Envelope, 'memoryKiB' | 'passes' | 'lanes' | 'salt'>,
): Promise<Uint8Array> {
  const { argon2id } = await import('hash-wasm')
  return await argon2id({
    // The same characters typed on another keyboard are the same passphrase.
    password: passphrase.normalize('NFKC'),
    salt: hexToBytes(salt),
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  })
}

function checkOf(key: Uint8Array, { nonce }: Pick<Envelope, 'nonce'>): string {
  return bytesToHex(gcm(key, nonceOf(nonce, 0xffff_ffff, false)).encrypt(new Uint8Array(16)))
}

/**
 * The STREAM construction: prefix, number of the chunk, and whether it is the last. A chunk moved, repeated, left out or cut
 * off at the end does not open.
 */
export function nonceOf(prefix: string, index: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(12)
  nonce.set(hexToBytes(prefix))
  new DataView(nonce.buffer).setUint32(7, index)
  nonce[11] = last ? 1 : 0
  return nonce
}
