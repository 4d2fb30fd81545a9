import type { Change } from '../../domain/changes/change.ts'
import type { Problem, Result } from '../../domain/values/result.ts'

/** What somebody sent, every hash of it checked: a draft file, an exchange package, or a PDF that carries its data. */
export interface IncomingFile {
  readonly fileName: string
  readonly changes: readonly Change[]
  /** Photos and files of a package, one at a time; null where none can be. */
  readonly blobs: (() => AsyncIterable<IncomingBlob>) | null
  /** What a package says of itself. */
  readonly parcel: IncomingParcel | null
  readonly pdf: IncomingPdf | null
}

export interface IncomingBlob {
  readonly hash: string
  readonly mime: string
  readonly bytes: Uint8Array
}

export interface IncomingParcel {
  readonly purpose: 'backup' | 'hand-over' | 'hand-in'
  readonly scope: 'everything' | 'document' | 'section' | 'room'
  readonly title: string
  readonly author: string
  readonly createdAt: string
  /** How many photos and files it brings, and how many its sender did not have. */
  readonly files: number
  readonly absent: number
}

export interface IncomingPdf {
  /** Of the file it carries. */
  readonly name: string
  readonly hash: string
  /** Text of the pages in drawing order, each ended by a form feed. */
  readonly pages: string
}

export interface ReadIncomingOptions {
  readonly passphrase?: string
  /** From 0 to 1, by work done. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/**
 * Told by its bytes, never by its ending. `package-needs-passphrase` asks for one; nothing rejects. `carried-data-damaged`: a PDF whose
 * data does not hold.
 */
export type ReadIncoming = (
  file: File,
  options?: ReadIncomingOptions,
) => Promise<Result<IncomingFile, Problem>>
