const exifDirectory = 0x8769
const changedAt = 0x0132
const takenAt = 0x9003
const entrySize = 12

/** When the camera says the picture was taken; empty when it does not say. `tiff` is where the Exif structure begins. */
export function readTakenAt(bytes: Uint8Array, tiff: number): string {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset + tiff, bytes.byteLength - tiff)
    const little = view.getUint16(0) === 0x4949
    const first = view.getUint32(4, little)
    const exif = findEntry(view, little, first, exifDirectory)
    const taken = exif === null ? null : findEntry(view, little, exif, takenAt)
    return momentAt(view, taken ?? findEntry(view, little, first, changedAt))
  } catch {
    // An offset that leads out of the file: the note is worth nothing, the picture still is.
    return ''
  }
}

/** The value of an entry: for both kinds looked for here, an offset. */
function findEntry(view: DataView, little: boolean, directory: number, tag: number): number | null {
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * entrySize
    if (view.getUint16(at, little) === tag) return view.getUint32(at + 8, little)
  }
  return null
}

/** `2024:03:05 10:30:12`, as Exif writes it. A camera whose clock was never set writes zeros. */
function momentAt(view: DataView, at: number | null): string {
  if (at === null) return ''
  const text = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, 19))
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(text)
  if (!match || match[1] === '0000') return ''
  return `${match[1]}-${match[2]}-${match[3]} ${match[4]}`
}
