import type {
  OverviewIndicator,
  OverviewRow,
  OverviewScore,
} from '../../domain/review/overview/overview-row.ts'
import { differencesOf } from '../../domain/review/overview/overview-row.ts'
import type { PairRemark } from '../../domain/review/overview/pair-documents.ts'
import type { ReviewStage } from '../../domain/review/records.ts'
import type { HandInBrief } from '../../domain/teamwork/state-word.ts'
import type { Points } from '../../domain/values/points.ts'
import type { Problem, Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'

/** A row without what follows from the rest of it, and without the files it came from: there are none. */
export type WireRow = Omit<OverviewRow, 'differences' | 'sources'>

export interface UnusableRow {
  readonly document: string
  readonly code: string
}

/** What one workspace holds. */
export interface UnitRows {
  readonly rows: readonly WireRow[]
  readonly unusable: readonly UnusableRow[]
  /** Rows of older years that are not sent. */
  readonly leftOut: number
}

export interface OverviewUnit extends UnitRows {
  readonly workspace: string
  readonly name: string
}

/** Every workspace of an account, by name. */
export interface OverviewAnswer {
  readonly units: readonly OverviewUnit[]
  /** Workspaces that are not sent. */
  readonly leftOut: number
}

export function wireRow({ differences: _, sources: __, ...row }: OverviewRow): WireRow {
  return row
}

export function rowFromWire(row: WireRow, sources: readonly string[]): OverviewRow {
  return { ...row, differences: differencesOf(row.indicators), sources }
}

/** Thrown inside this file alone, where a shape is read part by part. */
class UnreadableError extends Error {}

function unreadable(): never {
  throw new UnreadableError()
}

type Members = Readonly<Record<string, unknown>>

function members(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Members)
    : unreadable()
}

function list<T>(value: unknown, read: (one: Members) => T): readonly T[] {
  return Array.isArray(value) ? value.map((one) => read(members(one))) : unreadable()
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : unreadable()
}

function whole(value: unknown): number {
  return Number.isSafeInteger(value) ? (value as number) : unreadable()
}

function flag(value: unknown): boolean {
  return typeof value === 'boolean' ? value : unreadable()
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  return allowed.find((one) => one === value) ?? unreadable()
}

function orNull<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null ? null : read(value)
}

function points(value: unknown): Points {
  return whole(value) as Points
}

function score(value: unknown): OverviewScore {
  const { total, grade, complete, provisional } = members(value)
  return {
    total: points(total),
    grade: text(grade),
    complete: flag(complete),
    provisional: flag(provisional),
  }
}

function indicator({ code, name, self, checked, final, change }: Members): OverviewIndicator {
  return {
    code: text(code),
    name: text(name),
    self: orNull(self, points),
    checked: orNull(checked, points),
    final: orNull(final, points),
    change: points(change),
  }
}

function handIn(value: unknown): HandInBrief {
  const { kind, version, again } = members(value)
  if (kind === 'drafting') return { kind }
  const { number, at } = members(version)
  const brief = { number: whole(number), at: text(at) }
  return kind === 'handed-in'
    ? { kind, version: brief, again: flag(again) }
    : { kind: oneOf(kind, ['returned', 'accepted']), version: brief }
}

function remark({ kind, evaluation, review }: Members): PairRemark {
  return kind === 'versions'
    ? { kind, evaluation: whole(evaluation), review: whole(review) }
    : { kind: oneOf(kind, ['corrected', 'twice']) }
}

const stages: readonly ReviewStage[] = ['checking', 'issued', 'replied', 'settled']

function row(one: Members): WireRow {
  return {
    evaluation: text(one['evaluation']),
    review: orNull(one['review'], text),
    unit: text(one['unit']),
    fiscalYear: whole(one['fiscalYear']),
    practice: flag(one['practice']),
    system: text(one['system']),
    handIn: handIn(one['handIn']),
    stage: orNull(one['stage'], (stage) => oneOf(stage, stages)),
    self: score(one['self']),
    checked: orNull(one['checked'], score),
    final: orNull(one['final'], score),
    checkFindings: whole(one['checkFindings']),
    indicators: list(one['indicators'], indicator),
    remarks: list(one['remarks'], remark),
  }
}

function unit(one: Members): OverviewUnit {
  return {
    workspace: text(one['workspace']),
    name: text(one['name']),
    rows: list(one['rows'], row),
    unusable: list(one['unusable'], ({ document, code }) => ({ document: text(document), code: text(code) })),
    leftOut: whole(one['leftOut']),
  }
}

/** A server is believed no more than a file, and so is what was kept of its answer. */
export function parseOverviewAnswer(input: unknown): Result<OverviewAnswer, Problem<'answer-unreadable'>> {
  try {
    const { units, leftOut } = members(input)
    return ok({ units: list(units, unit), leftOut: whole(leftOut) })
  } catch (error) {
    if (error instanceof UnreadableError) return fail('answer-unreadable')
    throw error
  }
}
