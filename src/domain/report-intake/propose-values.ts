import type { ReportReading } from '../report-reading/report-reading.ts'
import { proposeMoney } from './propose-money.ts'
import { proposeScores } from './propose-scores.ts'
import { proposeCover, proposeParagraphs } from './propose-texts.ts'
import type { ProposedValue } from './proposed-value.ts'

/** Problems and measures; a measure answers the problem of its own number when the report has as many of one as of the other. */
function proposeFollowUp({ problems, measures }: ReportReading): readonly ProposedValue[] {
  const paired = problems.length === measures.length
  return [
    ...problems.map(({ text, place }, position): ProposedValue => ({
      id: `problem/${position}`,
      group: 'problems',
      label: `问题 ${position + 1}`,
      target: { kind: 'problem', position },
      options: [{ content: { kind: 'text', value: text }, place }],
      generated: false,
    })),
    ...measures.map(({ text, owner, due, place }, position): ProposedValue => ({
      id: `measure/${position}`,
      group: 'problems',
      label: `改进措施 ${position + 1}`,
      target: {
        kind: 'measure',
        position,
        problem: paired ? position : null,
        owner: owner?.value ?? '',
        due: due?.value ?? '',
      },
      options: [{ content: { kind: 'text', value: text }, place }],
      generated: false,
    })),
  ]
}

/** Every value of a finished report that a draft has a place for, each with the sentences it was read from. */
export function proposeValues(reading: ReportReading): readonly ProposedValue[] {
  return [
    ...proposeCover(reading),
    ...proposeParagraphs(reading),
    ...proposeMoney(reading),
    ...proposeScores(reading),
    ...proposeFollowUp(reading),
  ]
}
