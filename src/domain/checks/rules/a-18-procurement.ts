import { partsBeside } from '../amount-sums.ts'
import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'

/** 政府采购 = 货物 + 工程 + 服务. */
export const procurement: CheckRule = {
  id: 'A-18',
  title: '政府采购金额等于货物、工程、服务之和',
  severity: 'error',
  run: (subject) =>
    outcomeOf(partsBeside(subject, 'procurement', ['goods', 'works', 'services'], '货物、工程和服务')),
}
