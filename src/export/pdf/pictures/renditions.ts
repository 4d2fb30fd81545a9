import type { PictureSize } from '../contract.ts'

/** What a photo is made smaller to before it goes into the file. */
export interface Rendition {
  /** In pixels. */
  readonly longestSide: number
  /** JPEG quality, 0 to 1. */
  readonly quality: number
  /** What a photo of a room or a document takes about then: measured on photos of phones. */
  readonly typicalBytes: number
}

/** Null: as it was taken in. A picture of the grid is 75 mm wide, so 1,024 pixels are 347 to the inch. */
export const renditions: Readonly<Record<PictureSize, Rendition | null>> = {
  small: { longestSide: 640, quality: 0.6, typicalBytes: 50_000 },
  standard: { longestSide: 1024, quality: 0.7, typicalBytes: 140_000 },
  clear: null,
}

/** Null where the picture cannot be decoded here: it is then used as it is. */
export type PictureShrinker = (bytes: Uint8Array, rendition: Rendition) => Promise<Uint8Array | null>
