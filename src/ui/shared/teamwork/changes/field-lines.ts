import type { FieldDifference, RecordDifference } from '../../../../domain/teamwork/difference.ts'
import type { Json } from '../../../../domain/values/json.ts'

export interface FieldLine {
  readonly label: string
  readonly before: string
  readonly after: string
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
  if (difference.kind === 'added') return lines.map((line) => ({ ...line, before: '（没有）' }))
  return difference.kind === 'removed' ? lines.map((line) => ({ ...line, after: '（已删除）' })) : lines
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
