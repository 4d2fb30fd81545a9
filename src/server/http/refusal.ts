/** A request that is not answered with what it asked for: status and a code the client knows. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError'
  readonly status: number
  readonly code: string
  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}
