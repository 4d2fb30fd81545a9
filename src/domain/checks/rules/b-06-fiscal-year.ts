import { parseIsoDate } from '../../values/iso-date.ts'
import type { SectionRole } from '../../report-reading/report-reading.ts'
import type { CheckPlace } from '../check.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { writtenSentences } from '../sentences.ts'
import type { CheckSubject } from '../subject/check-subject.ts'

/** Where a report speaks of its own year and of nothing else. */
const ofTheYear: ReadonlySet<SectionRole> = new Set([
  'overall-goal',
  'funds',
  'management',
  'conclusion',
  'effectiveness',
  'efficiency',
])
const compares = /上年|去年|同比|较|相比|比\d|历年|以来|结转|跨年|规划|十四五|至|〔|文件|通知|批复|印发/

function otherYears({ text, fiscalYear }: CheckSubject): readonly Comparison[] {
  if (!text || fiscalYear === null) return []
  const sentences = writtenSentences(text).filter(({ role }) => role !== null && ofTheYear.has(role))
  return sentences.flatMap((sentence): readonly Comparison[] => {
    const years = text.reading.figures.flatMap((figure) => {
      const inside = figure.start >= sentence.start && figure.end <= sentence.end
      return inside && figure.kind === 'year' ? [figure] : []
    })
    if (years.length === 0 || compares.test(sentence.text)) return []
    const odd = years.find(({ value }) => value !== fiscalYear)
    if (!odd) return [{ held: `${fiscalYear} 年` }]
    return [
      {
        key: `year ${odd.value} ${sentence.role ?? ''}`,
        wording: { code: 'other-year', details: { year: odd.text, fiscalYear: String(fiscalYear) } },
        figures: [],
        places: [text.placeOf(odd)],
      },
    ]
  })
}

function dateOf({ draft, text }: CheckSubject): { readonly date: string; readonly place: CheckPlace } | null {
  if (draft) {
    const date = parseIsoDate(draft.evaluation.cover.date?.trim() ?? '')
    return date ? { date, place: { kind: 'page', section: 'cover', path: 'cover' } } : null
  }
  const stated = text?.reading.cover.date
  return stated && text ? { date: stated.value, place: text.placeOf(stated.place) } : null
}

/** A self-evaluation is written when its year is over, and what is to be done lies ahead. */
function dates(subject: CheckSubject): readonly Comparison[] {
  const { fiscalYear, text, draft } = subject
  const filled = dateOf(subject)
  if (fiscalYear === null || !filled) return []
  const early = filled.date <= `${fiscalYear}-12-31`
  const own: Comparison = early
    ? {
        key: 'filled',
        wording: { code: 'filled-too-early', details: { date: filled.date, fiscalYear: String(fiscalYear) } },
        figures: [],
        places: [filled.place],
      }
    : { held: '填报日期在预算年度之后' }
  const dues = draft
    ? draft.evaluation.measures.flatMap(({ due, text: what }) =>
        due === ''
          ? []
          : [{ due, what, place: { kind: 'page', section: 'problems', path: 'problems' } as CheckPlace }],
      )
    : (text?.reading.measures ?? []).flatMap(({ due, text: what }) =>
        due && text ? [{ due: due.value, what, place: text.placeOf(due.place) }] : [],
      )
  return [
    own,
    ...dues.map(({ due, what, place }): Comparison =>
      due > `${fiscalYear}-12-31` && due.slice(0, 4) <= String(fiscalYear + 3)
        ? { held: `完成时限 ${due}` }
        : {
            key: `due ${what.slice(0, 16)}`,
            wording: { code: 'due-out-of-range', details: { due, text: what.slice(0, 24) } },
            figures: [],
            places: [place],
          },
    ),
  ]
}

/** The year on the cover, and that the text names most often. */
function coverYear({ text, draft }: CheckSubject): readonly Comparison[] {
  const year = text?.reading.fiscalYear
  if (draft || !year || !text || year.how !== 'cover') return []
  const years = text.reading.figures.flatMap((figure) => (figure.kind === 'year' ? [figure.value] : []))
  const own = years.filter((one) => one === year.value).length
  const most = Math.max(...years.map((one) => years.filter((other) => other === one).length))
  if (own >= most) return [{ held: `预算年度 ${year.value}` }]
  return [
    {
      key: 'cover year',
      wording: { code: 'cover-year-differs', details: { year: String(year.value) } },
      figures: [],
      places: [text.placeOf(year.place)],
    },
  ]
}

/** [B-06] Years and dates belong to the fiscal year, or say that they do not. */
export const fiscalYear: CheckRule = {
  id: 'B-06',
  title: '年度与日期一致',
  severity: 'warning',
  run: (subject) => outcomeOf([...otherYears(subject), ...dates(subject), ...coverYear(subject)]),
}
