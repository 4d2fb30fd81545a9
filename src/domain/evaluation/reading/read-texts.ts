import type { CoverField, ParagraphId } from '../records.ts'
import type { Reader } from '../../values/shape.ts'
import { anyText, oneOf, shape } from '../../values/shape.ts'

export const readCoverField: Reader<CoverField> = oneOf<CoverField>(
  'unit-name',
  'sub-unit-count',
  'filler',
  'phone',
  'date',
  'attachment-number',
)

export const readParagraphId: Reader<ParagraphId> = oneOf<ParagraphId>(
  'duties',
  'annual-work',
  'overall-goal',
  'funds',
  'management',
  'conclusion',
  'effectiveness',
  'efficiency',
)

export const readCoverText: Reader<string> = anyText

export const readParagraph: Reader<{ readonly text: string }> = shape({ text: anyText })
