/** A text as a page lays it out: hard-wrapped to `width` half characters, no stop at the head of a line, pages numbered. */
export function layOut(text: string, width: number, indent: string): readonly (readonly string[])[] {
  const lines = text.split('\n').flatMap((paragraph) => wrap(indent + paragraph, width))
  const pages: string[][] = []
  for (let at = 0; at < lines.length; at += 22) {
    pages.push([...lines.slice(at, at + 22), `— ${pages.length + 1} —`])
  }
  return pages
}

function wrap(paragraph: string, width: number): readonly string[] {
  const lines: string[] = []
  let [line, length] = ['', 0]
  for (const character of paragraph) {
    const own = character > '\u2e7f' ? 2 : 1
    if (length + own > width && !'，。；：、）”'.includes(character)) {
      lines.push(line)
      ;[line, length] = ['', 0]
    }
    line += character
    length += own
  }
  return [...lines, line]
}
