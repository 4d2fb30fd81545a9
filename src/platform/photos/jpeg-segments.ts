/** The head of a JPEG: how large the picture is, where its Exif note stands, and where its picture data begins. */
export interface JpegHead {
  readonly width: number
  readonly height: number
  /** Offset of the TIFF structure inside the Exif segment; null without one. */
  readonly exif: number | null
  readonly dataAt: number
}

const startOfScan = 0xda
const exifSegment = 0xe1

/** Null for what is no JPEG, or one whose head is cut off. */
export function readJpegHead(bytes: Uint8Array): JpegHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null
  let [width, height] = [0, 0]
  let exif: number | null = null
  for (let at = 2; at + 4 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === startOfScan) return { width, height, exif, dataAt: at }
    if (isFrame(marker) && at + 9 <= bytes.length)
      [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
    if (marker === exifSegment && isExif(bytes, at + 4)) exif ??= at + 10
  }
  return null
}

/** Whether the picture data has its end: browsers draw half a picture without a word. */
export function endsAsJpeg(bytes: Uint8Array, { dataAt }: JpegHead): boolean {
  for (let at = bytes.length - 2; at > dataAt; at -= 1)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

/** SOF0 to SOF15, without the tables and the restart that stand between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function isExif(bytes: Uint8Array, at: number): boolean {
  return String.fromCharCode(...bytes.subarray(at, at + 6)) === 'Exif\0\0'
}
