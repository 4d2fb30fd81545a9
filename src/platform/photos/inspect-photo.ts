import { endsAsJpeg, readJpegHead } from './jpeg-segments.ts'
import { readTakenAt } from './read-taken-at.ts'
import type { PhotoProblem } from './contract.ts'

export interface PhotoNotes {
  readonly takenAt: string
  /** Why it cannot be kept, as far as its bytes tell. */
  readonly refusal: PhotoProblem['code'] | null
  /** What to say when the browser cannot open it. */
  readonly otherwise: PhotoProblem['code']
}

/** A picture of so many pixels takes four bytes for each while it is opened, and ends a phone's tab (S19). */
const mostPixels = 120_000_000

/** Looks at the bytes before a browser opens them: a bomb must not be opened, and half a picture is opened silently. */
export function inspectPhoto(bytes: Uint8Array): PhotoNotes {
  const jpeg = readJpegHead(bytes)
  if (jpeg) {
    const refusal =
      jpeg.width * jpeg.height > mostPixels
        ? 'photo-too-large'
        : endsAsJpeg(bytes, jpeg)
          ? null
          : 'photo-incomplete'
    return {
      takenAt: jpeg.exif === null ? '' : readTakenAt(bytes, jpeg.exif),
      refusal,
      otherwise: 'photo-unreadable',
    }
  }
  return {
    takenAt: '',
    refusal: pixelsOfPng(bytes) > mostPixels ? 'photo-too-large' : null,
    otherwise: isHeic(bytes) ? 'photo-heic' : 'photo-unreadable',
  }
}

function pixelsOfPng(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return 0
  return view.getUint32(16) * view.getUint32(20)
}

/** Apple's format, which only Safari opens: a box `ftyp` with one of these brands. */
function isHeic(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(4, 12))
  return /^ftyp(heic|heix|hevc|heim|heis|mif1|msf1)$/.test(head)
}
