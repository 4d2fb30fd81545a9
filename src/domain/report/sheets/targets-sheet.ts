import type { WithId } from '../../evaluation/evaluation.ts'
import type { TargetRecord } from '../../evaluation/records.ts'
import { targetCompletion } from '../../scoring/target-completion.ts'
import type { Ratio } from '../../values/ratio.ts'
import { compareRatio, divideRatio, formatDecimal, parseDecimal } from '../../values/ratio.ts'
import type { ReportContext } from '../sections/blocks.ts'
import { actualText, groupTargets, plannedText } from '../sections/target-cells.ts'
import type { Sheet, SheetCell } from '../workbook.ts'
import { textOr } from '../wording.ts'
import { computedCell, percentCell, textCell } from './cells.ts'
import { evaluationHeading } from './evaluation-heading.ts'

const [plannedColumn, actualColumn] = [4, 5]
const signs: Readonly<Record<TargetRecord['direction'], string>> = { ge: '≥', le: '≤', eq: '＝' }

/** 绩效目标表: planned and actual values as figures, the completion as their quotient. */
export function targetsSheet(context: ReportContext): Sheet {
  const rows = groupTargets(context.evaluation.targets).flatMap(({ category, subcategories }) =>
    subcategories.flatMap(({ name, targets }) =>
      targets.map((target): readonly SheetCell[] => [
        textCell(category),
        textCell(textOr(name, '—')),
        textCell(textOr(target.name)),
        textCell(target.nature === 'quantitative' ? signs[target.direction] : '定性'),
        figureCell(target.planned, target, plannedText(target)),
        figureCell(target.actual, target, actualText(target)),
        textCell(target.nature === 'quantitative' ? target.unit : ''),
        completionCell(target),
        textCell(target.weight.trim() === '' ? '等权' : target.weight.trim()),
        textCell(target.reason.trim()),
      ]),
    ),
  )
  return {
    name: '绩效目标表',
    orientation: 'landscape',
    heading: evaluationHeading(context, '部门整体绩效目标完成情况表', ''),
    columns: [
      { title: '一级指标', width: 13 },
      { title: '二级指标', width: 15 },
      { title: '三级指标', width: 32 },
      { title: '方向', width: 7, align: 'center' },
      { title: '年度指标值', width: 17 },
      { title: '实际完成值', width: 17 },
      { title: '计量单位', width: 11, align: 'center' },
      { title: '完成率', width: 11 },
      { title: '权重', width: 8, align: 'center' },
      { title: '未完成原因', width: 32 },
    ],
    rows,
    totals: null,
    notes: [],
  }
}

/** A quantity as a figure with the decimals it was typed with; anything else as the report words it. */
function figureCell(typed: string, { nature }: TargetRecord, words: string): SheetCell {
  const value = nature === 'quantitative' ? parseDecimal(typed.trim()) : null
  if (!value) return textCell(words)
  const decimals = typed.trim().split('.')[1]?.length ?? 0
  return { kind: 'number', decimal: formatDecimal(value, decimals), decimals }
}

/** A formula where the completion is the quotient of the two figures, which a target met by another rule is not. */
function completionCell(target: WithId<TargetRecord>): SheetCell {
  const completion = targetCompletion(target)
  if (!completion.known) return textCell('')
  const { rate } = completion.value
  const cell = percentCell(rate)
  const [planned, actual] = [parseDecimal(target.planned.trim()), parseDecimal(target.actual.trim())]
  if (target.nature !== 'quantitative' || !planned || !actual) return cell
  if (isQuotient(rate, actual, planned))
    return computedCell({ kind: 'quotient', columns: [actualColumn, plannedColumn] }, cell)
  if (isQuotient(rate, planned, actual))
    return computedCell({ kind: 'quotient', columns: [plannedColumn, actualColumn] }, cell)
  return cell
}

function isQuotient(rate: Ratio, a: Ratio, b: Ratio): boolean {
  return b.numerator !== 0n && compareRatio(divideRatio(a, b), rate) === 0
}
