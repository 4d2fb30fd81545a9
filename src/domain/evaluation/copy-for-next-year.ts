import type { ScoreSheet } from '../scoring/score-sheet.ts'
import type { Points } from '../values/points.ts'
import { addPoints } from '../values/points.ts'
import type { Evaluation } from './evaluation.ts'
import type { RecordEdit, SystemChoice } from './new-evaluation.ts'
import { metaEdit, referenceOf } from './new-evaluation.ts'
import type { CoverField, ParagraphId } from './records.ts'

/** Written by hand and true beyond one year; text that replaces a generated paragraph quotes last year's figures. */
export const lastingParagraphs: readonly ParagraphId[] = ['duties', 'annual-work', 'overall-goal']
export const lastingCoverFields: readonly CoverField[] = [
  'unit-name',
  'sub-unit-count',
  'filler',
  'phone',
  'attachment-number',
]

/** The record with its mark: 待确认 until a person has looked at it. */
export function toConfirm(edit: RecordEdit, source: string, sentence = ''): readonly RecordEdit[] {
  return [edit, { record: `to-confirm/${edit.record}`, value: { source, sentence } }]
}

/** What each indicator lost, with every reason: next year's repeated deductions are recognised by it. */
function lastYearEdits(sheet: ScoreSheet): readonly RecordEdit[] {
  return sheet.nodes.flatMap(({ leaf, code, deductions }) => {
    if (!leaf || deductions.length === 0) return []
    const points: Points = addPoints(...deductions.map((line) => line.points))
    const reason = deductions.map((line) => line.reason.trim() || line.finding).join('；')
    return [{ record: `last-year/${code}`, value: { points, reason } }]
  })
}

/** Problems nobody has declared 已整改, each with its measures. */
function openProblemEdits(evaluation: Evaluation): readonly RecordEdit[] {
  const open = evaluation.problems.filter(({ id }) => !evaluation.rectified.has(id))
  const ids = new Set(open.map(({ id }) => id))
  return [
    ...open.map(({ id, ...problem }) => ({ record: `problem/${id}`, value: problem })),
    ...evaluation.measures
      .filter(({ problem }) => ids.has(problem))
      .map(({ id, ...measure }) => ({ record: `measure/${id}`, value: measure })),
  ]
}

/**
 * 沿用上年: units, targets as planned, hand-written prose and open problems come across, the last three 待确认; what happened in
 * the year (actual values, money, facts, scores, deductions, the date) is filled in anew.
 */
export function copyForNextYear(
  evaluation: Evaluation,
  choice: { readonly system?: SystemChoice; readonly fiscalYear: number; readonly sheet: ScoreSheet },
): readonly RecordEdit[] {
  const { fiscalYear, sheet } = choice
  const source = `${evaluation.fiscalYear}年度自评`
  const present = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''
  const marked = [
    ...lastingParagraphs.flatMap((id): RecordEdit[] => {
      const text = evaluation.paragraphs[id]
      return present(text) ? [{ record: `paragraph/${id}`, value: { text } }] : []
    }),
    ...evaluation.targets.map(({ id, ...target }) => ({
      record: `target/${id}`,
      value: { ...target, actual: '', band: '', bandPercent: '', reason: '' },
    })),
    ...openProblemEdits(evaluation),
  ]
  return [
    metaEdit({
      system: referenceOf(choice.system ?? evaluation.system),
      fiscalYear,
      name: evaluation.name.replaceAll(String(evaluation.fiscalYear), String(fiscalYear)),
      origin: evaluation.document,
      practice: evaluation.practice,
    }),
    ...lastingCoverFields.flatMap((field) => {
      const text = evaluation.cover[field]
      return present(text) ? [{ record: `cover/${field}`, value: text }] : []
    }),
    ...evaluation.units.map(({ id, ...unit }) => ({ record: `unit/${id}`, value: unit })),
    ...marked.flatMap((edit) => toConfirm(edit, source)),
    ...lastYearEdits(sheet),
  ]
}
