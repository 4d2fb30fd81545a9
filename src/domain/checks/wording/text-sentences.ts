import type { Sentences } from './sentence.ts'

/** Findings of B-01 to B-20. */
export const textSentences: Sentences = {
  'figures-differ': ({ name, first, other, difference, known }) =>
    [
      `${name}一处为 ${first}，另一处为 ${other}`,
      difference ? `，相差 ${difference}` : '',
      known ? `；${other} 与${known}相同，可能误用` : '',
      '，请核对后统一。',
    ].join(''),
  'paragraph-stale': ({ name, first, other }) =>
    `手工修改的段落写${name}为 ${other}，当前数据为 ${first}，请更新段落或核对数据。`,
  'units-differ': ({ first, other }) => `同一数字既写作“${first}”又写作“${other}”，单位不一致，请核对。`,
  'units-suspicious': () => '同一资金来源各项金额相差悬殊，可能把元当作万元填写，请核对单位。',
  'praise-of-losses': ({ words, names }) => `“${words}”与${names}扣分的事实不符，请据实表述。`,
  'deduction-without-problem-in-text': ({ text }) => `扣分原因“${text}”在存在的问题中没有对应内容，请补充。`,
  'problem-without-measure-in-text': ({ text }) => `问题“${text}”没有对应的改进措施，请补充。`,
  'deduction-without-measure-in-text': ({ text }) => `扣分原因“${text}”没有对应的改进措施，请补充。`,
  'problem-without-deduction-in-text': ({ text }) =>
    `问题“${text}”没有对应的扣分，请核对是否漏扣或表述有误。`,
  'measure-off-the-point': ({ text }) => `措施“${text}”没有针对所列扣分原因，请对应修改。`,
  'goals-differ': ({ first, other }) =>
    `整体绩效目标有两种不同表述（“${first}…”和“${other}…”），请统一为批复的目标。`,
  'other-year': ({ year, fiscalYear }) => `出现${year}，与预算年度 ${fiscalYear} 年不一致，请核对。`,
  'cover-year-differs': ({ year }) => `封面年度为 ${year} 年，与正文所述年度不一致，请核对。`,
  'filled-too-early': ({ date, fiscalYear }) =>
    `填报日期 ${date} 早于 ${fiscalYear} 年度结束，自评应在年度结束后填报，请核对。`,
  'due-out-of-range': ({ due, text }) => `措施“${text}…”的完成时限 ${due} 不合理，请核对。`,
  'missed-without-reason': ({ name, planned, actual }) =>
    `指标“${name}”目标值 ${planned}，实际完成 ${actual}，未完成但没有说明原因，请补充。`,
  'met-with-reason': ({ name, planned, actual }) =>
    `指标“${name}”目标值 ${planned}，实际完成 ${actual}，已完成却填有未完成原因，请核对。`,
  'full-marks-below-target': ({ name, planned, actual }) =>
    `指标“${name}”目标值 ${planned}，实际完成 ${actual}，未达目标却得满分，请更正。`,
  'actual-copies-plan': ({ name, actual }) => `指标“${name}”实际完成值写为“${actual}”，请填写实测数。`,
  placeholder: ({ words }) => `存在模板提示语或空白占位“${words}”，请填写或删除。`,
  'matched-without-stocktake': () => '本年度未完成资产盘点，却认定账实相符，请核对认定依据。',
  'stocktake-contradicts': ({ none, done }) => `文中既称“${none}”，又称“${done}”，请核对盘点情况。`,
  'claim-without-rate': ({ words, name }) => `“${words}”没有列出${name}数据，请补充具体比率。`,
  'achievement-without-values': ({ words }) =>
    `“${words}”没有列出任何指标的目标值和实际完成值，请补充指标完成数据。`,
  'deadline-missed': ({ name, from, to, taken, days, clause }) =>
    `${name}：${from} 至 ${to} 共 ${taken} 日，超过${clause}规定的 ${days} 日，请核对日期或说明原因。`,
  'deadline-before-start': ({ name, from, to }) => `${name}：${to} 早于 ${from}，请核对日期。`,
  'all-exactly-met': ({ count }) => `${count} 项指标全部恰好完成 100%，请核对实际完成值是否为实测数。`,
  'far-above-plan': ({ name, planned, actual, rate }) =>
    `指标“${name}”目标值 ${planned}，实际完成 ${actual}，完成率 ${rate}，请说明目标是否偏低。`,
  'cover-blank': ({ fields }) => `封面${fields}未填写，请补充。`,
  'unit-count-differs': ({ stated, listed }) =>
    `封面所属下级预算单位数量为 ${stated} 个，正文或收支中为 ${listed} 个，请核对。`,
  'plans-not-results': ({ count, words }) =>
    `年度重点工作有 ${count} 句是计划表述（如“${words}…”），请改写为年度完成情况和结果。`,
  'latin-word': ({ words }) => `“${words}”中夹有外文单词，请更正。`,
  'said-twice': ({ words }) => `“${words}”文字重复，请更正。`,
  'percent-missing': ({ words }) => `“${words}”缺少百分号，请更正。`,
  'mixed-terms': ({ words }) => `${words}混用，请统一用语。`,
  'indicators-without-evidence': ({ count, names }) =>
    `有 ${count} 个三级指标没有佐证材料：${names}。请上传佐证。`,
  'target-count-differs': ({ category, first, other }) =>
    `${category}绩效指标数量一处为 ${first}，另一处为 ${other}，请核对后统一。`,
  'personal-name': () => '填报人姓名属个人信息，公开文本请改为部门或删除。',
  'personal-phone': () => '电话号码属个人信息，公开文本请删除。',
  'personal-identity': () => '证件号码属个人信息，公开文本请删除。',
}
