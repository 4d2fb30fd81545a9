import { describe, expect, it } from 'vitest'
import { readReport } from '../../../src/domain/report-reading/read-report.ts'

function refusal(...lines: readonly string[]): Readonly<Record<string, string>> {
  const result = readReport([{ text: lines.join('\n') }])
  if (result.ok) throw new Error('taken for a report')
  expect(result.problem.code).toBe('not-a-self-evaluation')
  return result.problem.details
}

describe('what is no self-evaluation is refused with what it is', () => {
  it('a news page about one', () => {
    const found = refusal(
      '某区召开部门整体支出绩效自评工作布置会',
      '3月5日，区财政局召开部门整体支出绩效自评工作布置会，36个预算部门参加。会议要求各部门对照评分标准如实自评，得分低于80分的要说明原因，涉及资金12.5亿元。',
      '会议强调三点：一是提高认识；二是把握时间；三是保证质量。',
    )
    expect(found).toEqual({ title: '某区召开部门整体支出绩效自评工作布置会', headings: '' })
  })

  it('a report on assets', () => {
    const found = refusal(
      '2023年度行政事业性国有资产管理情况报告',
      '一、单位基本情况',
      '（一）机构设置',
      '内设5个科室，编制30人。',
      '二、资产情况',
      '（一）资产总量',
      '年末资产总额2,000.00万元，固定资产净值625.60万元，账实相符率98%。',
      '三、存在的主要问题',
      '（一）部分资产闲置。（二）处置不及时。',
      '四、下一步工作措施',
      '（一）加强调剂。（二）及时处置。',
    )
    expect(found['title']).toBe('2023年度行政事业性国有资产管理情况报告')
    expect(found['headings']).toContain('二、资产情况')
  })

  it('a final account', () => {
    refusal(
      '某局2023年度部门决算',
      '一、部门概况',
      '（一）部门职责',
      '负责科技工作。',
      '二、收支情况',
      '全年收入100万元，支出90万元。',
      '三、名词解释',
    )
  })

  it.each([[''], ['\n\n'], ['12345'], ['一、'], ['（一）（二）'], ['附件']])('%j', (text) => {
    expect(refusal(text)['headings']).toBe('')
  })

  it('a title as long as the document is cut', () => {
    expect(refusal('绩'.repeat(10_000))['title']).toHaveLength(60)
  })
})
