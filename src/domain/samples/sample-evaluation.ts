import type { Change } from '../changes/change.ts'
import { createChange } from '../changes/create-change.ts'
import type { RecordEdit } from '../evaluation/new-evaluation.ts'
import { coverAndProse } from './parts/cover-and-prose.ts'
import { followUp } from './parts/follow-up.ts'
import { money } from './parts/money.ts'
import { scoring } from './parts/scoring.ts'
import { targets } from './parts/targets.ts'

export const sampleDocument = 'sample-haizhu-2023'

const meta: RecordEdit = {
  record: 'meta/evaluation',
  value: {
    kind: 'evaluation',
    system: 'gd-haizhu-2023@1',
    fiscalYear: 2023,
    name: '示例：2023年度部门整体支出绩效自评',
    origin: 'sample',
    practice: true,
  },
}

/**
 * The figures of a published report of 2023 with prose of our own. Everything that report does not state is made up and
 * says 虚构. Author, device and instant are fixed, so the bytes are the same on every machine.
 */
export function sampleChanges(): readonly Change[] {
  return [meta, ...coverAndProse, ...targets, ...money, ...scoring, ...followUp].map(({ record, value }) =>
    createChange({
      document: sampleDocument,
      record,
      value,
      parents: [],
      author: '示例',
      device: 'sample',
      at: '2024-03-15T02:00:00.000Z',
    }),
  )
}
