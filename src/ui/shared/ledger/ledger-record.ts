import type { Evaluation } from '../../../domain/evaluation/evaluation.ts'
import type { LedgerRecord } from '../../../domain/evaluation/records.ts'

export function ledgerRecordKey(code: string, key: string): string {
  return `ledger/${code}/${key}`
}

/** The record behind a ledger line; a line the rule computes has none until a person annotates it. */
export function ledgerRecordOf(evaluation: Evaluation, code: string, key: string): LedgerRecord {
  return evaluation.ledger.get(code)?.get(key) ?? blankLedgerRecord
}

export const blankLedgerRecord: LedgerRecord = {
  points: null,
  clause: '',
  reason: '',
  evidence: [],
  problem: '',
  noEvidenceReason: '',
  order: '',
}

/** One edit that changes some fields of a line and keeps the rest. */
export function ledgerEdit(
  evaluation: Evaluation,
  code: string,
  key: string,
  change: Partial<LedgerRecord>,
): { readonly record: string; readonly value: { readonly [K in keyof LedgerRecord]: LedgerRecord[K] } } {
  return {
    record: ledgerRecordKey(code, key),
    value: { ...ledgerRecordOf(evaluation, code, key), ...change },
  }
}
