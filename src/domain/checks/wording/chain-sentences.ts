import type { Sentences } from './sentence.ts'

/** Findings of C-01 to C-07. */
export const chainSentences: Sentences = {
  'deduction-without-problem': ({ name, points }) =>
    `“${name}”扣 ${points} 分未关联存在的问题，请关联或新增问题。`,
  'problem-without-deduction': ({ text }) => `问题“${text}”没有对应的扣分，请核对是否漏扣。`,
  'problem-without-measure': ({ text }) => `问题“${text}”没有改进措施，请补充。`,
  'measure-without-problem': ({ text }) => `措施“${text}”没有对应的问题，请关联。`,
  'measure-without-owner': ({ text, open }) => `措施“${text}”未填写${open}，请补充。`,
  'deduction-without-evidence': ({ name, points }) =>
    `“${name}”扣 ${points} 分没有佐证，也未说明无法取证的原因，请补充。`,
  'evidence-without-indicator': ({ name }) => `佐证材料“${name}”没有对应任何指标，请关联。`,
  'deducted-last-year': ({ name, points, before, reason }) =>
    `“${name}”本年扣 ${points} 分，上年已扣 ${before} 分${reason ? `（${reason}）` : ''}，请说明上年措施的整改情况。`,
}
