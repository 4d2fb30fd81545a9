import type { Watch } from '../watch.ts'
import type { XmlElement } from './xml-elements.ts'
import { XmlElementReader } from './xml-elements.ts'
import type { ZipEntry } from './zip-entries.ts'
import { unpackEntry } from './zip-entries.ts'

interface Streaming {
  readonly parent: string
  readonly onChild: (element: XmlElement) => void
  /** From 0 to 1; a guess from the packed size, since what the file says of the unpacked one is a claim. */
  readonly onShare: (share: number) => void
}

const usualPacking = 12

/** The root of a part; what is streamed away is missing in it. */
export function readXmlPart(
  bytes: Uint8Array,
  entry: ZipEntry,
  watch: Watch,
  streaming?: Streaming,
): XmlElement | undefined {
  const roots: XmlElement[] = []
  const reader = new XmlElementReader(
    streaming?.parent ?? '',
    streaming?.onChild ?? (() => undefined),
    (root) => roots.push(root),
  )
  let decoder: TextDecoder | null = null
  let read = 0
  unpackEntry(bytes, entry, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece))
    reader.write(decoder.decode(piece, { stream: true }))
    read += piece.length
    if (streaming) streaming.onShare(Math.min(0.99, read / (entry.size * usualPacking)))
    else watch.check()
  })
  reader.end()
  return roots[0]
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
