import { Inflate } from 'fflate'
import { limits } from '../limits.ts'
import { ReportRefusal } from '../refusal.ts'

export interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly size: number
  readonly offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
/** Deflate makes at most 1,032 bytes of one: so much may come out of a piece before anybody counts. */
const pieceBytes = 4096

/** The directory at the end of the file; null when there is none. Sizes in it are claims, so nothing is allocated by them. */
export function listZipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return null
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1)
    if (view.getUint32(at, true) === endSignature) return at
  return null
}

/** Hands over the content piece by piece and stops a bomb while it goes off. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, onPiece: (piece: Uint8Array) => void): void {
  const data = dataOf(bytes, entry)
  if (entry.method === 0) {
    onPiece(data)
    return
  }
  let total = 0
  const inflate = new Inflate((piece) => {
    total += piece.length
    if (total > limits.inflatedBytes) throw new ReportRefusal('report-too-large', { limit: '展开后 64 MB' })
    onPiece(piece)
  })
  for (let at = 0; at < data.length; at += pieceBytes)
    inflate.push(data.subarray(at, at + pieceBytes), at + pieceBytes >= data.length)
}

function dataOf(bytes: Uint8Array, { offset, size, method, encrypted }: ZipEntry): Uint8Array {
  if (encrypted) throw new ReportRefusal('report-encrypted')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sound = offset + 30 <= bytes.length && view.getUint32(offset, true) === localSignature
  if (!sound || (method !== 0 && method !== 8))
    throw new ReportRefusal('report-unreadable', { reason: 'zip' })
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + size > bytes.length) throw new ReportRefusal('report-unreadable', { reason: 'zip' })
  return bytes.subarray(start, start + size)
}
