import type { FundRecord } from '../../domain/evaluation/records.ts'

/** As the report's table and the list of what is missing call them. */
export const fundFields: readonly { readonly field: keyof FundRecord; readonly label: string }[] = [
  { field: 'revenue', label: '全年收入' },
  { field: 'initial', label: '年初预算' },
  { field: 'adjusted', label: '调整后预算' },
  { field: 'spent', label: '全年支出' },
  { field: 'basic', label: '基本支出' },
  { field: 'project', label: '项目支出' },
]

export const blankFund: FundRecord = {
  revenue: null,
  initial: null,
  adjusted: null,
  spent: null,
  basic: null,
  project: null,
}

/** What the bureau would ask about, with the amount; a hint, never a stop. */
export interface FundRemark {
  readonly key: 'parts' | 'over-budget'
  readonly text: string
}
