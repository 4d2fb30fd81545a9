import type { Figures } from '../../reconciliation.ts'
import { idleStatuses, linesByUse, sumLines } from '../difference-lines.ts'
import { figuresText } from '../figure-words.ts'
import type { StocktakeContext } from '../report-context.ts'

function opinion(name: string, figures: Figures, advice: string, valueName?: string): readonly string[] {
  const none = figures.count === 0 && figures.quantity === 0
  return none ? [] : [`${name}${figuresText(figures, valueName)}，${advice}。`]
}

/** 九、处理意见: what the rules ask for each kind of difference that there is. */
export function generateTreatment(context: StocktakeContext): string {
  const { balance } = context.reconciliation
  const idle = sumLines(linesByUse(context, idleStatuses))
  const opinions = [
    ...opinion(
      '盘亏资产',
      balance.loss,
      '由资产管理部门会同使用部门查明原因、明确责任，按规定程序报批后处理',
    ),
    ...opinion(
      '毁损资产',
      balance.damaged,
      '组织技术鉴定，能够修复的及时修复，符合报废条件的按规定程序报批处置',
    ),
    ...opinion('盘盈资产', balance.surplus, '查明来源，按规定确定价值，报批后登记入账', '估价'),
    ...opinion('不符资产', balance.mismatch, '由使用部门会同资产管理部门核实，更正资产卡片的有关信息'),
    ...opinion('闲置、待修、待报废资产', idle, '分别采取调剂使用、及时维修、报批处置等措施，提高使用效益'),
    ...opinion('未盘资产', balance.uncounted, '应当及时补盘，补盘结果未明确前不作处理'),
  ]
  return opinions.length === 0 ? '本次盘点账实相符，没有需要处理的差异。' : opinions.join('\n')
}
