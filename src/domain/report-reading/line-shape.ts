import { labelsIn } from './cover/cover-labels.ts'
import { titleRoles } from './chapters/section-roles.ts'
import { markerAt } from './chapters/markers.ts'

/** Width in half characters, as lines are set: a Han character takes two. */
export function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) > 0x2e7f ? 2 : 1
  return width
}

/** How wide full lines are when the text was wrapped by a page; null when its lines are paragraphs. */
export function wrapWidthOf(lineWidths: readonly number[]): number | null {
  const widths = [...lineWidths].sort((a, b) => b - a)
  const widest = widths[Math.floor(widths.length * 0.02)] ?? 0
  const full = widths.filter((width) => width >= widest - 10).length
  const wrapped = widths.length >= 12 && widest >= 40 && widest <= 130 && full >= widths.length * 0.2
  return wrapped ? widest : null
}

/** `— 3 —`, `第 3 页 共 10 页`. */
export function isPageNumber(line: string): boolean {
  return /^(?:[—－–-]{1,2}\s*\d{1,3}\s*[—－–-]{1,2}|第\s*\d{1,3}\s*页(?:[，,/\s]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/.test(
    line,
  )
}

/** `一、部门基本情况……………3`. */
export function isTableOfContents(line: string): boolean {
  return /(?:[.．·…]{3,}|\t)\s*\d{1,3}$/.test(line) || /^目\s*录$/.test(line)
}

/** `填报人：…`, `填报日期：`. */
export function isFieldLine(line: string): boolean {
  return labelsIn(line)[0]?.start === 0
}

/** A numbered line that is a heading of its own, so that the next line begins something new; `full` on a page that was wrapped. */
export function isHeading(line: string, full: boolean): boolean {
  const marker = markerAt(line)
  if (!marker) return false
  const title = line.slice(marker.text.length).trim()
  if (title.length > 40 || /[。；;]/.test(title)) return false
  if (titleRoles(title).length > 0 && !title.includes('，')) return true
  if (marker.level === 1) return !full || !title.includes('，')
  return title.length <= 30 && !full && !/[，,：:]/.test(title)
}
