import { deflateSync } from 'fflate'
import { crc32 } from './crc32.ts'
import {
  deflated,
  endSignature,
  entrySignature,
  largestZip,
  localSignature,
  mostEntries,
  stored,
  utf8Names,
} from './zip-format.ts'

export interface ZipFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Text shrinks; photos are packed already. */
  readonly compress: boolean
}

interface Placed {
  readonly header: Uint8Array
  readonly name: Uint8Array
  readonly offset: number
}

/** Midnight of 1980-01-01, the earliest a zip can name: the same content gives the same bytes. */
const dosTime = 0
const dosDate = 0x21

/** A zip piece by piece: only the file being written is in memory. Throws RangeError when it outgrows the format. */
export async function* writeZip(files: AsyncIterable<ZipFile>): AsyncGenerator<Uint8Array> {
  const placed: Placed[] = []
  let offset = 0
  for await (const file of files) {
    const name = new TextEncoder().encode(file.name)
    const data = file.compress ? deflateSync(file.bytes) : file.bytes
    const header = commonHeader(file, data.length, name.length)
    placed.push({ header, name, offset })
    yield localHeader(header)
    yield name
    yield data
    offset += 30 + name.length + data.length
    if (offset > largestZip || placed.length > mostEntries) throw new RangeError('the package is too large')
  }
  let size = 0
  for (const one of placed) {
    yield directoryEntry(one)
    yield one.name
    size += 46 + one.name.length
  }
  yield endRecord(placed.length, size, offset)
}

/** Version needed to sizes and name length: the 26 bytes both headers share. */
function commonHeader(file: ZipFile, packed: number, nameLength: number): Uint8Array {
  const bytes = new Uint8Array(26)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 20, true)
  view.setUint16(2, utf8Names, true)
  view.setUint16(4, file.compress ? deflated : stored, true)
  view.setUint16(6, dosTime, true)
  view.setUint16(8, dosDate, true)
  view.setUint32(10, crc32(file.bytes), true)
  view.setUint32(14, packed, true)
  view.setUint32(18, file.bytes.length, true)
  view.setUint16(22, nameLength, true)
  return bytes
}

function localHeader(common: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(30)
  new DataView(bytes.buffer).setUint32(0, localSignature, true)
  bytes.set(common, 4)
  return bytes
}

function directoryEntry({ header, offset }: Placed): Uint8Array {
  const bytes = new Uint8Array(46)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, entrySignature, true)
  view.setUint16(4, 20, true)
  bytes.set(header, 6)
  view.setUint32(42, offset, true)
  return bytes
}

function endRecord(entries: number, size: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(22)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, endSignature, true)
  view.setUint16(8, entries, true)
  view.setUint16(10, entries, true)
  view.setUint32(12, size, true)
  view.setUint32(16, offset, true)
  return bytes
}
