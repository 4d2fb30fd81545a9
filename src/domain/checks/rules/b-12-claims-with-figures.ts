import type { RateKind } from '../../prose/subjects/figure-subject.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { matchesIn } from '../sentences.ts'
import type { CheckSubject, TextSide } from '../subject/check-subject.ts'

const claims: readonly (readonly [pattern: RegExp, what: RateKind, name: string])[] = [
  [/(?:固定)?资产利用率[^，。；\d]{0,6}(?:偏低|较低|不高|低|不足|较高|高)/g, 'utilisation', '固定资产利用率'],
  [/满意度[^，。；\d]{0,6}(?:较高|高|良好|偏低|较低)/g, 'satisfaction', '满意度'],
  [
    /(?:支出率|执行率|支出进度)[^，。；\d]{0,6}(?:偏低|较低|偏慢|较慢|较高)/g,
    'budget-completion',
    '预算执行率',
  ],
]
const rateFamily: ReadonlySet<RateKind> = new Set([
  'budget-completion',
  'execution-rate',
  'expenditure-rate',
  'expenditure-progress',
])

function quantified(text: TextSide, subject: CheckSubject): readonly Comparison[] {
  return claims.flatMap(([pattern, what, name]): readonly Comparison[] => {
    const [first] = matchesIn(text, pattern, ({ role }) => role !== 'measures' && role !== 'duties')
    if (!first) return []
    // A draft prints the rate its facts give beside the indicator.
    const known = subject.draft?.evaluation.facts.has('assets-total') === true
    const stated =
      known ||
      subject.rates.some((rate) => rate.what === what || (rateFamily.has(what) && rateFamily.has(rate.what)))
    if (stated) return [{ held: `${name}列有数据` }]
    return [
      {
        key: name,
        wording: { code: 'claim-without-rate', details: { words: first.match[0], name } },
        figures: [],
        places: [text.placeOf(first)],
      },
    ]
  })
}

const wellDone =
  /(?:产出|效益|目标)[^。；]{0,14}(?:完成(?:情况)?(?:得)?(?:良好|较好|理想)|(?:较好|圆满|良好)(?:地)?完成)/g

/** 完成良好 without a single target or result: no reader can tell what was achieved. */
function achieved(text: TextSide, subject: CheckSubject): readonly Comparison[] {
  const [first] = matchesIn(
    text,
    wellDone,
    ({ role }) => role === 'effectiveness' || role === 'conclusion' || role === 'efficiency',
  )
  if (!first) return []
  const values = subject.draft !== null || subject.counts.some(({ what }) => what === 'targets')
  const inTable = text.reading.tables.some(({ rows }) => rows.flat().some((cell) => /实际完成/.test(cell)))
  if (values || inTable) return [{ held: '完成情况列有指标数据' }]
  return [
    {
      key: 'achieved',
      wording: { code: 'achievement-without-values', details: { words: first.match[0] } },
      figures: [],
      places: [text.placeOf(first)],
    },
  ]
}

/** [B-12] A claim of high or low, good or bad, has its figure. */
export const claimsWithFigures: CheckRule = {
  id: 'B-12',
  title: '定性表述有数据支撑',
  severity: 'warning',
  run: (subject) =>
    subject.text
      ? outcomeOf([...quantified(subject.text, subject), ...achieved(subject.text, subject)])
      : 'needs-text',
}
