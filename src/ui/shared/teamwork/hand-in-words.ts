import type { DecisionRecord, VersionRecord } from '../../../domain/teamwork/records.ts'
import { momentText } from '../clock-text.ts'

export function nameOf(by: string): string {
  return by || '未署名'
}

export function whoWhen({ by, at }: Pick<VersionRecord | DecisionRecord, 'by' | 'at'>, now: Date): string {
  return `${nameOf(by)} · ${momentText(at, now)}`
}
