import type { CountFigure, ProseFigure } from '../prose-figure.ts'
import type { Connective } from './connectives.ts'
import type { Part } from './read-parts.ts'

const behind = /^[\s、，等共这以上）)]*$/
const counted = /^\s*(?:[一二三]级)?(?:指标|项目|部分|方面|类别?|单位)/
const mayCount = /^[个项类]$/

function isCountOfParts(plain: string, figure: ProseFigure | undefined): figure is CountFigure {
  if (figure?.kind !== 'count' || !mayCount.test(figure.classifier)) return false
  return counted.test(plain.slice(figure.end, figure.end + 8))
}

/** How many parts the text says there are: “…4分七个二级指标” behind the list, “下设7个二级指标，分值依次为” before it, “包括七个二级指标：” at its head. */
export function announcedCount(
  plain: string,
  figures: readonly ProseFigure[],
  connective: Connective,
  parts: readonly Part[],
): CountFigure | null {
  const last = parts[parts.length - 1]?.figure
  if (!last || last.kind === 'count') return null
  const after = figures.find((one) => one.start >= last.end)
  if (after && behind.test(plain.slice(last.end, after.start)) && isCountOfParts(plain, after)) return after
  const first = parts[0]?.label.span.start ?? last.start
  const between = figures.find((one) => one.start >= connective.end && one.end <= first)
  if (isCountOfParts(plain, between)) return between
  const before = figures.filter((one) => one.end <= connective.start).pop()
  return connective.kinds.includes('respectively') && isCountOfParts(plain, before) ? before : null
}
