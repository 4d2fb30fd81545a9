import { pointsFigure } from '../figures.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { matchesIn } from '../sentences.ts'

const praise = /合规|规范|良好|较好|到位|有序|健全|完善|及时|优秀|显著|有力|得到控制/
const clause = /[^，。；：\n]+/g
/** 不及时, 不规范 are no praise; 提升…规范化 and 进一步完善 are plans. */
const otherwise =
  /不|未|没|欠|有待|仍|还需|需要|进一步|加强|提高|提升|推动|促进|改进|合规性|完成及时率|及时率|规范性|扣/

/** [B-03] What lost points is not praised as if it had not. */
export const praiseOfLosses: CheckRule = {
  id: 'B-03',
  title: '评价用语与扣分一致',
  severity: 'warning',
  run: ({ text, indicators }) => {
    if (!text) return 'needs-text'
    const losing = indicators.filter(
      ({ weights: [weight], scores: [score], deductions }) =>
        (weight && score && score.value < weight.value) || deductions.some(({ value }) => value > 0),
    )
    if (losing.length === 0) return 'not-stated'
    const clauses = matchesIn(
      text,
      clause,
      ({ role }) =>
        role === 'conclusion' || role === 'effectiveness' || role === 'efficiency' || role === 'management',
    )
    return outcomeOf(
      clauses.flatMap(({ match: [words], start, end }): readonly Comparison[] => {
        const praised = losing.filter(({ name }) => words.includes(name))
        if (praised.length === 0) return []
        if (!praise.test(words) || otherwise.test(words)) return [{ held: `“${words.slice(0, 16)}”` }]
        return [
          {
            key: praised.map(({ name }) => name).join(' '),
            wording: {
              code: 'praise-of-losses',
              details: { words: words.trim(), names: praised.map(({ name }) => name).join('、') },
            },
            figures: praised.flatMap(({ name, scores: [score], weights: [weight] }) => [
              ...(score ? [pointsFigure(`${name}得分`, score)] : []),
              ...(weight ? [pointsFigure(`${name}分值`, weight)] : []),
            ]),
            places: [text.placeOf({ start, end })],
          },
        ]
      }),
    )
  },
}
