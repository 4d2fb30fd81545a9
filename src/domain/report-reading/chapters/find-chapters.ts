import type { Span } from '../../prose/prose-figure.ts'
import type { JoinedLine } from '../joined-text.ts'
import type { PlaceOf } from '../places.ts'
import type { Chapter, SectionRole } from '../report-reading.ts'
import type { Marker } from './markers.ts'
import { markerAt } from './markers.ts'
import { titleRoles } from './section-roles.ts'

/** A numbered beginning, before chapters know their children. */
interface Start extends Span {
  readonly marker: Marker
  readonly title: string
  readonly inline: boolean
  /** Where its body begins. */
  readonly body: number
}

const afterStop = /[。；;]\s*/g

/** `（一）…。（二）…。` and `1. …；2. …` in one paragraph: markers behind a stop that go on counting as the paragraph began. */
function inlineMarkers(
  line: JoinedLine,
  first: Marker | null,
): readonly { readonly at: number; readonly marker: Marker }[] {
  const found: { at: number; marker: Marker }[] = []
  let expected = first ? first.ordinal + 1 : 1
  for (const match of line.text.matchAll(afterStop)) {
    const at = match.index + match[0].length
    const marker = markerAt(line.text, at)
    if (marker?.level !== (first?.level ?? 2) || marker.ordinal !== expected) continue
    found.push({ at, marker })
    expected += 1
  }
  return found
}

/** The heading among the words behind a number: the whole of a short line, or what a 。or ： ends in front of more. */
function titleIn(rest: string, level: Marker['level']): string {
  const whole = rest.replace(/[。：:]$/, '').trim()
  const known = titleRoles(whole).length > 0
  const limit = level === 1 ? 40 : level === 2 ? 30 : 20
  if (whole.length <= limit && !/[。；;]/.test(whole)) {
    const sentence = /[。]$/.test(rest.trim()) || (level > 1 && /[，,：:]/.test(whole))
    if (!sentence || (known && whole.length <= 20 && !/[，,：:]/.test(whole))) return whole
  }
  const runIn = /^([^。：:，,；;]{2,20})[。：:]/.exec(rest)?.[1] ?? ''
  return level <= 2 && titleRoles(runIn).length > 0 ? runIn.trim() : ''
}

function startAt(line: JoinedLine, at: number, end: number, marker: Marker, inline: boolean): Start {
  const from = at + marker.text.length
  const title = titleIn(line.text.slice(from, end), marker.level)
  const behind = from + title.length
  const stop = title === '' ? 0 : (/^[。：:\s]*/.exec(line.text.slice(behind, end))?.[0].length ?? 0)
  return {
    marker,
    title,
    inline,
    start: line.start + at,
    end: line.start + (title === '' ? at + marker.text.trimEnd().length : behind),
    body: line.start + behind + stop,
  }
}

function startsIn(line: JoinedLine): readonly Start[] {
  if (line.table) return []
  const first = markerAt(line.text)
  const inline = inlineMarkers(line, first)
  const all = [
    ...(first ? [{ at: 0, marker: first, inline: false }] : []),
    ...inline.map((one) => ({ ...one, inline: true })),
  ]
  return all.map((one, index) =>
    startAt(line, one.at, all[index + 1]?.at ?? line.text.length, one.marker, one.inline),
  )
}

function rolesOf(start: Start, above: readonly SectionRole[]): readonly SectionRole[] {
  const roles = titleRoles(start.title)
  // Below a chapter that has its role, a heading says what the item is about: 绩效管理 is then a problem, no section.
  const isOpen = above.length === 0 || (above.length > 1 && roles.every((role) => above.includes(role)))
  return isOpen ? roles : []
}

function build(
  starts: readonly Start[],
  end: number,
  above: readonly SectionRole[],
  placeOf: PlaceOf,
): readonly Chapter[] {
  const chapters: Chapter[] = []
  let index = 0
  for (let start = starts[index]; start; start = starts[index]) {
    const { level, ordinal, text } = start.marker
    let next = index + 1
    while ((starts[next]?.marker.level ?? 0) > level) next += 1
    const inner = starts.slice(index + 1, next)
    const until = starts[next]?.start ?? end
    const roles = rolesOf(start, above)
    chapters.push({
      number: text.trimEnd(),
      ordinal,
      level,
      title: start.title,
      inline: start.inline,
      place: placeOf(start),
      body: { start: start.body, end: Math.max(start.body, inner[0]?.start ?? until) },
      extent: { start: start.start, end: until },
      roles,
      children: build(inner, until, roles.length > 0 ? roles : above, placeOf),
    })
    index = next
  }
  return chapters
}

/** The tree of chapters; `end` is where annexes begin. A deeper heading without one above it stands on its own. */
export function findChapters(
  lines: readonly JoinedLine[],
  end: number,
  placeOf: PlaceOf,
): readonly Chapter[] {
  const starts = lines.filter((line) => line.start < end).flatMap(startsIn)
  return build(starts, end, [], placeOf)
}

/** Every chapter of the tree, in the order of the text. */
export function allChapters(chapters: readonly Chapter[]): readonly Chapter[] {
  return chapters.flatMap((chapter) => [chapter, ...allChapters(chapter.children)])
}
