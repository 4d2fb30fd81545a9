import type { SectionRole } from '../report-reading.ts'

/** The first that fits counts; domain.md §1.3 and §3.1 list the variants. */
const roles: readonly (readonly [SectionRole, RegExp])[] = [
  ['conclusion', /结论|自评结果|评价结果|总体评价/],
  ['effectiveness', /履职效能|履职效益|履职情况|使用效益|产出|效果分析|目标(?:完成|实现)情况/],
  ['efficiency', /管理效率|预算编制情况|预算执行情况|过程管理/],
  ['overall-goal', /绩效目标/],
  ['management', /绩效管理/],
  ['annual-work', /年度.{0,6}工作|重点工作|工作任务|工作计划/],
  ['funds', /收支|支出情况|资金.{0,4}情况|收入.{0,4}支出|决算情况/],
  ['duties', /职能|职责|机构设置|部门概况|单位概况/],
]

/** What a heading says its chapter is for; empty when its words are none of ours (一、部门基本情况). */
export function titleRoles(title: string): readonly SectionRole[] {
  const problems = /问题|不足/.test(title)
  const measures = /措施|建议|整改|下一步|下阶段|改进|打算/.test(title)
  if (problems || measures)
    return [...(problems ? (['problems'] as const) : []), ...(measures ? (['measures'] as const) : [])]
  const role = roles.find(([, pattern]) => pattern.test(title))
  return role ? [role[0]] : []
}
