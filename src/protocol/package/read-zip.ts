import { Inflate } from 'fflate'
import type { Problem, Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { ByteSource } from './byte-source.ts'
import { deflated, endSignature, entrySignature, localSignature, stored } from './zip-format.ts'

export type ZipProblem = Problem<'package-not-zip' | 'package-damaged' | 'package-too-large'>

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** The directory of a package of 65,535 files is a few megabytes. */
const largestDirectory = 16 * 1024 * 1024
const pieceBytes = 256 * 1024

/** The directory at the end of the file. Sizes in it are claims: nothing is allocated by them. */
export async function listZip(source: ByteSource): Promise<Result<readonly ZipEntry[], ZipProblem>> {
  const tailStart = Math.max(0, source.size - 22 - 0xffff)
  const tail = await source.read(tailStart, source.size - tailStart)
  const view = viewOf(tail)
  const end = findEnd(view)
  if (end === null) return fail('package-not-zip')
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  if (size > largestDirectory) return fail('package-too-large')
  if (start + size > source.size) return fail('package-damaged', { file: '' })
  const entries = readDirectory(await source.read(start, size), view.getUint16(end + 10, true))
  return entries ? ok(entries) : fail('package-damaged', { file: '' })
}

function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= 0; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at
  return null
}

function readDirectory(bytes: Uint8Array, count: number): readonly ZipEntry[] | null {
  const view = viewOf(bytes)
  const entries: ZipEntry[] = []
  let at = 0
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return null
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * The content of an entry piece by piece. Ends with false when it is not what the directory says: cut short, damaged, or
 * growing beyond its size, which stops a bomb while it goes off.
 */
export async function* readEntry(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array, boolean> {
  const header = await source.read(entry.offset, 30)
  const view = viewOf(header)
  if (header.length < 30 || view.getUint32(0, true) !== localSignature) return false
  if (entry.method !== stored && entry.method !== deflated) return false
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true)
  if (start + entry.packed > source.size) return false
  const unpack = entry.method === stored ? passThrough() : inflater()
  let total = 0
  for (let at = 0; at < entry.packed; at += pieceBytes) {
    const length = Math.min(pieceBytes, entry.packed - at)
    const packed = await source.read(start + at, length)
    for (const piece of unpack(packed, at + length >= entry.packed)) {
      if (piece === null) return false
      total += piece.length
      if (total > entry.size) return false
      yield piece
    }
  }
  return total === entry.size
}

type Unpack = (packed: Uint8Array, last: boolean) => Iterable<Uint8Array | null>

function passThrough(): Unpack {
  return (packed) => [packed]
}

/** Deflate makes at most 1,032 bytes of one: so much may come out of a slice before anybody counts. */
const sliceBytes = 4096

function inflater(): Unpack {
  let out: Uint8Array[] = []
  const inflate = new Inflate((piece) => {
    out.push(piece)
  })
  return function* (packed, last) {
    for (let at = 0; at < packed.length; at += sliceBytes) {
      try {
        inflate.push(packed.subarray(at, at + sliceBytes), last && at + sliceBytes >= packed.length)
      } catch {
        yield null
        return
      }
      yield* out
      out = []
    }
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
