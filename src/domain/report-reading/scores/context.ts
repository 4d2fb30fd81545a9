import type { Span } from '../../prose/prose-figure.ts'
import type { Chapter, Section, SectionRole } from '../report-reading.ts'
import { createSectionAt } from '../section-at.ts'
import type { Mention } from './mention.ts'
import { nameKey } from './mention.ts'

/** Where in the report something stands, as far as scores are concerned. */
export interface ScoreContext {
  /** Role of the innermost chapter with one. */
  roleAt(at: number): SectionRole | null
  /** The first-level indicator that an analysis is about; null outside analyses and before one is named. */
  rootAt(at: number): string | null
  /** The only second-level indicator named so far under that root; null when there are none or several. */
  onlyBranchAt(at: number): string | null
}

const analyses: ReadonlySet<SectionRole> = new Set(['effectiveness', 'efficiency'])

function inside(span: Span, at: number): boolean {
  return at >= span.start && at < span.end
}

/** The first-level name that a heading carries: （二）履职效能分析. */
function rootInTitle(chapter: Chapter, roots: readonly Mention[]): string | null {
  return roots.find(({ name }) => chapter.title.includes(nameKey(name)))?.name ?? null
}

export function createContext(sections: readonly Section[], named: readonly Mention[]): ScoreContext {
  const roots = named.filter(({ level }) => level === 1)
  const sectionAt = createSectionAt(sections)
  const rootAt = (at: number): string | null => {
    const section = sectionAt(at)
    if (!section || !analyses.has(section.role)) return null
    const own = roots.filter((root) => inside(section.chapter.extent, root.at.start) && root.at.start <= at)
    return own[own.length - 1]?.name ?? rootInTitle(section.chapter, roots)
  }
  return {
    roleAt: (at) => sectionAt(at)?.role ?? null,
    rootAt,
    onlyBranchAt(at) {
      const root = rootAt(at)
      if (root === null) return null
      const below = named.filter(
        (one) => one.level === 2 && one.at.start <= at && rootAt(one.at.start) === root,
      )
      const names = new Set(below.map(({ name }) => nameKey(name)))
      return names.size === 1 ? (below[0]?.name ?? null) : null
    },
  }
}
