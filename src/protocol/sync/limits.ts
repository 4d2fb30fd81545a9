/** What one request may carry; client and server share these, so that neither sends what the other refuses. */
export const limits = {
  /** The first push of a round; while answers come quickly the next ones grow up to the most. */
  firstPush: 500,
  changesPerPush: 4000,
  /** Of a request's JSON, in bytes. */
  pushBytes: 8 * 1024 * 1024,
  /** The first page of a round; while pages come quickly the next ones grow up to the most. */
  firstPage: 500,
  changesPerPage: 2000,
  /** A page ends at the change that passes this many characters. */
  pageCharacters: 4_000_000,
  /** Of the overview across workspaces: units by name, and of each the newest years. */
  overviewUnits: 300,
  overviewRowsPerUnit: 10,
  /** A photo or file; larger ones are refused before they are sent. */
  blobBytes: 64 * 1024 * 1024,
  /** One part of a file: what a cut connection costs at most. */
  partBytes: 512 * 1024,
} as const
