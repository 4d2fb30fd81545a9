import type { LedgerRecord } from '../evaluation/records.ts'
import type { Points } from '../values/points.ts'
import { addPoints, noPoints, pointsFromHundredths, subtractPoints } from '../values/points.ts'
import type { DeductionLine } from './score-sheet.ts'
import { pointsText } from './wording.ts'

/** A loss in hundredths before the ledger's words are put to it. */
export interface FoundLine {
  readonly key: string
  readonly origin: 'rule' | 'person'
  readonly points: Points
  readonly finding: string
  /** Stands until the ledger record gives one. */
  readonly reason: string
}

export type Ledger = ReadonlyMap<string, LedgerRecord>

export const emptyLedger: Ledger = new Map()
const rulePrefix = 'rule-'

export function ruleLine(key: string, points: Points, finding: string, reason = ''): FoundLine {
  return { key: `${rulePrefix}${key}`, origin: 'rule', points, finding, reason }
}

export interface PersonLines {
  readonly lines: readonly FoundLine[]
  readonly total: Points
  readonly missing: readonly string[]
}

/** [S-31] A person's own lines in their order; one without points or reason is an omission. */
export function personLines(ledger: Ledger): PersonLines {
  const records = [...ledger]
    .filter(([key]) => !key.startsWith(rulePrefix))
    .sort(([a, left], [b, right]) => compareText(left.order, right.order) || compareText(a, b))
  const missing: string[] = []
  const lines: FoundLine[] = []
  records.forEach(([key, record], index) => {
    const line = `第 ${index + 1} 条扣分`
    if (record.reason.trim() === '') missing.push(`${line}须填写理由`)
    if (record.points === null || record.points <= 0) missing.push(`${line}须填写大于 0 的分值`)
    else lines.push({ key, origin: 'person', points: record.points, finding: '', reason: record.reason })
  })
  return { lines, total: addPoints(...lines.map((line) => line.points)), missing }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** [S-32] 扣完为止: lines take from what is left to lose, in order; one that finds too little says so. */
export function cutToLoss(lines: readonly FoundLine[], loss: Points): readonly FoundLine[] {
  let left = loss
  return lines.map((line) => {
    const taken = pointsFromHundredths(Math.min(line.points, left))
    left = subtractPoints(left, taken)
    if (taken === line.points) return line
    const cut = `应扣 ${pointsText(line.points)}，扣完为止，实扣 ${pointsText(taken)}`
    return { ...line, points: taken, finding: line.finding === '' ? cut : `${line.finding}（${cut}）` }
  })
}

export function totalOf(lines: readonly FoundLine[]): Points {
  return lines.length === 0 ? noPoints : addPoints(...lines.map((line) => line.points))
}

/** The ledger record of a line's key gives its words; the points stay as found. */
export function withLedger(
  lines: readonly FoundLine[],
  ledger: Ledger,
  clause: string,
): readonly DeductionLine[] {
  return lines.map(({ key, origin, points, finding, reason }) => {
    const record = ledger.get(key)
    return {
      key,
      origin,
      points,
      finding,
      clause: record?.clause.trim() ? record.clause : clause,
      reason: record?.reason.trim() ? record.reason : reason,
      evidence: record?.evidence ?? [],
      problem: record?.problem ?? '',
      noEvidenceReason: record?.noEvidenceReason ?? '',
    }
  })
}
