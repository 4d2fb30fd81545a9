export interface ZipDirectory {
  readonly names: readonly string[]
  /** Bytes all parts claim to unpack to. */
  readonly unpacked: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50

/** Names and sizes as the end of a zip lists them, nothing unpacked; null when there is no such list. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const decoder = new TextDecoder()
  const names: string[] = []
  let unpacked = 0
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return null
    const length = view.getUint16(at + 28, true)
    names.push(decoder.decode(bytes.subarray(at + 46, at + 46 + length)))
    unpacked += view.getUint32(at + 24, true)
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return { names, unpacked }
}

/** A comment of at most 64 KB may follow the end mark. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1)
    if (view.getUint32(at, true) === endSignature) return at
  return null
}
