import { lastingCoverFields, lastingParagraphs, toConfirm } from '../evaluation/copy-for-next-year.ts'
import type { RecordEdit } from '../evaluation/new-evaluation.ts'
import type { DraftChoice } from './draft-choice.ts'
import type { ConfirmedValue } from './plain-edits.ts'
import { followUpEdits, plainEdits } from './plain-edits.ts'
import { leafNamed } from './score-edits.ts'

/** What outlasts the year, each 待确认 with its sentence, and what was lost, to recognise what is lost again. */
export function nextYearEdits(
  values: readonly ConfirmedValue[],
  { system, source }: Pick<DraftChoice, 'system' | 'source'>,
): readonly RecordEdit[] {
  const lasting = values.filter(({ proposal: { target } }) => {
    if (target.kind === 'paragraph') return lastingParagraphs.includes(target.id)
    return target.kind === 'problem' || target.kind === 'measure'
  })
  const sentences = new Map(
    lasting.flatMap(({ proposal: { target, options } }): (readonly [string, string])[] => {
      const sentence = options[0]?.place.sentence ?? ''
      if (target.kind === 'paragraph') return [[`paragraph/${target.id}`, sentence]]
      if (target.kind === 'problem' || target.kind === 'measure')
        return [[`${target.kind}/report-${target.position}`, sentence]]
      return []
    }),
  )
  const cover = values.filter(
    ({ proposal: { target } }) => target.kind === 'cover' && lastingCoverFields.includes(target.field),
  )
  const losses = values.flatMap(({ proposal: { target }, content }): RecordEdit[] => {
    const leaf = target.kind === 'deduction' ? leafNamed(system, target.name) : null
    if (!leaf || target.kind !== 'deduction' || content.kind !== 'points') return []
    return [{ record: `last-year/${leaf.code}`, value: { points: content.value, reason: target.reason } }]
  })
  return [
    ...cover.flatMap(plainEdits),
    ...[...lasting.flatMap(plainEdits), ...followUpEdits(lasting)].flatMap((edit) =>
      toConfirm(edit, source, sentences.get(edit.record) ?? ''),
    ),
    ...losses,
  ]
}
