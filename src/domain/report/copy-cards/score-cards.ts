import { formatPoints } from '../../values/points.ts'
import type { ReportContext } from '../sections/blocks.ts'
import { scoreRemarks } from '../sections/score-remarks.ts'
import type { CopyCard } from './copy-card.ts'

/** 评分表, indicator by indicator: the score, and why points are missing where any are. */
export function scoreCards(context: ReportContext): readonly CopyCard[] {
  const { sheet } = context
  const leaves = sheet.nodes
    .filter((node) => node.leaf)
    .flatMap((node): readonly CopyCard[] => {
      const shared = { group: '评分表', place: `scoring/${node.code}` }
      const name = `${node.code} ${node.name}`
      const remarks = scoreRemarks(node, context)
      return [
        {
          ...shared,
          id: `score/${node.code}`,
          label: `${name}：得分`,
          value: node.score === null ? '' : formatPoints(node.score),
          unit: '分',
        },
        ...(remarks === ''
          ? []
          : [
              {
                ...shared,
                id: `remark/${node.code}`,
                label: `${name}：扣分原因及说明`,
                value: remarks,
                unit: '',
              },
            ]),
      ]
    })
  const totals = { group: '评分表', place: 'scoring' }
  const whole = sheet.complete && !sheet.provisional
  return [
    ...leaves,
    { ...totals, id: 'total', label: '合计得分', value: whole ? formatPoints(sheet.total) : '', unit: '分' },
    { ...totals, id: 'grade', label: '绩效等级', value: whole ? sheet.grade : '', unit: '' },
  ]
}
