import { chineseNumber, notFilled } from '../../../report/wording.ts'
import type { StocktakeContext } from '../report-context.ts'
import { isManual } from '../../words.ts'

/** 十、管理问题与建议: only what the figures show; causes and praise are left to the writer. */
export function generateFindings({ reconciliation }: StocktakeContext): string {
  const { results, balance, statistics } = reconciliation
  const many = (test: (result: (typeof results)[number]) => boolean): number => results.filter(test).length
  const moved = many(({ mismatches }) => mismatches.includes('location') || mismatches.includes('user'))
  const outdated = many(({ mismatches }) => mismatches.includes('information'))
  const manual = many(({ count }) => count !== null && isManual(count.method))
  const idle = statistics.byUseStatus.get('idle')?.count ?? 0
  const findings = [
    ...(balance.loss.count > 0
      ? [`有${balance.loss.count}项资产盘亏。建议查明原因，明确保管责任，完善资产交接手续。`]
      : []),
    ...(balance.surplus.count > 0
      ? [
          `有${balance.surplus.count}项实物未登记入账或者数量多于账面。建议及时办理入账手续，防止形成账外资产。`,
        ]
      : []),
    ...(moved > 0
      ? [`有${moved}项资产的存放地点或者使用人与台账不一致。建议资产发生移动、人员发生变动时及时更新台账。`]
      : []),
    ...(outdated > 0 ? [`有${outdated}项资产的卡片信息与实物不符。建议逐项核实并更正资产卡片。`] : []),
    ...(idle > 0 ? [`有${idle}项资产闲置。建议优先在单位内部调剂使用，确不需用的按规定处置。`] : []),
    ...(manual > 0
      ? [`有${manual}项资产以手工方式识别，未读取标签。建议检查标签是否缺失、损坏，及时补贴。`]
      : []),
  ]
  if (findings.length > 0)
    return findings.map((finding, index) => `（${chineseNumber(index + 1)}）${finding}`).join('\n')
  const complete = balance.book.count > 0 && balance.uncounted.count === 0 && balance.damaged.count === 0
  return complete ? '本次盘点未发现账实不符和资产闲置的情形。' : notFilled
}
