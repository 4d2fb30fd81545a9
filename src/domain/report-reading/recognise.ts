import type { Result } from '../values/result.ts'
import { fail, ok } from '../values/result.ts'
import { allChapters } from './chapters/find-chapters.ts'
import type { Chapter, ReportProblem, Section } from './report-reading.ts'

const titled = /绩效自评|自评报告|整体支出绩效|绩效评价报告/
/** A form of nothing but tables has no chapters; its title must then say plainly what it is. */
const form = /整体支出绩效自评/
/** Sections that only an evaluation has: problems and measures end every kind of report. */
const own = new Set(['overall-goal', 'management', 'conclusion', 'effectiveness', 'efficiency'])

/**
 * Refuses what is no self-evaluation: a news page about one has its words but not its chapters, an asset report has chapters but not
 * these. `head` is the first line, `title` the one that looks like a title.
 */
export function recognise(
  head: string,
  title: string | null,
  chapters: readonly Chapter[],
  sections: readonly Section[],
  scores: { readonly totals: number; readonly indicators: number },
): Result<null, ReportProblem> {
  const typical = new Set(sections.map(({ role }) => role).filter((role) => own.has(role))).size
  const roles = new Set(sections.map(({ role }) => role)).size
  const evidence =
    (title !== null && titled.test(title) ? 2 : 0) +
    roles +
    (scores.totals > 0 ? 1 : 0) +
    (scores.indicators > 0 ? 1 : 0)
  const scored = scores.indicators >= 3 && scores.totals > 0
  if ((typical >= 1 && evidence >= 4) || (scored && title !== null && form.test(title))) return ok(null)
  const headings = allChapters(chapters)
    .filter((chapter) => chapter.title !== '')
    .slice(0, 6)
    .map(({ number, title: words }) => `${number}${words}`)
  return fail('not-a-self-evaluation', {
    title: (title ?? head).slice(0, 60),
    headings: headings.join('；'),
  }) as Result<null, ReportProblem>
}
