import type { FontName, Tier } from './faces.ts'

/** One prepared file under `public/fonts`, as `manifest.json` lists it. */
export interface FontFileEntry {
  readonly face: FontName
  readonly tier: Tier
  readonly file: string
  /** PostScript name. */
  readonly name: string
  /** Size and SHA-256 of the unpacked TrueType file. */
  readonly bytes: number
  readonly sha256: string
  /** Code points as hexadecimal ranges: `20-7E A1 4E00-4E03`. */
  readonly coverage: string
}

/** Where prepared fonts come from: the browser's cache, or a folder. */
export interface FontSource {
  /** Every file there is; cheap, because a renderer asks before it loads anything. */
  list(): Promise<readonly FontFileEntry[]>
  /** The unpacked TrueType file; rejects with `FontUnavailableError` when it is absent or not what the manifest says. */
  load(face: FontName, tier: Tier): Promise<Uint8Array>
}

export class FontUnavailableError extends Error {
  readonly file: string

  constructor(file: string, reason: string) {
    super(`font ${file}: ${reason}`)
    this.name = 'FontUnavailableError'
    this.file = file
  }
}
