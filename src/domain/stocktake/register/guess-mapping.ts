import type { MoneyUnit } from '../../values/money.ts'
import type { AssetField } from '../asset.ts'
import { fieldWords } from './field-words.ts'
import { bareHeading, unitAbove, unitInHeading } from './heading-text.ts'

export type ColumnMapping = Readonly<Partial<Record<AssetField, number>>>

interface Claim {
  readonly field: AssetField
  readonly column: number
  readonly score: number
}

/** How surely a heading means a field: the exact word, a word inside it, never less than half of it. */
function scoreOf(heading: string, word: string, rank: number): number {
  if (heading === word) return 1000 - rank
  if (!heading.includes(word) || word.length * 2 < heading.length) return 0
  return 100 + 10 * word.length - rank
}

/**
 * Which column holds which field, by the headings. The surest claims are served first, and a column is never taken twice:
 * 净值 does not become the 原值 because both speak of a value.
 */
export function guessMapping(header: readonly string[]): ColumnMapping {
  const headings = header.map(bareHeading)
  const claims: Claim[] = fieldWords.flatMap(({ field, headings: words }) =>
    headings.flatMap((heading, column) => {
      const score = Math.max(0, ...words.map((word, rank) => scoreOf(heading, word, rank)))
      return score > 0 ? [{ field, column, score }] : []
    }),
  )
  const mapping: Partial<Record<AssetField, number>> = {}
  const taken = new Set<number>()
  for (const { field, column } of claims.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (mapping[field] !== undefined || taken.has(column)) continue
    mapping[field] = column
    taken.add(column)
  }
  return mapping
}

/** The money unit that the heading of the value names, or else a line above the headings; 元 where none does. */
export function guessMoneyUnit(
  header: readonly string[],
  mapping: ColumnMapping,
  above: readonly (readonly string[])[] = [],
): MoneyUnit {
  const column = mapping.value
  return (column === undefined ? null : unitInHeading(header[column] ?? '')) ?? unitAbove(above) ?? '元'
}
