import type { IsoDate } from '../../values/iso-date.ts'
import { naturalDaysBetween, parseIsoDate } from '../../values/iso-date.ts'
import type { CheckPlace } from '../check.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { writtenSentences } from '../sentences.ts'
import type { CheckSubject } from '../subject/check-subject.ts'

interface Deadline {
  readonly name: string
  readonly from: RegExp
  readonly to: RegExp
  readonly days: number
  readonly clause: string
}

const deadlines: readonly Deadline[] = [
  { name: '预决算公开', from: /批复|批准/, to: /公开|公示/, days: 20, clause: '预算法第十四条' },
  {
    name: '采购合同签订',
    from: /中标|成交|通知书/,
    to: /签订|签约/,
    days: 30,
    clause: '政府采购法第四十六条',
  },
]

function late(
  { name, days, clause }: Deadline,
  from: IsoDate,
  to: IsoDate,
  place: CheckPlace,
  key: string,
): Comparison {
  const taken = naturalDaysBetween(from, to)
  if (taken >= 0 && taken <= days) return { held: `${name} ${taken} 日` }
  return {
    key,
    wording: {
      code: taken < 0 ? 'deadline-before-start' : 'deadline-missed',
      details: { name, from, to, taken: String(taken), days: String(days), clause },
    },
    figures: [],
    places: [place],
  }
}

function inText({ text }: CheckSubject): readonly Comparison[] {
  if (!text) return []
  return writtenSentences(text).flatMap((sentence) => {
    const dates = text.reading.figures.flatMap((figure) =>
      figure.kind === 'date' &&
      figure.iso !== null &&
      figure.start >= sentence.start &&
      figure.end <= sentence.end
        ? [{ ...figure, iso: figure.iso }]
        : [],
    )
    return deadlines.flatMap((deadline) => {
      const [first, second] = dates
      if (!first || !second || dates.length !== 2) return []
      const between = (start: number, end: number): string =>
        sentence.text.slice(start - sentence.start, end - sentence.start)
      const [behindFirst, behindSecond] = [
        between(first.end, second.start),
        between(second.end, sentence.end),
      ]
      if (!deadline.from.test(behindFirst) || !deadline.to.test(behindSecond)) return []
      const missed = /逾期|未按时|未及时|超期|晚于|超过/.test(sentence.text)
      if (missed) return [{ held: `${deadline.name}已说明逾期` }]
      return [
        late(deadline, first.iso, second.iso, text.placeOf(second), `text ${deadline.name} ${first.iso}`),
      ]
    })
  })
}

const factDates = [
  ['部门预算公开', 'budget-approved-on', 'budget-published-on', 'budget-published-in-time'],
  [
    '部门决算公开',
    'final-accounts-approved-on',
    'final-accounts-published-on',
    'final-accounts-published-in-time',
  ],
] as const

/** The dates answer the yes-no fact when both are filled; a 是 that they contradict misleads its reader. */
function inFacts({ draft }: CheckSubject): readonly Comparison[] {
  const facts = draft?.evaluation.facts
  if (!facts) return []
  return factDates.flatMap(([name, from, to, inTime]): readonly Comparison[] => {
    const [start, end] = [
      parseIsoDate(String(facts.get(from) ?? '')),
      parseIsoDate(String(facts.get(to) ?? '')),
    ]
    if (!start || !end) return []
    const place = { kind: 'page', section: 'scoring', path: 'scoring' } as const
    const deadline = { name, days: 20, clause: '预算法第十四条', from: /./, to: /./ }
    const compared = late(deadline, start, end, place, from)
    return 'held' in compared || facts.get(inTime) === true ? [compared] : [{ held: `${name}已认定逾期` }]
  })
}

/** [B-13] Dates keep the deadlines of the law, or the text says that they do not. */
export const statutoryDeadlines: CheckRule = {
  id: 'B-13',
  title: '公开和签约日期符合法定时限',
  severity: 'warning',
  run: (subject) => outcomeOf([...inText(subject), ...inFacts(subject)]),
}
