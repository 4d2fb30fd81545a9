/** What a list of documents says of each, whatever its kind. */
export interface ListedDocument {
  readonly document: string
  readonly name: string
  readonly year: number | null
  readonly deleted: boolean
}
