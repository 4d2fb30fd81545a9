import { ratioOf } from '../../values/ratio.ts'
import type { ComparedFigure } from '../check.ts'
import { placesOf } from '../figures.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { matchesIn } from '../sentences.ts'
import type { TextSide } from '../subject/check-subject.ts'

const counted =
  /(应盘|账面|实盘|相符|信息不符|盘亏|毁损|未盘|盘盈)[^\d，。；、]{0,8}?(\d[\d,]*)\s*(?:件|项|台|个)/g

type Label = '应盘' | '账面' | '实盘' | '相符' | '信息不符' | '盘亏' | '毁损' | '未盘' | '盘盈'
type Counts = ReadonlyMap<Label, ComparedFigure & { readonly number: number }>

/** The counts of one sentence: a stocktake is told in one. */
function countsBySentence(text: TextSide): readonly Counts[] {
  const sentences = new Map<number, Map<Label, ComparedFigure & { readonly number: number }>>()
  for (const { match, sentence, ...span } of matchesIn(text, counted)) {
    const number = Number((match[2] ?? '').replaceAll(',', ''))
    const label = match[1] as Label
    const own = sentences.get(sentence.start) ?? new Map()
    sentences.set(sentence.start, own)
    const value = { kind: 'count' as const, value: ratioOf(number), unit: '件' }
    own.set(label, { label, number, value, place: text.placeOf(span) })
  }
  return [...sentences.values()]
}

function compare(counts: Counts): readonly Comparison[] {
  const get = (label: Label): number | undefined => counts.get(label)?.number
  const sum = (...labels: readonly Label[]): number => labels.reduce((left, one) => left + (get(one) ?? 0), 0)
  const book = get('应盘') ?? get('账面')
  const checks: readonly (readonly [name: string, stated: number | undefined, expected: number])[] = [
    ...(get('相符') === undefined || (get('盘亏') === undefined && get('信息不符') === undefined)
      ? []
      : [['应盘', book, sum('相符', '信息不符', '盘亏', '毁损', '未盘')] as const]),
    ...(book === undefined || (get('盘亏') === undefined && get('盘盈') === undefined)
      ? []
      : [['实盘', get('实盘'), book - sum('盘亏', '未盘') + sum('盘盈')] as const]),
  ]
  return checks.flatMap(([name, stated, expected]): readonly Comparison[] => {
    if (stated === undefined) return []
    if (stated === expected) return [{ held: `${name} ${stated} 件` }]
    const figures = [...counts.values()].map(({ label, value, place }) => ({ label, value, place }))
    return [
      {
        key: name,
        wording: {
          code: 'stocktake-differs',
          details: { name, stated: String(stated), expected: String(expected) },
        },
        figures,
        places: placesOf(figures),
      },
    ]
  })
}

/** 应盘 = 相符 + 信息不符 + 盘亏 + 毁损 + 未盘; 实盘 = 账面 − 盘亏 − 未盘 + 盘盈. */
export const stocktakeBalance: CheckRule = {
  id: 'A-20',
  title: '盘点数量平衡',
  severity: 'error',
  run: ({ text }) => (text ? outcomeOf(countsBySentence(text).flatMap(compare)) : 'needs-text'),
}
