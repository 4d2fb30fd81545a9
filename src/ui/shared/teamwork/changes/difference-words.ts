import type { RecordDifference } from '../../../../domain/teamwork/difference.ts'
import type { FieldLine } from './field-lines.ts'

/** What a card says of a record that differs. */
export interface DifferenceWords {
  readonly title: string
  readonly lines: readonly FieldLine[]
  /** Below the document's home; null for what no page shows. */
  readonly path: string | null
}

export type WordsOf = (difference: RecordDifference) => DifferenceWords
