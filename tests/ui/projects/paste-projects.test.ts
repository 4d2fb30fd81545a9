import { describe, expect, it } from 'vitest'
import { parsePastedProjects } from '../../../src/ui/projects/paste-projects.ts'

const taken = (text: string) =>
  parsePastedProjects(text, '万元').map((row) =>
    row.ok ? [row.line, row.project.name, row.project.budget, row.project.spent] : [row.line, row.why],
  )

describe('projects pasted from a spreadsheet', () => {
  it('reads tab-separated lines with separators, full-width digits and units', () => {
    expect(taken('项目名称\t预算\t支出\n科技专项\t8,600.00\t８６００\n运维\t1150万元\t11500000元')).toEqual([
      [2, '科技专项', 8_600_000_000, 8_600_000_000],
      [3, '运维', 1_150_000_000, 1_150_000_000],
    ])
  })

  it('passes over a leading 序号 and keeps the commas inside amounts', () => {
    expect(taken('1,科普活动,"1,365.00","365"\n2\t课题研究\t1,320.50\t')).toEqual([
      [1, '科普活动', 1_365_000_000, 365_000_000],
      [2, '课题研究', 1_320_500_000, null],
    ])
  })

  it('names bad lines by their number and takes none of them', () => {
    expect(taken('甲项目\t100\t90\n\t50\t50\n\n乙项目\t一百\t90\n合计\t150\t140')).toEqual([
      [1, '甲项目', 100_000_000, 90_000_000],
      [2, '没有项目名称'],
      [4, '预算“一百”不是金额'],
      [5, '合计行不作为项目录入'],
    ])
  })
})
