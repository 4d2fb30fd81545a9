import type { FieldDifference, RecordDifference } from '../../../../domain/teamwork/difference.ts'
import type { Json } from '../../../../domain/values/json.ts'

export interface FieldLine {
  readonly label: string
  /** Null where there was nothing yet. */
  readonly before: string | null
  /** Null where there is nothing any more. */
  readonly after: string | null
}

/** How the records of one kind of document are read out. */
export interface Vocabulary {
  /** Null for keys and hashes: that they changed can be said, what they are cannot. */
  labelOf(field: string): string | null
  /** What such a field is about. */
  innerLabelOf(field: string): string | null
  wordsOfField(field: string, value: Json): string
  wordsOfRecord(record: string, value: Json): string
}

/** Each changed field, old and new, as a person reads it. */
export function fieldLines(difference: RecordDifference, vocabulary: Vocabulary): readonly FieldLine[] {
  const lines = difference.fields.map((field) => lineOf(difference, field, vocabulary))
  // A record of which nothing is for reading is named by its title alone.
  if (difference.kind === 'added')
    return lines.filter(({ after }) => after !== '').map((line) => ({ ...line, before: null }))
  return difference.kind === 'removed'
    ? lines.filter(({ before }) => before !== '').map((line) => ({ ...line, after: null }))
    : lines
}

function lineOf(
  { record }: RecordDifference,
  { field, before, after }: FieldDifference,
  vocabulary: Vocabulary,
): FieldLine {
  if (field === '') {
    const words = (value: Json | undefined): string =>
      value === undefined ? '' : vocabulary.wordsOfRecord(record, value)
    return { label: '', before: words(before), after: words(after) }
  }
  const label = vocabulary.labelOf(field)
  if (label === null) {
    const about = vocabulary.innerLabelOf(field) ?? '其他内容'
    return { label: about, before: '（原来的）', after: '（有变动）' }
  }
  const words = (value: Json | undefined): string => vocabulary.wordsOfField(field, value ?? null)
  const [old, now] = [words(before), words(after)]
  return { label, before: old, after: old === now ? `${now}（有更换）` : now }
}
