import type { OverviewGap } from '../../../domain/review/overview/overview-workbook.ts'
import type { UnusableDocument } from '../../../domain/review/overview/pair-documents.ts'
import { problemText } from '../../shared/problem-text.ts'
import type { RefusedFile } from './use-overview.ts'

/** What the spreadsheet says of files that are not in it. */
export function gapsOf(
  refused: readonly RefusedFile[],
  unusable: readonly UnusableDocument[],
): readonly OverviewGap[] {
  return [
    ...refused.map(({ file, problem }) => ({ name: file.name, reason: problemText(problem) })),
    ...unusable.map(({ sources, problem }) => ({ name: sources.join('、'), reason: problemText(problem) })),
  ]
}
