import type { Block } from '../../../report/document.ts'
import { heading, paragraphs, placed } from '../../../report/sections/blocks.ts'
import { figure, plainTable, text, word } from '../../../report/plain-table.ts'
import { formatPointsFixed } from '../../../values/points.ts'
import { gradeChange } from '../../differences.ts'
import { reviewProgress } from '../../progress.ts'
import { verdicts, verdictWords } from '../../words.ts'
import { changeText, comparedText, totalText } from '../result-words.ts'
import type { ReviewContext } from '../review-context.ts'
import { hasFinal, places } from '../review-context.ts'
import { captionOf } from './cover.ts'

/** What the three totals are and whether the grade stands. */
export function totalSentences(context: ReviewContext): readonly string[] {
  const { self, checked, final } = context
  const grades = gradeChange(context)
  const last = hasFinal(context)
  const [before, after] = [grades.self, last ? grades.final : grades.checked]
  return [
    `部门自评总分${totalText(self)}，核查得分${totalText(checked)}，${comparedText(checked.total - self.total)}。`,
    ...(last
      ? [`经部门反馈和复核，核定得分${totalText(final)}，${comparedText(final.total - self.total)}。`]
      : []),
    ...(before !== null && after !== null && before !== after
      ? [`绩效等级由“${before}”变为“${after}”。`]
      : []),
  ]
}

export function verdictSentence(context: ReviewContext): string {
  const { planned, decided, byVerdict } = reviewProgress(context)
  const counts = verdicts.map((verdict) => `${verdictWords[verdict]}${byVerdict[verdict]}个`).join('、')
  return `应核查指标${planned}个，已核查${decided}个，其中${counts}。`
}

/** Totals side by side, for whoever reads one table only. */
export function totalsTable(context: ReviewContext): Block {
  const { self, checked, final } = context
  const grades = gradeChange(context)
  const rows = [
    ['部门自评', self, grades.self],
    ['现场核查', checked, grades.checked],
    ...(hasFinal(context) ? ([['复核后核定', final, grades.final]] as const) : []),
  ] as const
  return plainTable({
    caption: captionOf(context, '得分与等级'),
    unitNote: '单位：分',
    columns: [text('项目', 40), figure('得分', 30), figure('比自评', 30), word('绩效等级', 30)],
    rows: rows.map(([name, sheet, grade]) => [
      name,
      formatPointsFixed(sheet.total),
      changeText(sheet.total - self.total),
      grade ?? '未评定',
    ]),
  })
}

/** 三、总体情况. */
export function buildOutcome(context: ReviewContext): readonly Block[] {
  return placed(places.home, [
    heading(1, '三、总体情况'),
    ...[...totalSentences(context), verdictSentence(context)].flatMap(paragraphs),
    totalsTable(context),
  ])
}
