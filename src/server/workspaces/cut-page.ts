import { limits } from '../../protocol/sync/limits.ts'

export interface LoggedRow {
  readonly seq: number
  readonly body: string
}

export interface CutPage {
  /** JSON of the changes, joined: bodies are stored as they are sent, so nothing is parsed. */
  readonly changes: string
  /** Number of its last change; null for none. */
  readonly last: number | null
  readonly more: boolean
}

/** Of rows in their order, asked for with `most` at most: a page ends at the change that makes it too long. */
export function cutPage(rows: readonly LoggedRow[], most: number): CutPage {
  let characters = 0
  const full = rows.findIndex(({ body }) => (characters += body.length) > limits.pageCharacters)
  const page = full < 0 ? rows : rows.slice(0, full + 1)
  return {
    changes: `[${page.map(({ body }) => body).join(',')}]`,
    last: page.at(-1)?.seq ?? null,
    more: page.length < rows.length || rows.length === most,
  }
}
