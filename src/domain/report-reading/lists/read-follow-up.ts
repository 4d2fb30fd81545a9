import { readFigures } from '../../prose/read-figures.ts'
import type { PlaceOf } from '../places.ts'
import type { Chapter, ListedItem, Section, SectionRole, StatedMeasure } from '../report-reading.ts'
import type { Item } from './split-items.ts'
import { numberedItems, openEnd } from './split-items.ts'

/** `（一）…` with everything that stands below it. */
function itemOfChapter(text: string, chapter: Chapter): Item {
  const from = chapter.title === '' ? chapter.body.start : chapter.place.start + chapter.number.length
  const raw = text.slice(from, chapter.extent.end)
  const body = raw.trim().replace(openEnd, '')
  const start = from + (raw.length - raw.trimStart().length)
  return { number: chapter.number, text: body, start, end: start + body.length }
}

function paragraphs(text: string, chapter: Chapter): readonly Item[] {
  const { start, end } = chapter.body
  return [...text.slice(start, end).matchAll(/[^\n]+/g)].flatMap((match) => {
    const body = match[0].trim()
    const at = start + match.index + match[0].indexOf(body)
    return body === '' ? [] : [{ number: '', text: body, start: at, end: at + body.length }]
  })
}

/** Items by their numbers, else by 一是、二是, else by paragraph; an introduction in front of the numbers is no item. */
function itemsOf(text: string, chapter: Chapter): readonly Item[] {
  if (chapter.children.length > 0) return chapter.children.map((child) => itemOfChapter(text, child))
  const numbered = numberedItems(text.slice(chapter.body.start, chapter.body.end), chapter.body.start)
  return numbered.length > 0 ? numbered : paragraphs(text, chapter)
}

function chaptersOf(sections: readonly Section[], role: SectionRole): readonly Chapter[] {
  const own = sections.filter((section) => section.role === role).map(({ chapter }) => chapter)
  // A chapter for both lists is read through its parts, when they say which is which.
  return own.filter((chapter) => !own.some((other) => other !== chapter && isInside(other, chapter)))
}

function isInside(inner: Chapter, outer: Chapter): boolean {
  return inner.extent.start >= outer.extent.start && inner.extent.end <= outer.extent.end
}

function listed({ number, text, start, end }: Item, placeOf: PlaceOf): ListedItem {
  return { number, text, place: placeOf({ start, end }) }
}

/** 存在的主要问题. */
export function readProblems(
  text: string,
  sections: readonly Section[],
  placeOf: PlaceOf,
): readonly ListedItem[] {
  return chaptersOf(sections, 'problems')
    .flatMap((chapter) => itemsOf(text, chapter))
    .map((item) => listed(item, placeOf))
}

const owner = /(?:责任(?:部门|科室|单位|人)|牵头(?:部门|科室|单位))\s*[：:]\s*([^；;，。）)\n]{1,30})/
const due = /(?:完成时限|完成时间|整改时限|时限)\s*[：:]\s*([^；;，。）)\n]{1,30})/

function measureOf(item: Item, placeOf: PlaceOf): StatedMeasure {
  const within = (match: RegExpExecArray | null): { value: string; start: number; end: number } | null => {
    const value = match?.[1]?.trim() ?? ''
    if (!match || value === '') return null
    const start = item.start + match.index + match[0].indexOf(value)
    return { value, start, end: start + value.length }
  }
  const by = within(owner.exec(item.text))
  const until = within(due.exec(item.text))
  const [date] = until ? readFigures(until.value) : []
  const day = date?.kind === 'date' ? date.iso : null
  return {
    ...listed(item, placeOf),
    owner: by && { value: by.value, place: placeOf(by) },
    due: until && day !== null ? { value: day, place: placeOf(until) } : null,
  }
}

/** 改进措施, with owner and date where they are named. */
export function readMeasures(
  text: string,
  sections: readonly Section[],
  placeOf: PlaceOf,
): readonly StatedMeasure[] {
  return chaptersOf(sections, 'measures')
    .flatMap((chapter) => itemsOf(text, chapter))
    .map((item) => measureOf(item, placeOf))
}
