/** What a code holds, as the decoder found it. */
export interface Encoded {
  readonly text: string
  readonly bytes: Uint8Array
  /** The code itself names its encoding. */
  readonly hasECI: boolean
}

/**
 * The text of a code. Most printers write UTF-8 and most older Chinese ones GB18030, neither saying which: text is UTF-8 when
 * its bytes are valid as such, and else what the decoder made of them, which was told to expect GB18030.
 */
export function codeText({ text, bytes, hasECI }: Encoded): string {
  if (hasECI) return text
  try {
    // A byte order mark at the beginning is dropped: it is no part of an 编号.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return text
  }
}
