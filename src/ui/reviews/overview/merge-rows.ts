import type { OverviewRow } from '../../../domain/review/overview/overview-row.ts'
import type { UnusableDocument } from '../../../domain/review/overview/pair-documents.ts'
import type { FetchedOverview, FetchedUnit } from '../../shared/services.ts'

export const deviceName = '本机'

export interface ListedRow {
  readonly row: OverviewRow
  /** The unit on the server whose row it is; null for what this device or a file says. */
  readonly unit: FetchedUnit | null
}

function serverName({ name }: FetchedUnit): string {
  return `服务器（${name}）`
}

/** What was only taken in to be looked at is older than what the server says now, unless it was reviewed from here. */
function isOlderCopy(own: OverviewRow, { review }: OverviewRow, held: ReadonlySet<string>): boolean {
  const { evaluation, sources } = own
  const hereAlone = sources.every((source) => source === deviceName)
  return held.has(evaluation) && hereAlone && (own.review === null || review !== null)
}

/** One list of what this device and chosen files hold and what the server reckoned; an evaluation both know stands in it once. */
export function mergeRows(
  own: readonly OverviewRow[],
  fetched: FetchedOverview | null,
  held: ReadonlySet<string>,
): readonly ListedRow[] {
  const byEvaluation = new Map(own.map((row) => [row.evaluation, row] as const))
  const replaced = new Set<OverviewRow>()
  const listed = (fetched?.units ?? []).flatMap((unit) =>
    unit.rows.flatMap((row): ListedRow[] => {
      const known = byEvaluation.get(row.evaluation)
      if (known && !isOlderCopy(known, row, held)) return []
      if (known) replaced.add(known)
      return [{ row: { ...row, sources: [serverName(unit)] }, unit }]
    }),
  )
  return [...own.filter((row) => !replaced.has(row)).map((row) => ({ row, unit: null })), ...listed]
}

/** What the server could not reckon and this device could not either. */
export function unusableOnServer(
  own: readonly OverviewRow[],
  fetched: FetchedOverview | null,
): readonly UnusableDocument[] {
  const reckoned = new Set(own.flatMap(({ evaluation, review }) => [evaluation, review]))
  return (fetched?.units ?? []).flatMap((unit) =>
    unit.unusable
      .filter(({ document }) => !reckoned.has(document))
      .map(({ document, code }) => ({ document, sources: [serverName(unit)], problem: { code } })),
  )
}
