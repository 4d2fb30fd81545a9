import { fundSourceName } from '../../evaluation/fund-sources.ts'
import type { FundSource } from '../../evaluation/records.ts'
import type { CountKind, RateKind } from '../../prose/subjects/figure-subject.ts'
import type { AmountConcept } from '../subject/claim.ts'

const amounts: Readonly<Record<AmountConcept, string>> = {
  'initial-budget': '年初预算',
  budget: '全年预算',
  'budget-revenue': '预算收入',
  revenue: '收入',
  spent: '支出',
  basic: '基本支出',
  project: '项目支出',
  personnel: '人员经费',
  public: '公用经费',
  'carried-in': '年初结转结余',
  'carried-out': '年末结转结余',
  unspent: '未支出金额',
  'project-money': '自评项目涉及资金',
  supplement: '追加预算',
  reduction: '调减预算',
  change: '增减金额',
  'three-public': '“三公”经费',
  abroad: '因公出国（境）费用',
  vehicles: '公务用车购置及运行费',
  reception: '公务接待费',
  'procurement-budget': '政府采购预算',
  procurement: '政府采购金额',
  goods: '货物采购金额',
  works: '工程采购金额',
  services: '服务采购金额',
  'original-value': '固定资产原值',
  'original-value-in-use': '在用固定资产原值',
  depreciation: '累计折旧',
  'net-value': '资产净值',
}

const rates: Readonly<Record<RateKind, string>> = {
  'budget-completion': '预算完成率',
  'execution-rate': '预算执行率',
  'expenditure-rate': '支出率',
  'expenditure-progress': '支出进度',
  'adjustment-rate': '预算调整率',
  'carry-over-rate': '结转结余率',
  'score-rate': '得分率',
  utilisation: '固定资产利用率',
  'match-rate': '账实相符率',
  satisfaction: '满意度',
  completion: '完成率',
  timeliness: '及时率',
  'pass-rate': '合格率',
  growth: '增长率',
  share: '占比',
  'other-rate': '比率',
}

const counts: Readonly<Record<CountKind, string>> = {
  'sub-units': '所属下级预算单位数量',
  projects: '自评项目数量',
  targets: '绩效指标数量',
  'first-level-indicators': '一级指标数量',
  'second-level-indicators': '二级指标数量',
  'third-level-indicators': '三级指标数量',
  staff: '人数',
}

/** 一般公共预算财政拨款支出. */
export function amountLabel(what: AmountConcept, source: FundSource | 'all' | null): string {
  const whole = what === 'revenue' || what === 'spent' || what === 'basic' || what === 'project'
  const of = source === null || source === 'all' ? (whole ? '部门' : '') : fundSourceName(source)
  return `${of}${amounts[what]}`
}

export function rateLabel(what: RateKind, source: FundSource | 'all' | null): string {
  return `${source === null || source === 'all' ? '' : fundSourceName(source)}${rates[what]}`
}

export function countLabel(what: CountKind): string {
  return counts[what]
}
