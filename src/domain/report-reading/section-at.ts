import { lastStartingBy } from '../prose/sentences.ts'
import type { Section } from './report-reading.ts'

/** The innermost section that holds a place of the text; sections are in the order of the text. */
export function createSectionAt(sections: readonly Section[]): (at: number) => Section | undefined {
  const extents = sections.map(({ chapter }) => chapter.extent)
  return (at) => {
    for (let index = lastStartingBy(extents, at); index >= 0; index -= 1) {
      if (at < (extents[index]?.end ?? 0)) return sections[index]
    }
    return undefined
  }
}
