import { notFilled } from '../../../report/wording.ts'
import type { MemberRole } from '../../records.ts'
import type { StocktakeContext } from '../report-context.ts'
import { unitOf } from '../report-context.ts'

const duties: readonly (readonly [MemberRole, string])[] = [
  ['counter', '盘点人负责现场逐项清点并登记'],
  ['reviewer', '复核人负责核对盘点记录和差异'],
  ['supervisor', '监盘人负责现场监督'],
]

function teamSentence({ stocktake }: StocktakeContext): string {
  const { members } = stocktake
  if (members.length === 0) return `盘点组成员${notFilled}。`
  const parts = duties.flatMap(([role, duty]) => {
    const names = members.filter(({ roles }) => roles.includes(role)).map(({ name }) => name)
    return names.length === 0 ? [] : [`${duty}（${names.join('、')}）`]
  })
  const work = parts.length === 0 ? '' : `：${parts.join('，')}`
  return `本次盘点成立盘点组，成员${members.length}人${work}。`
}

/** 一、盘点依据与组织. */
export function generateBasis(context: StocktakeContext): string {
  const { fiscalYear } = context.stocktake.meta
  return [
    `根据《行政事业性国有资产管理条例》（国务院令第738号）第三十四条关于定期或者不定期对资产进行盘点、对账的规定，${unitOf(context)}组织开展${fiscalYear}年度固定资产盘点（以下简称本次盘点），核实固定资产的实有数量、存放地点和使用状况，做到账实相符、账账相符。`,
    teamSentence(context),
  ].join('\n')
}
