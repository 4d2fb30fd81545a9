import { partsBeside } from '../amount-sums.ts'
import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'

/** 支出 = 基本支出 + 项目支出; 基本支出 = 人员经费 + 公用经费. */
export const basicAndProject: CheckRule = {
  id: 'A-10',
  title: '支出等于基本支出与项目支出之和',
  severity: 'error',
  run: (subject) =>
    outcomeOf([
      ...partsBeside(subject, 'spent', ['basic', 'project'], '基本支出与项目支出'),
      ...partsBeside(subject, 'basic', ['personnel', 'public'], '人员经费与公用经费'),
    ]),
}
