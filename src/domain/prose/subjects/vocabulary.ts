import type { FundSource } from '../../evaluation/records.ts'
import type { AmountKind, CountKind, PointsKind, RateKind, Scope, SubjectKind } from './figure-subject.ts'

/** What a word says; an empty meaning keeps the words inside it from being read alone (收支平衡, 支出绩效). */
export interface Meaning {
  readonly what?: SubjectKind
  readonly source?: FundSource | 'all'
  readonly scope?: Scope
}

const amounts: Readonly<Record<AmountKind, string>> = {
  'initial-budget': '年初预算数 年初预算 年初部门预算 年初批复预算',
  'adjusted-budget': '调整后全年预算数 调整后全年预算 调整后预算数 调整后预算 调整预算数 调整后',
  'annual-budget': '全年预算数 全年预算 年度预算数 年度预算 本年预算 预算总额 年度部门预算',
  budget: '预算安排 预算数 预算资金 预算',
  'budgeted-expenditure': '年度预算支出 全年预算支出 预算支出',
  'budget-revenue': '预算收入',
  revenue: '全年收入 年度收入 总收入 收入总计 收入合计 本年收入 财政拨款收入 拨款收入 收入',
  'annual-expenditure': '全年支出 年度支出 总支出 支出总计 支出合计 本年支出',
  'actual-expenditure': '实际支出 全年执行数 实际执行 执行数',
  expenditure: '支出',
  'revenue-and-expenditure': '收支均 收支',
  basic: '基本支出',
  project: '项目经费支出 项目支出',
  personnel: '人员经费支出 人员经费 人员支出 工资福利支出',
  public: '日常公用经费支出 公用经费支出 日常公用经费 公用经费 公用支出',
  'carried-in': '年初结转和结余 年初结转结余 年初结转 上年结转 年初结余',
  'carried-out': '年末结转和结余 年末结转结余 年末结转 结转下年 年末结余 结转结余资金 结转结余',
  unspent: '未支出 未使用 剩余 结余',
  'project-money': '涉及资金 涉及金额 涉及财政资金',
  supplement: '追加 调增',
  reduction: '调减',
  change: '',
  'three-public':
    '三公”经费实际支出 三公”经费支出 三公”经费 三公"经费支出 三公"经费 三公经费实际支出 三公经费支出 三公经费',
  abroad: '因公出国（境）费 因公出国（境） 因公出国',
  vehicles: '公务用车购置及运行维护费 公务用车购置及运行费 公务用车运行维护费 公务用车',
  reception: '公务接待费 公务接待',
  'procurement-budget': '政府采购预算 采购预算',
  procurement: '政府采购支出 政府采购金额 采购总额 采购金额 政府采购',
  goods: '采购货物 货物采购 货物类 货物支出',
  works: '采购工程 工程采购 工程类 工程支出',
  services: '采购服务 服务采购 服务类 服务支出',
  'original-value': '固定资产账面原值 固定资产原值 账面原值 资产原值 原值',
  'original-value-in-use': '在用固定资产账面原值 在用固定资产原值 在用资产账面原值 在用资产原值 在用原值',
  depreciation: '累计折旧',
  'net-value': '资产净值 净值',
}

const rates: Readonly<Record<RateKind, string>> = {
  'budget-completion': '预算完成率',
  'execution-rate': '预算执行率 执行率',
  'expenditure-rate': '部门预算资金支出率 预算资金支出率 资金支出率 支出完成率 支出率',
  'expenditure-progress': '支出进度完成率 预算支出进度 支出进度',
  'adjustment-rate': '预算调整率 调整率',
  'carry-over-rate': '结转结余率',
  'score-rate': '得分率',
  utilisation: '固定资产利用率 资产利用率 利用率',
  'match-rate': '账实相符率',
  satisfaction: '满意度 满意率',
  completion: '目标完成率 完成率',
  timeliness: '及时率 按期率 按期完成率 按时率',
  'pass-rate': '合格率 达标率',
  growth: '增长率 增速',
  share: '',
  'other-rate': '',
}

