export interface BlobPlace {
  readonly workspace: string
  readonly hash: string
}

/** Where whole files stand when the database is not the place for them. Content never changes: its name is its hash. */
export interface Shelf {
  /** Durable when it resolves; the same file again is no error. */
  put(place: BlobPlace, bytes: Buffer): Promise<void>
  /** Rejects when it is not there. */
  read(place: BlobPlace): AsyncIterable<Uint8Array>
  /** What is not there is gone already. */
  remove(place: BlobPlace): Promise<void>
}
