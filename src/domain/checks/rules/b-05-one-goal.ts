import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'

function plain(text: string): string {
  return text.replace(/[^\u4e00-\u9fff\d]/g, '')
}

/** [B-05] There is one 整体绩效目标, in the same words wherever it stands. */
export const oneGoal: CheckRule = {
  id: 'B-05',
  title: '整体绩效目标表述一致',
  severity: 'warning',
  run: ({ text }) => {
    if (!text) return 'needs-text'
    const [first, ...others] = text.reading.goals
    if (!first) return 'not-stated'
    return outcomeOf([
      { held: '整体绩效目标已载明' },
      ...others.map((other, index) => {
        const [a, b] = [plain(first.value), plain(other.value)]
        if (a.includes(b) || b.includes(a)) return { held: '整体绩效目标前后一致' }
        return {
          key: `goal ${index}`,
          wording: {
            code: 'goals-differ',
            details: { first: first.value.slice(0, 24), other: other.value.slice(0, 24) },
          },
          figures: [],
          places: [text.placeOf(first.place), text.placeOf(other.place)],
        }
      }),
    ])
  },
}