const points: Readonly<Record<PointsKind, string>> = {
  'total-score': '自评总分 评价总分 综合得分 最终得分 总得分 自评分数 自评总得分 总分',
  weight: '总分值 分值 权重 满分 标准分',
  score: '自评得分 评价得分 得分合计 得分 自评得 得 自评 分数',
  deduction: '扣分 扣减 扣除 扣',
}

const counts: Readonly<Record<CountKind, string>> = {
  'sub-units': '所属下级预算单位 下级预算单位 下属预算单位 二级预算单位 下属单位 所属单位 下级单位 预算单位',
  projects: '二级项目 项目',
  targets: '绩效目标指标 绩效目标 绩效指标 产出指标 效益指标 满意度指标',
  'first-level-indicators': '一级指标',
  'second-level-indicators': '二级指标',
  'third-level-indicators': '三级指标',
  staff: '编制 在职人员 在职 实有人数 实有人员',
}

const sources: Readonly<Record<FundSource | 'all', string>> = {
  'general-public': '一般公共预算财政拨款 一般公共预算 公共财政预算',
  'government-fund': '政府性基金预算财政拨款 政府性基金预算 政府性基金',
  'state-capital': '国有资本经营预算财政拨款 国有资本经营预算 国有资本经营',
  'special-account': '财政专户管理资金 财政专户',
  other: '其他资金 其它资金 单位资金',
  all: '全部资金 各项资金 三本预算',
}

const scopes: Readonly<Record<Scope, string>> = {
  department:
    '部门整体支出绩效自评 整体支出绩效自评 部门整体支出绩效 部门整体支出 整体支出绩效 整体支出 部门整体',
  own: '部门本级 局本级 局机关 本级',
  subordinate: '下属单位 下级预算单位 所属下级预算单位 下属预算单位',
  projects: '项目支出绩效自评 项目支出自评 项目自评 二级项目',
}

const neutral =
  '三公”经费预算 三公经费预算 支出绩效 支出管理 收支平衡 收支情况 收支总体 收入和支出 预算绩效 预算编制 预算执行 预算管理 预算批复 部门预算 预决算 决算 采购管理 采购预算批复 项目管理 资产管理 固定资产 绩效管理 增值 得到 取得 获得 值得 扣除后 不扣分 未扣分'

function collect(): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>(neutral.split(' ').map((word) => [word, {}]))
  const add = <K extends string>(
    lists: Readonly<Record<K, string>>,
    meaningOf: (kind: K) => Meaning,
  ): void => {
    for (const [kind, words] of Object.entries(lists) as [K, string][]) {
      for (const word of words.split(' ').filter((one) => one !== ''))
        meanings.set(word, { ...meanings.get(word), ...meaningOf(kind) })
    }
  }
  for (const lists of [amounts, rates, points, counts])
    add<SubjectKind>(lists as Readonly<Record<SubjectKind, string>>, (what) => ({ what }))
  add(sources, (source) => ({ source }))
  add(scopes, (scope) => ({ scope }))
  return meanings
}

export const meanings = collect()

const kindOf = new Map<SubjectKind, 'money' | 'percent' | 'points' | 'count'>([
  ...Object.keys(amounts).map((kind) => [kind as SubjectKind, 'money'] as const),
  ...Object.keys(rates).map((kind) => [kind as SubjectKind, 'percent'] as const),
  ...Object.keys(points).map((kind) => [kind as SubjectKind, 'points'] as const),
  ...Object.keys(counts).map((kind) => [kind as SubjectKind, 'count'] as const),
])

/** What kind of figure can be said to be this. */
export function figureKindOf(what: SubjectKind): 'money' | 'percent' | 'points' | 'count' | undefined {
  return kindOf.get(what)
}
