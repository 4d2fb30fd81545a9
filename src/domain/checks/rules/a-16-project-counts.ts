import { ratioOf } from '../../values/ratio.ts'
import type { CheckRule, Comparison, RuleFinding } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { matchesIn } from '../sentences.ts'
import type { TextSide } from '../subject/check-subject.ts'

const moved =
  /年初[^，。；]{0,8}?(\d+)\s*个[^。；]{0,12}?新增[^，。；]{0,6}?(\d+)\s*个[^。；]{0,12}?(?:取消|核减|调减)[^，。；]{0,6}?(\d+)\s*个[^。；]{0,16}?(?:共|合计|共计|实际)[^，。；\d]{0,6}(\d+)\s*个/g
const graded =
  /(?:项目|自评)[^。；\d]{0,12}(\d+)\s*个[^。；]{0,16}?[“"]?优[”"]?[^，。；、\d]{0,6}(\d+)\s*个[^。；]{0,8}?[“"]?良[”"]?[^，。；、\d]{0,6}(\d+)\s*个(?:[^。；]{0,8}?[“"]?中[”"]?[^，。；、\d]{0,6}(\d+)\s*个)?(?:[^。；]{0,8}?[“"]?差[”"]?[^，。；、\d]{0,6}(\d+)\s*个)?/g

function compare(
  key: string,
  text: TextSide,
  span: { readonly start: number; readonly end: number },
  stated: number,
  expected: number,
): Comparison {
  if (stated === expected) return { held: `所称 ${stated} 个与所列一致` }
  const place = text.placeOf(span)
  const finding: RuleFinding = {
    key,
    wording: {
      code: 'project-count-differs',
      details: { stated: String(stated), expected: String(expected) },
    },
    figures: [
      { label: '所称个数', value: { kind: 'count', value: ratioOf(stated), unit: '个' }, place },
      { label: '所列个数', value: { kind: 'count', value: ratioOf(expected), unit: '个' }, place: null },
    ],
    places: [place],
  }
  return finding
}

const ordinals = '一二三四五六七八九十'

/** “五项重点任务” and then 一是, 二是 … of the same chapter. */
function enumerated(text: TextSide): readonly Comparison[] {
  const items = matchesIn(text, /([一二三四五六七八九十])是/g, ({ role }) => role === 'annual-work')
  const last = Math.max(0, ...items.map(({ match }) => ordinals.indexOf(match[1] ?? '') + 1))
  if (last < 2) return []
  return text.reading.figures.flatMap((figure): readonly Comparison[] => {
    if (figure.kind !== 'count' || figure.classifier !== '项') return []
    const behind = text.reading.text.slice(figure.end, figure.end + 6)
    const first = items[0]
    if (!/^(?:重点)?(?:任务|工作|举措)/.test(behind) || !first || figure.start > first.start) return []
    return [compare('enumerated', text, figure, Number(figure.value.numerator), last)]
  })
}

/** 年初项目数 + 新增 − 取消 = 项目数; projects counted by grade, and tasks by their numbers, are as many as said. */
export const projectCounts: CheckRule = {
  id: 'A-16',
  title: '项目个数前后一致',
  severity: 'error',
  run: ({ text }) => {
    if (!text) return 'needs-text'
    const numbers = (match: RegExpMatchArray): readonly number[] =>
      match.slice(1).map((one) => Number(one ?? 0))
    return outcomeOf([
      ...enumerated(text),
      ...matchesIn(text, moved).map(({ match, ...span }) => {
        const [initial = 0, added = 0, dropped = 0, stated = 0] = numbers(match)
        return compare('moved', text, span, stated, initial + added - dropped)
      }),
      ...matchesIn(text, graded).map(({ match, ...span }) => {
        const [stated = 0, ...grades] = numbers(match)
        return compare(
          'graded',
          text,
          span,
          stated,
          grades.reduce((left, one) => left + one, 0),
        )
      }),
    ])
  },
}
