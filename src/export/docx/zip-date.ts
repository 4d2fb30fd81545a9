const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/** The archive with one date on all of its files: the library would write the present moment, in the zone of the device. */
export function withZipDate(archive: Uint8Array, instant: string): Uint8Array {
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
