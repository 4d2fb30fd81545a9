import type { WithId } from '../../evaluation/evaluation.ts'
import type { TargetRecord } from '../../evaluation/records.ts'
import { targetCompletion } from '../../scoring/target-completion.ts'
import type { TableCell } from '../document.ts'
import { categoryNames } from '../generated/management.ts'
import { notFilled, rateText, textOr } from '../wording.ts'

type Target = WithId<TargetRecord>

const signs: Readonly<Record<TargetRecord['direction'], string>> = { ge: '≥', le: '≤', eq: '＝' }

/** `≥120家`; what a person wrote, for a qualitative target. */
export function plannedText(target: Target): string {
  if (target.nature === 'qualitative') return textOr(target.planned)
  return target.planned.trim() === ''
    ? notFilled
    : `${signs[target.direction]}${target.planned.trim()}${target.unit}`
}

export function actualText(target: Target): string {
  if (target.nature === 'qualitative') {
    const band = target.band === '' ? notFilled : target.band
    return target.actual.trim() === '' ? band : `${target.actual.trim()}（${band}）`
  }
  return target.actual.trim() === '' ? notFilled : `${target.actual.trim()}${target.unit}`
}

export function completionCell(target: Target): string {
  const completion = targetCompletion(target)
  return completion.known ? rateText(completion.value.rate) : notFilled
}

export interface TargetGroup {
  readonly category: string
  readonly subcategories: readonly { readonly name: string; readonly targets: readonly Target[] }[]
}

/** Targets by category in official order, then by subcategory in the order in which each first appears. */
export function groupTargets(targets: readonly Target[]): readonly TargetGroup[] {
  return categoryNames.flatMap(([category, name]) => {
    const own = targets.filter((target) => target.category === category)
    const names = [...new Set(own.map((target) => target.subcategory))]
    const subcategories = names.map((subcategory) => ({
      name: subcategory,
      targets: own.filter((target) => target.subcategory === subcategory),
    }))
    return own.length === 0 ? [] : [{ category: name, subcategories }]
  })
}

/** Puts the merged category and subcategory cells before the cells of each target. */
export function groupedRows(
  targets: readonly Target[],
  cells: (target: Target) => readonly TableCell[],
): readonly (readonly TableCell[])[] {
  const spanning = (text: string, rowSpan: number): TableCell => (rowSpan > 1 ? { text, rowSpan } : { text })
  return groupTargets(targets).flatMap(({ category, subcategories }) => {
    const size = subcategories.reduce((sum, { targets: own }) => sum + own.length, 0)
    const rows = subcategories.flatMap(({ name, targets: own }) =>
      own.map((target, index) => [
        ...(index === 0 ? [spanning(textOr(name, '—'), own.length)] : []),
        ...cells(target),
      ]),
    )
    return rows.map((row, index) => (index === 0 ? [spanning(category, size), ...row] : row))
  })
}
