import type { Block } from '../../report/document.ts'
import { heading, paragraphs, placed } from '../../report/sections/blocks.ts'
import type { TextId } from '../records.ts'
import { generateBasis } from './generated/basis.ts'
import { generateFindings } from './generated/findings.ts'
import { generateMethod } from './generated/method.ts'
import { generateTreatment } from './generated/treatment.ts'
import type { StocktakeContext } from './report-context.ts'

/** What a part of the report says unless a person writes it: facts of the stocktake, one paragraph to a line. */
export function generateStocktakeText(id: TextId, context: StocktakeContext): string {
  switch (id) {
    case 'basis':
      return generateBasis(context)
    case 'method':
      return generateMethod()
    case 'findings':
      return generateFindings(context)
    case 'treatment':
      return generateTreatment(context)
  }
}

/** A part under its heading: the person's own text when there is one, else what the data give; with the page to write it. */
export function writtenPart(id: TextId, title: string, context: StocktakeContext): readonly Block[] {
  const written = context.stocktake.texts[id]?.trim() ?? ''
  const text = written === '' ? generateStocktakeText(id, context) : written
  return placed(`texts/${id}`, [heading(1, title), ...paragraphs(text)])
}
