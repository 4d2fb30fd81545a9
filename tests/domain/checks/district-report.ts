import type { CheckReport } from '../../../src/domain/checks/check.ts'
import { checkCorrected, type Replacement } from './subjects.ts'

/** A report in another district's way: 92 points, of which two were lost outside the list and are told in passing. */
export function checkDistrict(...replacements: readonly Replacement[]): CheckReport {
  return checkCorrected(
    ['我局2023年度部门整体支出绩效自评得分为94分', '我局2023年度部门整体支出绩效自评得分为92分'],
    ['履职效能得分率达100%', '履职效能得分率达96%'],
    ['各项指标共扣6分：绩效管理扣2分、采购管理扣1.5分、资产管理扣2.5分。', ''],
    ['自评得分合计50分，其中', '自评得分合计48分，其中'],
    ['部门预算资金支出率10分。', '部门预算资金支出率8分。'],
    ['经区财政局核定不扣分', '支付进度按月下达，年末仍有合同未到支付期，扣2分'],
    [
      '（五）固定资产利用率偏低',
      '（五）支出进度前低后高，合同支付集中在第四季度。\n\n（六）固定资产利用率偏低',
    ],
    [
      '（五）按季度清理闲置设备',
      '（五）按月通报支出进度，督促合同按期支付（责任部门：财务科；完成时限：2024年6月30日）。\n\n（六）按季度清理闲置设备',
    ],
    ...replacements,
  )
}
