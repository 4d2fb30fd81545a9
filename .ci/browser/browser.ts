export interface Browser {
  readonly path: string
  readonly version: string
  readonly arguments: readonly string[]
  /** The whole environment of the process: a carried browser brings its own libraries and fonts. */
  readonly env: Record<string, string>
}
