/** A file of plain text in the encodings that reach Chinese offices; null for bytes that are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes, 'utf-8')
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be')
  const wide = wideOrder(bytes)
  if (wide) return decode(bytes, wide)
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030')
  return text !== null && isText(text) ? text : null
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * UTF-16 without a mark shows by its digits and line feeds: one half of each is 0. So is the other half of 一, but not nearly as
 * often.
 */
function wideOrder(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const [fewer, more] = [Math.min(even, odd), Math.max(even, odd)]
  if (bytes.length % 2 === 1 || more < head.length / 200 || fewer * 2 > more) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function isText(text: string): boolean {
  const strange = text.match(/[\u0000-\u0008\u000e-\u001b\u001c-\u001f\u007f]/g)?.length ?? 0
  return strange <= text.length / 500
}
