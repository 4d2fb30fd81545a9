import { Unzlib } from 'fflate'
import { limits } from '../limits.ts'
import { ReportRefusal } from '../refusal.ts'
import type { Watch } from '../watch.ts'

/** What is packed smaller than this cannot unpack to more than the limit. */
const harmless = limits.inflatedBytes / 1032
const pieceBytes = 4096

export interface ScannedStreams {
  readonly pictures: boolean
}

/**
 * Looks over the streams of a PDF before the library does, which unpacks whatever it is given: one that would fill the memory is
 * refused. Pictures are passed by, since nobody unpacks them. What hides behind encryption or a second filter is not seen here.
 */
export function scanStreams(bytes: Uint8Array, watch: Watch): ScannedStreams {
  const text = new TextDecoder('latin1').decode(bytes)
  let pictures = false
  for (let at = nextStream(text, 0); at; at = nextStream(text, at.end)) {
    const { dictionary, start, end } = at
    watch.check()
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) pictures = true
    else if (end - start > harmless) measure(bytes.subarray(start, end), watch)
  }
  return { pictures }
}

interface FoundStream {
  readonly dictionary: string
  readonly start: number
  readonly end: number
}

function nextStream(text: string, from: number): FoundStream | null {
  const word = text.indexOf('stream', from)
  if (word < 0) return null
  const start = word + (text[word + 6] === '\r' ? 8 : 7)
  const end = text.indexOf('endstream', start)
  // What stands between the stream before and this one; its own dictionary comes last.
  const between = text.slice(Math.max(from, word - 4000), word)
  return {
    dictionary: between.slice(between.lastIndexOf(' obj') + 1),
    start,
    end: end < 0 ? text.length : end + 'endstream'.length,
  }
}

function measure(packed: Uint8Array, watch: Watch): void {
  const [first = 0, second = 0] = packed
  if ((first & 0x0f) !== 8 || (first * 256 + second) % 31 !== 0) return
  let total = 0
  const unpack = new Unzlib((piece) => {
    total += piece.length
    if (total > limits.inflatedBytes) throw new ReportRefusal('report-too-large', { limit: '展开后 64 MB' })
    watch.check()
  })
  try {
    for (let at = 0; at < packed.length; at += pieceBytes) unpack.push(packed.subarray(at, at + pieceBytes))
  } catch (error) {
    // Broken or not packed so: the library copes, or says so.
    if (error instanceof ReportRefusal) throw error
  }
}
