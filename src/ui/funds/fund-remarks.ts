import type { FundRecord } from '../../domain/evaluation/records.ts'
import { totalFunds } from '../../domain/evaluation/funds.ts'
import type { MoneyUnit } from '../../domain/values/money.ts'
import { addMoney, formatMoney, subtractMoney } from '../../domain/values/money.ts'
import type { FundRemark } from './fund-words.ts'

/** Differences inside one row of money, in the unit on screen. */
export function fundRemarks(fund: FundRecord, unit: MoneyUnit): readonly FundRemark[] {
  const remarks: FundRemark[] = []
  const { unexplained } = totalFunds([fund])
  const amount = (fen: typeof unexplained) => `${formatMoney(fen ?? addMoney(), unit)}${unit}`
  if (unexplained !== null && unexplained !== 0)
    remarks.push({
      key: 'parts',
      text:
        unexplained > 0
          ? `基本支出与项目支出之和比全年支出少 ${amount(unexplained)}，请核对。`
          : `基本支出与项目支出之和比全年支出多 ${amount(subtractMoney(addMoney(), unexplained))}，请核对。`,
    })
  if (fund.adjusted !== null && fund.spent !== null && fund.spent > fund.adjusted)
    remarks.push({
      key: 'over-budget',
      text: `全年支出超过调整后预算 ${amount(subtractMoney(fund.spent, fund.adjusted))}，请核对或说明。`,
    })
  return remarks
}
