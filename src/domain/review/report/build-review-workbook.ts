import {
  computedCell,
  countCell,
  emptyCell,
  pointsCell,
  strong,
  textCell,
} from '../../report/sheets/cells.ts'
import type { Sheet, SheetCell, Workbook } from '../../report/workbook.ts'
import { subtractPoints } from '../../values/points.ts'
import type { Points } from '../../values/points.ts'
import { wholeLines } from '../checked-evaluation.ts'
import { differencesOf } from '../differences.ts'
import type { ReviewOutcome } from '../review-outcome.ts'
import { severityWords } from '../words.ts'
import { foundText, totalText, verdictText } from './result-words.ts'
import type { ReviewContext } from './review-context.ts'
import { leaves, photoMark, reviewContext } from './review-context.ts'
import { replyLines, settlementLines } from './round-words.ts'
import { captionOf, titleOf, warnings } from './sections/cover.ts'

/** Between two statements of one line. */
const gap = '　　'

function headingOf(context: ReviewContext, name: string, unit: string): readonly string[] {
  const { unitName, fiscalYear, organisation } = context.review.meta
  const parts = [`核查单位：${organisation.trim()}`, ...(unit === '' ? [] : [unit])]
  return [captionOf(context, `${unitName.trim()}${fiscalYear}年度${name}`), parts.join(gap)]
}

function score(points: Points | null | undefined): SheetCell {
  return points === null || points === undefined ? emptyCell : pointsCell(points)
}

const [selfColumn, finalColumn] = [3, 5] as const

/** 得分对照表: the whole tree with the three scores beside each other. */
function comparisonSheet(context: ReviewContext): Sheet {
  const { self, checked, final } = context
  const differences = new Map(differencesOf(context).map((one) => [one.code, one] as const))
  const rows = self.nodes.map((node): readonly SheetCell[] => {
    const [found, last] = [checked.byCode.get(node.code)?.score, final.byCode.get(node.code)?.score]
    const known = node.score !== null && last !== null && last !== undefined
    const cells = [
      textCell(node.code),
      textCell(`${'　'.repeat(node.level - 1)}${node.name}`),
      pointsCell(node.effectiveWeight),
      score(node.score),
      score(found),
      score(last),
      known
        ? computedCell(
            { kind: 'difference', columns: [finalColumn, selfColumn] },
            pointsCell(subtractPoints(last, node.score)),
          )
        : emptyCell,
      textCell(node.leaf ? verdictText(node.code, context) : ''),
      textCell(node.leaf ? foundText(node.code, context, differences.get(node.code)) : ''),
    ]
    return node.leaf ? cells : cells.map(strong)
  })
  return {
    name: '得分对照表',
    orientation: 'landscape',
    heading: headingOf(context, '自评得分与核查得分对照表', '单位：分'),
    columns: [
      { title: '指标编号', width: 11 },
      { title: '指标', width: 40 },
      { title: '分值', width: 9 },
      { title: '自评得分', width: 11 },
      { title: '核查得分', width: 11 },
      { title: '核定得分', width: 11 },
      { title: '核定与自评差', width: 13 },
      { title: '核查结论', width: 11, align: 'center' },
      { title: '核查情况', width: 70 },
    ],
    rows,
    totals: null,
    notes: [
      `自评总分${totalText(self)}，核查得分${totalText(checked)}，核定得分${totalText(final)}。`,
      ...warnings(context),
    ],
  }
}

/** 核查扣分台账: every line of the reviewers. */
function ledgerSheet(context: ReviewContext): Sheet {
  const { review } = context
  const lines = leaves(context).flatMap(({ code, name }) =>
    [...wholeLines(review, code).values()].map((line) => ({ code, name, line })),
  )
  return {
    name: '核查扣分台账',
    orientation: 'landscape',
    heading: headingOf(context, '核查扣分台账', '单位：分'),
    columns: [
      { title: '序号', width: 7, align: 'center' },
      { title: '指标编号', width: 11 },
      { title: '指标', width: 32 },
      { title: '扣分', width: 9 },
      { title: '扣分原因', width: 50 },
      { title: '依据', width: 36 },
      { title: '照片', width: 16 },
    ],
    rows: lines.map(({ code, name, line }, index): readonly SheetCell[] => [
      countCell(index + 1),
      textCell(code),
      textCell(name),
      pointsCell(line.points),
      textCell(line.reason.trim()),
      textCell(line.clause.trim()),
      textCell(
        photoMark(
          context,
          review.photos.filter(({ id }) => line.photos.includes(id)),
        ),
      ),
    ]),
    totals: null,
    notes: lines.length === 0 ? ['无。'] : [],
  }
}

function findingsSheet(context: ReviewContext): Sheet {
  const { findings, self } = context
  return {
    name: '核查意见及反馈',
    orientation: 'landscape',
    heading: headingOf(context, '核查意见及反馈情况表', ''),
    columns: [
      { title: '序号', width: 7, align: 'center' },
      { title: '程度', width: 8, align: 'center' },
      { title: '涉及指标', width: 30 },
      { title: '核查发现', width: 60 },
      { title: '整改建议', width: 40 },
      { title: '部门反馈', width: 40 },
      { title: '复核结论', width: 34 },
      { title: '未列入的理由', width: 24 },
    ],
    rows: findings.map((finding, index): readonly SheetCell[] => [
      countCell(index + 1),
      textCell(severityWords[finding.severity]),
      textCell(finding.indicators.map((code) => self.byCode.get(code)?.name ?? code).join('、')),
      textCell(`${finding.text}${photoMark(context, finding.photos)}`),
      textCell(finding.suggestion),
      textCell(replyLines(finding.rounds).join('\n')),
      textCell(settlementLines(finding.rounds).join('\n')),
      textCell(finding.dropped),
    ]),
    totals: null,
    notes: findings.length === 0 ? ['无。'] : [],
  }
}

/** [RV-42] 得分对照表、核查扣分台账、核查意见及反馈, from the same figures as the report. */
export function buildReviewWorkbook(outcome: ReviewOutcome): Workbook {
  const context = reviewContext(outcome)
  return {
    title: titleOf(context, '现场核查情况表'),
    author: outcome.review.meta.organisation.trim(),
    sheets: [comparisonSheet(context), ledgerSheet(context), findingsSheet(context)],
  }
}
