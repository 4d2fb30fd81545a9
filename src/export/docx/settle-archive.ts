import type { Zippable } from 'fflate'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/** Names the library makes up by chance. */
const chanceName = /rId[a-z0-9_-]{21}/g

/**
 * The document without what changes from one writing to the next: the present moment on its files and on the tables of its
 * charts, and chance names, which are counted instead.
 */
export function settleArchive(document: Uint8Array, instant: string): Uint8Array {
  const names = new Map<string, string>()
  const settled = (name: string): string => {
    const known = names.get(name) ?? `rIdx${names.size + 1}`
    names.set(name, known)
    return known
  }
  const files: Zippable = {}
  for (const [path, bytes] of Object.entries(unzipSync(document))) {
    if (path.endsWith('.xlsx')) files[path] = [withZipDate(bytes, instant), { level: 0 }]
    // Pictures are packed already.
    else if (path.startsWith('word/media/')) files[path] = [bytes, { level: 0 }]
    else files[path] = [strToU8(strFromU8(bytes).replace(chanceName, settled)), { level: 6 }]
  }
  return withZipDate(zipSync(files), instant)
}

function withZipDate(archive: Uint8Array, instant: string): Uint8Array {
  const bytes = archive.slice()
  const view = new DataView(bytes.buffer)
  const date = dosDate(new Date(instant))
  let end = bytes.length - 22
  while (end > 0 && view.getUint32(end, true) !== endOfDirectory) end -= 1
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== directoryEntry) throw new Error('not a zip directory')
    view.setUint32(entry + 12, date, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, date, true)
    const lengths = [28, 30, 32].map((place) => view.getUint16(entry + place, true))
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
  return bytes
}

/** Time in the lower half, date in the upper one; the format begins in 1980. */
function dosDate(date: Date): number {
  const years = Math.max(0, date.getUTCFullYear() - 1980)
  const day = (years << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}
