/** Bytes that are read where they lie: a file on a phone is never taken into memory as a whole. */
export interface ByteSource {
  readonly size: number
  /** Exactly `length` bytes from `offset`; fewer only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>
}

export function sourceOfBytes(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  }
}

/** What a browser's `File` and `Blob` offer of themselves. */
export interface SliceableFile {
  readonly size: number
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> }
}

export function sourceOfFile(file: SliceableFile): ByteSource {
  return {
    size: file.size,
    read: async (offset, length) =>
      new Uint8Array(await file.slice(offset, Math.min(file.size, offset + length)).arrayBuffer()),
  }
}
