import type { Sentences } from './sentence.ts'

/** Findings of. */
export const arithmeticSentences: Sentences = {
  'sum-differs': ({ whole, stated, parts, partsName, sum, difference }) =>
    `${whole}为 ${stated}，${partsName}（${parts}）合计 ${sum}，相差 ${difference}，请核对。`,
  'sources-differ': ({ whole, stated, parts, sum, difference, budget, rest }) =>
    `${whole}为 ${stated}，各项资金来源（${parts}）合计 ${sum}，有 ${difference} 未说明来源；与全年预算 ${budget} 相差 ${rest}。请补列其他资金或更正。`,
  'announced-count-differs': ({ announced, listed }) =>
    `所称指标为${announced}，实际列出 ${listed} 个，请核对。`,
  'score-outside-weight': ({ name, score, weight }) =>
    `“${name}”得分 ${score} 分，不在 0 至分值 ${weight} 分之间，请更正。`,
  'score-rate-differs': ({ name, stated, expected }) =>
    `“${name}”得分率写为 ${stated}，按得分除以分值应为 ${expected}，请更正。`,
  'grade-differs': ({ total, stated, expected }) =>
    `自评总分 ${total} 分对应等级“${expected}”，文中写为“${stated}”，请更正。`,
  'loss-differs': ({ name, stated, lost }) =>
    `${name}为 ${stated} 分，按分值与得分计算应扣 ${lost} 分，请核对。`,
  'loss-without-reason': ({ name }) => `“${name}”有扣分但未写明扣分原因，请补充。`,
  'reasons-without-points': ({ count, reasons, indicators }) =>
    `${count} 条扣分原因（${reasons}）未列明各扣多少分，无法与扣分指标（${indicators}）对应，请逐条列明指标和分值。`,
  'rule-score-differs': ({ name, score, rate, weight, expected }) =>
    `支出率为 ${rate}，“${name}”按比例应得 ${expected} 分（分值 ${weight} 分），报告得 ${score} 分且未说明理由，请更正或说明。`,
  'rule-score-differs-both': ({ name, score, rate, weight, expected, printed, asPrinted }) =>
    `支出率为 ${rate}，“${name}”按分值 ${weight} 分应得 ${expected} 分，按文中 ${printed} 分计也只应得 ${asPrinted} 分，报告得 ${score} 分且未说明理由，请更正或说明。`,
  'override-without-reason': ({ name, score, computed }) =>
    `“${name}”按规则计算为 ${computed} 分，核定为 ${score} 分但未说明理由，请补充。`,
  'rate-row-outside': ({ sum }) => `预算执行率未计入总分，一级指标分值合计 ${sum} 分，请按 100 分调整。`,
  'rate-differs': ({ name, stated, spent, base, expected }) =>
    `${name}写为 ${stated}，按 ${spent} ÷ ${base} 计算应为 ${expected}，请更正。`,
  'rate-base-differs': ({ source, stated, spent, revenue, overall }) =>
    `${source}支出进度 ${stated} 是支出 ${spent} 除以收入 ${revenue}，而部门预算完成率 ${overall} 以全年预算为分母，两者口径不同，请统一口径并写明分母。`,
  'rate-without-budget': ({ budget, spent }) =>
    `${budget}为 0，却有支出 ${spent}，无法计算完成率，请核对预算数。`,
  'balance-differs': ({ left, right, difference }) =>
    `收入加年初结转结余为 ${left}，支出加年末结转结余为 ${right}，相差 ${difference}，请核对。`,
  'unspent-differs': ({ stated, expected }) =>
    `未支出金额写为 ${stated}，全年预算减全年支出应为 ${expected}，请更正。`,
  'three-public-above-budget': ({ spent, budget }) =>
    `“三公”经费支出 ${spent}，超过预算 ${budget}，请核对并说明原因。`,
  'project-money-differs': ({ evaluated, project, difference, share }) =>
    `开展自评的项目涉及资金 ${evaluated}，项目支出为 ${project}，相差 ${difference}（${share}），请说明未自评的项目或更正。`,
  'project-count-differs': ({ stated, expected }) =>
    `所称个数为 ${stated}，按所列内容应为 ${expected}，请核对。`,
  'growth-differs': ({ now, change, stated, expected }) =>
    `本年 ${now}，增减 ${change}，变动率写为 ${stated}，按上年数计算应为 ${expected}，请更正。`,
  'growth-without-base': ({ now, change, stated }) =>
    `本年 ${now}、增减 ${change}，上年数为 0，不能计算变动率 ${stated}，请改为文字说明。`,
  'in-use-above-total': ({ inUse, total }) =>
    `在用固定资产原值 ${inUse} 大于固定资产原值合计 ${total}，请更正。`,
  'stocktake-differs': ({ name, stated, expected }) =>
    `盘点${name}数量写为 ${stated}，按所列各项应为 ${expected}，请核对。`,
}
