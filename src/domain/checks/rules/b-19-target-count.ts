import { countFigure, placesOf, textOf } from '../figures.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { replaceInParagraph } from '../replace-in-paragraph.ts'

/** [B-19] The number of targets is the same in the text, in every place, as in the table. */
export const targetCount: CheckRule = {
  id: 'B-19',
  title: '绩效指标数量前后一致',
  severity: 'error',
  run: ({ counts, draft }) => {
    const targets = counts.filter(({ what }) => what === 'targets')
    const categories = [...new Set(targets.map(({ category }) => category))]
    return outcomeOf(
      categories.flatMap((category): readonly Comparison[] => {
        const [first, ...others] = targets.filter((one) => one.category === category)
        if (!first) return []
        return others.map((other) => {
          const [a, b] = [textOf(countFigure(first)), textOf(countFigure(other))]
          if (a.replace(/\D+$/, '') === b.replace(/\D+$/, '')) return { held: `${category}指标 ${a}` }
          const figures = [countFigure(first), countFigure(other)]
          return {
            key: `${category} ${other.section ?? ''}`,
            wording: { code: 'target-count-differs', details: { category, first: a, other: b } },
            figures,
            places: placesOf([...figures].reverse()),
            repair: draft
              ? replaceInParagraph(draft.evaluation, other.place, countFigure(first).value)
              : null,
          }
        })
      }),
    )
  },
}
