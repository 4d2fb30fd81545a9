import { formatPoints } from '../../values/points.ts'
import { pointsFigure } from '../figures.ts'
import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'

/** The grade is that of the band the total lies in. */
export const grade: CheckRule = {
  id: 'A-05',
  title: '绩效等级与总分一致',
  severity: 'error',
  run: ({ totals: [total], text, gradeBands, draft }) => {
    const band = total ? gradeBands.find(({ min }) => total.value >= min) : undefined
    if (!total || !band) return 'not-stated'
    const sheet = draft ? [{ held: `总分 ${formatPoints(total.value)} 分，等级“${draft.sheet.grade}”` }] : []
    const stated = (text?.reading.grades ?? []).map(({ value, label, place }) => {
      if (value === band.grade)
        return { held: `${label}“${value}”与总分 ${formatPoints(total.value)} 分相符` }
      const at = text?.placeOf(place) ?? total.place
      return {
        key: `grade ${label}`,
        wording: {
          code: 'grade-differs',
          details: { total: formatPoints(total.value), stated: value, expected: band.grade },
        },
        figures: [pointsFigure('自评总分', total)],
        places: [at, total.place],
      }
    })
    return outcomeOf([...sheet, ...stated])
  },
}
