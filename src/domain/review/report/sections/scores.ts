import type { Block, TableBlock, TableCell } from '../../../report/document.ts'
import { note, placed } from '../../../report/sections/blocks.ts'
import { scoreCell } from '../../../report/wording.ts'
import { figure, plainTable, text, word } from '../../../report/plain-table.ts'
import type { ScoreSheet } from '../../../scoring/score-sheet.ts'
import { formatPointsFixed } from '../../../values/points.ts'
import { differencesOf } from '../../differences.ts'
import { changeText, foundText, verdictText } from '../result-words.ts'
import type { ReviewContext } from '../review-context.ts'
import { hasFinal, leaves, places } from '../review-context.ts'
import { captionOf } from './cover.ts'

function change(from: number | null | undefined, to: number | null | undefined): string {
  return changeText((to ?? 0) - (from ?? 0))
}

/** Both scores of every indicator side by side, groups and total included. */
export function comparisonTable(context: ReviewContext, caption: string): TableBlock {
  const { self, checked, final } = context
  const last = hasFinal(context)
  const columns = [
    text('指标编号', 17),
    text('指标', 56),
    figure('分值', 14),
    figure('自评得分', 15),
    figure('核查得分', 15),
    ...(last ? [figure('核定得分', 15)] : []),
    figure('增减', 13),
    word('核查结论', 17),
  ]
  const rows = self.nodes.map((node): readonly TableCell[] => {
    const [found, settled] = [checked.byCode.get(node.code), final.byCode.get(node.code)]
    const texts = [
      node.code,
      `${'　'.repeat(node.level - 1)}${node.name}`,
      formatPointsFixed(node.effectiveWeight),
      scoreCell(node.score),
      scoreCell(found?.score ?? null),
      ...(last ? [scoreCell(settled?.score ?? null)] : []),
      change(node.score, settled?.score),
      node.leaf ? verdictText(node.code, context) : '',
    ]
    return texts.map((one) => ({ text: one, ...(node.leaf ? {} : { emphasis: true }) }))
  })
  const total = (sheet: ScoreSheet): string => formatPointsFixed(sheet.total)
  const totals = [
    total(self),
    total(checked),
    ...(last ? [total(final)] : []),
    change(self.total, final.total),
    '',
  ]
  return {
    kind: 'table',
    caption: captionOf(context, caption),
    unitNote: '单位：分',
    orientation: 'portrait',
    columns: columns.map(({ width, align }) => ({ width, align })),
    header: [columns.map(({ title }) => ({ text: title, align: 'center' }))],
    rows: [
      ...rows,
      ...effectRows(context),
      [
        { text: '合计', align: 'center', columnSpan: 3, emphasis: true },
        ...totals.map((one) => ({ text: one, emphasis: true })),
      ],
    ],
  }
}

/** Caps and penalties that bite on either side. */
function effectRows(context: ReviewContext): readonly (readonly TableCell[])[] {
  const { self, checked, final } = context
  const taken = (sheet: ScoreSheet, id: string): number =>
    sheet.effects.find((effect) => effect.id === id)?.points ?? 0
  return self.effects
    .map(({ id, name }) => ({ name, points: [self, checked, final].map((sheet) => taken(sheet, id)) }))
    .filter(({ points }) => points.some((one) => one > 0))
    .map(({ name, points: [before = 0, after = 0, last = 0] }) => {
      const shown = [before, after, ...(hasFinal(context) ? [last] : [])]
      return [
        { text: name, columnSpan: 3 },
        ...shown.map((one) => ({ text: one === 0 ? '0.00' : changeText(-one) })),
        { text: changeText(before - last) },
        { text: '' },
      ]
    })
}

/** 逐项核查情况: what was claimed, what was found, by whom and why. */
function indicatorTable(context: ReviewContext): TableBlock {
  const differences = new Map(differencesOf(context).map((one) => [one.code, one] as const))
  const shown = leaves(context).filter(({ code }) => context.planned.has(code) || differences.has(code))
  return plainTable({
    caption: captionOf(context, '逐项核查情况表'),
    unitNote: '单位：分',
    columns: [
      word('序号', 9),
      text('指标', 40),
      figure('分值', 12),
      figure('自评得分', 13),
      figure('核查得分', 13),
      word('核查结论', 16),
      text('核查情况', 60),
    ],
    rows: shown.map(({ code, name, effectiveWeight, score }, index) => [
      String(index + 1),
      `${code} ${name}`,
      formatPointsFixed(effectiveWeight),
      scoreCell(score),
      scoreCell(context.checked.byCode.get(code)?.score ?? null),
      verdictText(code, context),
      foundText(code, context, differences.get(code)),
    ]),
  })
}

export function buildIndicators(context: ReviewContext): readonly Block[] {
  const left = leaves(context).length - context.planned.size
  return placed(places.checking, [
    indicatorTable(context),
    ...(left > 0 ? [note(`注：另有${left}个指标不在本次核查范围内，按自评得分计入核查总分。`)] : []),
  ])
}
