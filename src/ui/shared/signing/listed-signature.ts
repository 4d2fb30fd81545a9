/** A signature of any kind of document, as a list shows it. */
export interface ListedSignature {
  readonly id: string
  readonly name: string
  /** UTC instant. */
  readonly at: string
  readonly blob: string
  /** Of what was signed. */
  readonly digest: string
}
