import type { PlaceOf } from './places.ts'
import type { Section, StatedGoal } from './report-reading.ts'

const opening = /(?:整体|总体)(?:支出)?绩效目标(?:主要)?(?:是|为)\s*[：:]?\s*/g

/** The 整体绩效目标 wherever it is stated: after “整体绩效目标为：”, else the whole of the chapter that is about it. */
export function readGoals(
  text: string,
  sections: readonly Section[],
  placeOf: PlaceOf,
): readonly StatedGoal[] {
  const roles = new Set(['overall-goal', 'management', 'conclusion', 'effectiveness'])
  return sections
    .filter(({ role }) => roles.has(role))
    .flatMap(({ role, chapter }) => {
      const { start, end } = chapter.extent
      const words = text.slice(start, end)
      const stated = [...words.matchAll(opening)].map((match) => {
        const from = match.index + match[0].length
        // In its own chapter the goal goes on to the end; elsewhere other sentences follow it.
        const stop = role === 'overall-goal' ? words.length : words.slice(from).search(/[。\n]/) + from
        return { from, to: stop < from ? words.length : stop }
      })
      const body = { from: chapter.body.start - start, to: words.length }
      const whole = stated.length === 0 && role === 'overall-goal' ? [body] : []
      return [...stated, ...whole].flatMap(({ from, to }) => {
        const value = words.slice(from, to).trim()
        const at = start + from + words.slice(from, to).indexOf(value)
        const place = placeOf({ start: at, end: at + value.length })
        return value === '' ? [] : [{ value, place, section: role }]
      })
    })
}
