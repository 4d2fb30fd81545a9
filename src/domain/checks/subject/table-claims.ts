import type { FundSource } from '../../evaluation/records.ts'
import { readFigures } from '../../prose/read-figures.ts'
import { meanings } from '../../prose/subjects/vocabulary.ts'
import { cellPlaces } from '../../report-reading/cell-places.ts'
import type { StatedTable } from '../../report-reading/report-reading.ts'
import { createSectionAt } from '../../report-reading/section-at.ts'
import type { TextSide } from './check-subject.ts'
import type { AmountClaim, AmountConcept } from './claim.ts'

/** Heads of columns, without their unit. What is not among them is left alone: last year's column, a plan's, a difference. */
const columns: Readonly<Record<string, AmountConcept>> = {
  全年收入: 'revenue',
  本年收入: 'revenue',
  收入: 'revenue',
  年初预算: 'initial-budget',
  年初预算数: 'initial-budget',
  全年预算: 'budget',
  全年预算数: 'budget',
  调整后预算: 'budget',
  调整后预算数: 'budget',
  全年支出: 'spent',
  本年支出: 'spent',
  实际支出: 'spent',
  支出: 'spent',
  全年执行数: 'spent',
  执行数: 'spent',
  基本支出: 'basic',
  项目支出: 'project',
}

const plain = (cell: string): string => cell.normalize('NFKC').replace(/\s|[“”"]/g, '')
const unitIn = /[(（:：]?(?:单位[:：])?(万元|亿元|元)[)）]?/

/** Of a row: the source its first words name, or all of them in a 合计 row. */
function sourceOf(row: readonly string[]): FundSource | 'all' | null {
  const label = plain(row.find((cell) => plain(cell) !== '') ?? '').replace(
    /^[一二三四五\d]+[、.]|^其中[:：]?/g,
    '',
  )
  if (/^(?:合计|总计)$/.test(label)) return 'all'
  return meanings.get(label.replace(/(?:收入|支出)$/, ''))?.source ?? null
}

/** A unit that the table states once: over the head of a column, in its first row, or in the line before it. */
function unitOf(heading: string, table: StatedTable, { reading }: TextSide): string | null {
  const before = reading.text.slice(Math.max(0, table.place.start - 20), table.place.start)
  const caption = /单位[:：]\s*(万元|亿元|元)\s*$/.exec(before)?.[1]
  return unitIn.exec(heading)?.[1] ?? caption ?? null
}

interface Column {
  readonly at: number
  readonly what: AmountConcept
  readonly unit: string | null
}

function columnsOf(
  table: StatedTable,
  text: TextSide,
): { readonly head: number; readonly found: readonly Column[] } {
  for (const [head, row] of table.rows.slice(0, 3).entries()) {
    const found = row.flatMap((cell, at): readonly Column[] => {
      const heading = plain(cell)
      const what = columns[heading.replace(unitIn, '')]
      return what === undefined ? [] : [{ at, what, unit: unitOf(heading, table, text) }]
    })
    if (found.length > 0) return { head, found }
  }
  return { head: -1, found: [] }
}

function claimsOf(table: StatedTable, text: TextSide): readonly AmountClaim[] {
  const { head, found } = columnsOf(table, text)
  const { start, end } = table.place
  const placeAt = cellPlaces({ start, end }, text.reading.text.slice(start, end), table.rows)
  const section = createSectionAt(text.reading.sections)(start)?.role ?? null
  return table.rows.flatMap((row, index) => {
    const source = index > head && head >= 0 ? sourceOf(row) : null
    if (source === null) return []
    return found.flatMap(({ at, what, unit }): readonly AmountClaim[] => {
      const cell = (row[at] ?? '').trim()
      const [figure, ...more] = readFigures(/元$/.test(cell) || unit === null ? cell : `${cell}${unit}`)
      if (figure?.kind !== 'money' || figure.approximation !== null || more.length > 0) return []
      const { value, step } = figure
      const place = text.placeOf(placeAt(index, at))
      const sentence = placeAt(index, 0).start
      return [
        { what, source, value, step, place, section, sentence, words: plain(row[at] ?? ''), derived: false },
      ]
    })
  })
}

/** Another year's table, one of a part of the department, or one that says a source twice, is about something else. */
function isOfTheWhole({ rows, place }: StatedTable, { reading }: TextSide): boolean {
  const caption = reading.text
    .slice(Math.max(0, place.start - 40), place.start)
    .split('\n')
    .slice(-2)
    .join()
  const words = caption + rows.flat().join(' ')
  const years = words.match(/\d{4}(?=年)/g) ?? []
  const sources = rows.map(sourceOf).filter((source) => source !== null)
  return (
    !/本级|下属|下级|所属/.test(words) &&
    years.every((year) => Number(year) === reading.fiscalYear?.value) &&
    new Set(sources).size === sources.length
  )
}

/** Amounts of tables whose columns and rows say plainly what they are: sources below each other, 收入 and 支出 beside each other. */
export function tableClaims(text: TextSide): readonly AmountClaim[] {
  const { tables } = text.reading
  return tables.flatMap((table) => (isOfTheWhole(table, text) ? claimsOf(table, text) : []))
}
