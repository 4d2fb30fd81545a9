import type { Json } from '../values/json.ts'

/**
 * One edit of one record, immutable once made (DESIGN §5). `id` is the SHA-256 (hex) of the RFC 8785 bytes of all other
 * fields, text in NFC. A record's state is its heads: the changes no other change names as a parent.
 */
export interface Change {
  readonly id: string
  readonly document: string
  /** `<kind>/<rest>`, see `evaluation/records.ts`. */
  readonly record: string
  /** The record's whole new value; null = removed. */
  readonly value: Json
  /** Ids of the heads it replaces, sorted; empty for the first change of a record. */
  readonly parents: readonly string[]
  readonly author: string
  readonly device: string
  /** UTC instant `YYYY-MM-DDTHH:mm:ss.sssZ` by the device's clock: shown, never trusted for order. */
  readonly at: string
}

/** A record's heads, sorted by id. One = settled; more = conflict, where the first counts meanwhile. */
export interface RecordState {
  readonly record: string
  readonly heads: readonly Change[]
}
