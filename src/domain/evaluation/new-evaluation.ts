import type { IndicatorSystem, SystemReference } from '../indicator-systems/indicator-system.ts'
import type { Json } from '../values/json.ts'
import type { Evaluation } from './evaluation.ts'
import type { CoverField, MetaRecord, ParagraphId } from './records.ts'

/** One record to write; the same shape as storage's `Edit`. */
export interface RecordEdit {
  readonly record: string
  readonly value: Json
}

type SystemChoice = SystemReference | Pick<IndicatorSystem, 'id' | 'version'>

function referenceOf(system: SystemChoice): SystemReference {
  return typeof system === 'string' ? system : `${system.id}@${system.version}`
}

function metaEdit(meta: Omit<MetaRecord, 'kind'>): RecordEdit {
  return { record: 'meta/evaluation', value: { kind: 'evaluation', ...meta } }
}

export interface NewEvaluation {
  readonly system: SystemChoice
  readonly fiscalYear: number
  readonly name: string
  readonly practice?: boolean
}

export function newEvaluationEdits(choice: NewEvaluation): readonly RecordEdit[] {
  const { fiscalYear, name, practice = false } = choice
  return [metaEdit({ system: referenceOf(choice.system), fiscalYear, name, origin: null, practice })]
}

/** Written by hand and true beyond one year; text that replaces a generated paragraph quotes last year's figures. */
const lastingParagraphs: readonly ParagraphId[] = ['duties', 'annual-work', 'overall-goal']
const lastingCoverFields: readonly CoverField[] = [
  'unit-name',
  'sub-unit-count',
  'filler',
  'phone',
  'attachment-number',
]

/**
 * 复制上年: units, targets as planned and hand-written prose come across; what happened in the year (actual values, money,
 * facts, scores, deductions, the date) is filled in anew.
 */
export function copyForNextYear(
  evaluation: Evaluation,
  choice: { readonly system?: SystemChoice; readonly fiscalYear: number },
): readonly RecordEdit[] {
  const { fiscalYear } = choice
  const present = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''
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
    ...lastingParagraphs.flatMap((id) => {
      const text = evaluation.paragraphs[id]
      return present(text) ? [{ record: `paragraph/${id}`, value: { text } }] : []
    }),
    ...evaluation.units.map(({ id, ...unit }) => ({ record: `unit/${id}`, value: unit })),
    ...evaluation.targets.map(({ id, ...target }) => ({
      record: `target/${id}`,
      value: { ...target, actual: '', band: '', bandPercent: '', reason: '' },
    })),
  ]
}
