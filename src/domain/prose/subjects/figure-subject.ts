import type { FundSource } from '../../evaluation/records.ts'
import type { Measure, Span } from '../prose-figure.ts'

/** What a figure of a report speaks of, in a closed vocabulary, with the words that say so. What they leave open is null. */
export interface FigureSubject {
  readonly figure: Measure
  readonly what: Facet<SubjectKind> | null
  readonly source: Facet<FundSource | 'all'> | null
  readonly scope: Facet<Scope> | null
  readonly year: Facet<number> | null
  /** Why a reader should look again; empty when the words are plain. */
  readonly doubts: readonly Doubt[]
}

export interface Facet<T> {
  readonly value: T
  /**
   * `named` right before (or behind) the figure · `carried` from earlier in the sentence · `implied` by the absence of any
   * such word, as a sum without a source is of all sources.
   */
  readonly how: 'named' | 'carried' | 'implied'
  /** The words; null when implied, or when it is the list that says it. */
  readonly words: (Span & { readonly text: string }) | null
}

export type SubjectKind = AmountKind | RateKind | PointsKind | CountKind

export type AmountKind =
  /** 年初预算. */
  | 'initial-budget'
  /** 调整后预算. */
  | 'adjusted-budget'
  /** 全年预算. */
  | 'annual-budget'
  /** 预算, with nothing said of which. */
  | 'budget'
  /** 年度预算支出: what was budgeted to be spent, and easily taken for spending. */
  | 'budgeted-expenditure'
  /** 预算收入. */
  | 'budget-revenue'
  /** 收入. */
  | 'revenue'
  /** 全年支出. */
  | 'annual-expenditure'
  /** 实际支出. */
  | 'actual-expenditure'
  /** 支出. */
  | 'expenditure'
  /** 收支 in one figure: both are so much. */
  | 'revenue-and-expenditure'
  /** 基本支出. */
  | 'basic'
  /** 项目支出. */
  | 'project'
  /** 人员经费. */
  | 'personnel'
  /** 公用经费. */
  | 'public'
  /** 年初结转. */
  | 'carried-in'
  /** 年末结转. */
  | 'carried-out'
  /** 未支出、结余. */
  | 'unspent'
  /** 涉及资金 of the projects evaluated. */
  | 'project-money'
  /** 追加、调增. */
  | 'supplement'
  /** 调减. */
  | 'reduction'
  /** 较上年增加: a difference, not a level. */
  | 'change'
  /** “三公”经费 and its parts 因公出国、公务用车、公务接待. */
  | 'three-public'
  | 'abroad'
  | 'vehicles'
  | 'reception'
  /** 采购 and its parts 货物、工程、服务. */
  | 'procurement-budget'
  | 'procurement'
  | 'goods'
  | 'works'
  | 'services'
  /** 原值、在用原值、累计折旧、净值 of assets. */
  | 'original-value'
  | 'original-value-in-use'
  | 'depreciation'
  | 'net-value'

export type RateKind =
  /** 预算完成率. */
  | 'budget-completion'
  /** 预算执行率. */
  | 'execution-rate'
  /** 支出率. */
  | 'expenditure-rate'
  /** 支出进度. */
  | 'expenditure-progress'
  /** 预算调整率. */
  | 'adjustment-rate'
  /** 结转结余率. */
  | 'carry-over-rate'
  /** 得分率. */
  | 'score-rate'
  /** 固定资产利用率. */
  | 'utilisation'
  /** 账实相符率. */
  | 'match-rate'
  /** 满意度. */
  | 'satisfaction'
  /** 完成率 of targets. */
  | 'completion'
  /** 及时率、按期率. */
  | 'timeliness'
  /** 合格率、达标率. */
  | 'pass-rate'
  /** 增长、下降. */
  | 'growth'
  /** 占比. */
  | 'share'
  /** Some other 率: 系统可用率. */
  | 'other-rate'

export type PointsKind =
  /** 总分. */
  | 'total-score'
  /** 分值. */
  | 'weight'
  /** 得分. */
  | 'score'
  /** 扣分. */
  | 'deduction'

export type CountKind =
  /** 下级预算单位. */
  | 'sub-units'
  | 'projects'
  /** 绩效目标指标. */
  | 'targets'
  | 'first-level-indicators'
  | 'second-level-indicators'
  | 'third-level-indicators'
  /** 在职人员、编制. */
  | 'staff'

export type Scope =
  /** 部门整体. */
  | 'department'
  /** 部门本级. */
  | 'own'
  /** 下属单位. */
  | 'subordinate'
  /** 项目. */
  | 'projects'

export type Doubt =
  /** No word says what the figure is. */
  | 'no-subject'
  /** The word stands in another clause. */
  | 'distant-subject'
  /** Two words of the clause would do; the nearer was taken. */
  | 'several-subjects'
  /** 年度预算支出: a budget or spending. */
  | 'budget-or-expenditure'
