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
  if (stated === expected) return { held: `项目数 ${stated} 个` }
  const place = text.placeOf(span)
  const finding: RuleFinding = {
    key,
    wording: {
      code: 'project-count-differs',
      details: { stated: String(stated), expected: String(expected) },
    },
    figures: [
      { label: '项目数', value: { kind: 'count', value: ratioOf(stated), unit: '个' }, place },
      { label: '推算项目数', value: { kind: 'count', value: ratioOf(expected), unit: '个' }, place: null },
    ],
    places: [place],
  }
  return finding
}

/** 年初项目数 + 新增 − 取消 = 项目数; projects counted by grade add up to their number. */
export const projectCounts: CheckRule = {
  id: 'A-16',
  title: '项目个数前后一致',
  severity: 'error',
  run: ({ text }) => {
    if (!text) return 'needs-text'
    const numbers = (match: RegExpMatchArray): readonly number[] =>
      match.slice(1).map((one) => Number(one ?? 0))
    return outcomeOf([
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
