import type { AcceptedFinding } from '../../checks/acceptance.ts'
import type { Finding, Severity } from '../../checks/check.ts'
import { findingSentence } from '../../checks/wording/finding-sentence.ts'
import type { Block, TableBlock } from '../document.ts'
import { textOr } from '../wording.ts'
import { annexHeading, note } from './blocks.ts'

/** What the report says of its own 体检. */
export interface ReportChecks {
  readonly accepted: readonly AcceptedFinding[]
  /** Findings nobody has dealt with; empty when the export waits for them instead. */
  readonly failing: readonly Finding[]
}

const severityWords: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' }

function acceptedTable(accepted: readonly AcceptedFinding[]): TableBlock {
  return {
    kind: 'table',
    caption: '已说明理由的事项',
    unitNote: '',
    orientation: 'portrait',
    columns: [
      { width: 10, align: 'center' },
      { width: 60, align: 'start' },
      { width: 50, align: 'start' },
      { width: 18, align: 'center' },
    ],
    header: [[{ text: '序号' }, { text: '事项' }, { text: '理由' }, { text: '说明人' }]],
    rows: accepted.map(({ finding, acceptance }, index) => [
      { text: String(index + 1) },
      { text: findingSentence(finding.wording) },
      { text: acceptance.reason },
      { text: textOr(acceptance.by, '未署名') },
    ]),
  }
}

function failingTable(failing: readonly Finding[]): TableBlock {
  return {
    kind: 'table',
    caption: '尚未处理的事项',
    unitNote: '',
    orientation: 'portrait',
    columns: [
      { width: 10, align: 'center' },
      { width: 14, align: 'center' },
      { width: 14, align: 'center' },
      { width: 100, align: 'start' },
    ],
    header: [[{ text: '序号' }, { text: '检查' }, { text: '程度' }, { text: '事项' }]],
    rows: failing.map((finding, index) => [
      { text: String(index + 1) },
      { text: finding.check },
      { text: severityWords[finding.severity] },
      { text: findingSentence(finding.wording) },
    ]),
  }
}

/** 勾稽体检情况: what was found and stands, never hidden; nothing when there is nothing to say. */
export function buildCheckAnnex({ accepted, failing }: ReportChecks): readonly Block[] {
  if (accepted.length + failing.length === 0) return []
  return [
    { kind: 'page-break' },
    { ...annexHeading('附：勾稽体检情况'), place: 'checks' },
    note('本表由各项数据和正文自动核对得出；所依据的数字一经改动，原说明即失效。'),
    ...(failing.length > 0 ? [failingTable(failing)] : []),
    ...(accepted.length > 0 ? [acceptedTable(accepted)] : []),
  ]
}
