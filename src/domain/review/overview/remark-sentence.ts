import type { PairRemark } from './pair-documents.ts'

function versionsOf(evaluation: number, review: number): string {
  return [
    ...(evaluation > 0 ? [`自评 ${evaluation} 处`] : []),
    ...(review > 0 ? [`核查 ${review} 处`] : []),
  ].join('、')
}

export function remarkSentence(remark: PairRemark): string {
  switch (remark.kind) {
    case 'versions':
      return `${versionsOf(remark.evaluation, remark.review)}有两个版本并存，请先选定版本`
    case 'corrected':
      return '核查后部门又更正了自评，表中为核查所依据的版本'
    case 'twice':
      return '同一单位同一年度有两份自评，请确认采用哪一份'
  }
}
