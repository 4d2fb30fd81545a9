import type { FundSource } from './records.ts'

/** 三本预算 first, then what lies outside them: the order of every table and sentence. */
export const fundSources: readonly FundSource[] = [
  'general-public',
  'government-fund',
  'state-capital',
  'special-account',
  'other',
]

const names: Readonly<Record<FundSource, string>> = {
  'general-public': '一般公共预算财政拨款',
  'government-fund': '政府性基金预算财政拨款',
  'state-capital': '国有资本经营预算财政拨款',
  'special-account': '财政专户管理资金',
  other: '其他资金',
}

export function fundSourceName(source: FundSource): string {
  return names[source]
}
