import { describe, expect, it } from 'vitest'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import type { ParagraphId } from '../../../src/domain/evaluation/records.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { generateParagraph } from '../../../src/domain/report/generated-text.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { blankTarget, evaluationOf, fundOf } from '../evaluation/evaluation-of.ts'
import { readSample } from '../samples/read-sample.ts'
import { textOf } from './report-of.ts'

function generate(id: ParagraphId, evaluation: Evaluation): string {
  const system = findSystem(evaluation.system)
  if (!system) throw new Error(evaluation.system)
  return generateParagraph(id, evaluation, system, scoreEvaluation(evaluation, system))
}

function generateFor(id: ParagraphId, records: Readonly<Record<string, Json>>): string {
  return generate(id, evaluationOf(records))
}

const { evaluation: sample } = readSample()

describe('generated prose of the sample', () => {
  it('部门整体收支情况', () => {
    expect(generate('funds', sample)).toBe(
      '2023年度，本部门（含所属下级预算单位1个）年初预算38,192.30万元，调整后全年预算40,118.72万元，全年支出40,036.38万元，预算完成率99.79%。' +
        '按资金来源分：一般公共预算财政拨款收入37,888.34万元、支出37,888.34万元，其中基本支出2,817.24万元、项目支出35,071.10万元；' +
        '政府性基金预算财政拨款收入2,000.00万元、支出2,000.00万元，其中基本支出0.00万元、项目支出2,000.00万元；' +
        '国有资本经营预算财政拨款无收支；' +
        '其他资金收入230.38万元、支出148.04万元，其中基本支出36.20万元、项目支出111.84万元。年末未支出82.34万元。',
    )
  })

  it('部门整体绩效管理情况', () => {
    expect(generate('management', sample)).toBe(
      '2023年度，本部门设定整体绩效目标指标14项，其中产出指标8项、效益指标5项、满意度指标1项，截至年末全部完成。' +
        '按照预算绩效管理有关规定，本部门对24个项目开展了项目支出绩效自评，涉及资金36,799.58万元。' +
        '本次部门整体支出绩效自评范围包括部门本级和所属下级预算单位1个。' +
        '部门整体支出绩效自评采用《广东省广州市海珠区部门整体支出绩效自评指标体系（2023年度）》，由履职效能（50分）、管理效率（50分）2个一级指标构成，下设8个二级指标。',
    )
  })

  it('自评结论', () => {
    expect(generate('conclusion', sample)).toBe(
      '对照评分标准逐项评定，本部门（含所属下级预算单位1个）2023年度部门整体支出绩效自评得分为94分，绩效等级为“优”。' +
        '履职效能得50分（分值50分，得分率100%），管理效率得44分（分值50分，得分率88%）。' +
        '各项指标共扣6分：绩效管理扣2分、采购管理扣1.5分、资产管理扣2.5分。' +
        '部门预算资金支出率按规则计算为9.98分，人工核定为10分，理由：未支出的82.34万元为下属单位其他资金，按合同约定于次年验收后支付，经核定不扣分（虚构）。',
    )
  })

  it('履职效能分析', () => {
    expect(generate('effectiveness', sample)).toBe(
      '“履职效能”一级指标分值50分，自评得50分，得分率100%。其中：部门整体绩效目标产出指标完成情况分值20分、得20分；部门整体绩效目标效益指标完成情况分值20分、得20分；部门预算资金支出率分值10分、得10分。' +
        '从绩效目标完成情况看，产出指标共8项，全部完成；效益指标共5项，全部完成；满意度指标共1项，全部完成；部门预算资金支出率为99.79%。',
    )
  })

  it('管理效率分析', () => {
    expect(generate('efficiency', sample)).toBe(
      '“管理效率”一级指标分值50分，自评得44分，得分率88%。下设7个二级指标，分值依次为预算编制3分、预算执行4分、信息公开4分、绩效管理15分、采购管理10分、资产管理10分、运行成本4分，' +
        '自评得分依次为预算编制3分、预算执行4分、信息公开4分、绩效管理13分、采购管理8.5分、资产管理7.5分、运行成本4分。预算编制、预算执行、信息公开、运行成本未扣分。共扣6分。' +
        '扣分原因：1. 绩效管理制度建设扣1分，本局绩效管理办法未规定新增项目的事前绩效评估程序（虚构）；' +
        '2. 绩效管理制度建设扣1分，本局绩效管理办法未规定绩效评价和结果应用（虚构）；' +
        '3. 采购意向公开合规性扣1.5分，采购预算批复后，4个应公开采购意向的项目中有3个公开晚于规定时间（虚构）；' +
        '4. 资产盘点情况扣1分，本年度未组织固定资产全面盘点（虚构）；' +
        '5. 资产管理合规性扣0.5分，巡察指出部分设备领用手续不全（虚构）；' +
        '6. 固定资产利用率扣1分，机构调整后部分设备闲置未及时调剂，固定资产利用率为68.72%（虚构）。',
    )
  })

  it.each(['duties', 'annual-work', 'overall-goal'] as const)('%s is written by hand only', (id) => {
    expect(generate(id, sample)).toBe('')
  })
})

describe('generated prose of incomplete data', () => {
  it('says what is not filled in and makes no figure up', () => {
    expect(generateFor('funds', {})).toBe('2023年度部门整体收支情况（未填写）。')
    expect(generateFor('conclusion', {})).toBe('本部门2023年度部门整体支出绩效自评得分（未填写）。')
    expect(generateFor('management', {})).toMatch(
      /^2023年度部门整体绩效目标指标（未填写）。项目支出绩效自评情况（未填写）。本次部门整体支出绩效自评范围为部门本级。/,
    )
    expect(generateFor('effectiveness', {})).toContain('部门预算资金支出率分值10分、（未填写）')
    expect(generateFor('effectiveness', {})).toContain(
      '绩效目标完成情况（未填写）；部门预算资金支出率为（未填写）。',
    )
  })

  it('leaves open only the columns that nobody filled in', () => {
    expect(
      generateFor('funds', { 'fund/self/general-public': fundOf({ adjusted: 20_000, spent: 10_000 }) }),
    ).toBe(
      '2023年度，本部门年初预算（未填写），调整后全年预算2.00万元，全年支出1.00万元，预算完成率50.00%。' +
        '按资金来源分：一般公共预算财政拨款收入（未填写）、支出1.00万元，其中基本支出（未填写）、项目支出（未填写）；' +
        '政府性基金预算财政拨款（未填写）；国有资本经营预算财政拨款（未填写）。年末未支出1.00万元。',
    )
  })

  it('never divides by a budget of zero, and says when more was spent than planned', () => {
    const zero = fundOf({ revenue: 0, initial: 0, adjusted: 0, spent: 0, basic: 0, project: 0 })
    expect(generateFor('funds', { 'fund/self/general-public': zero })).toContain(
      '全年预算为0，不计算预算完成率',
    )
    expect(
      generateFor('funds', { 'fund/self/other': fundOf({ adjusted: 10_000, spent: 30_000 }) }),
    ).toContain('预算完成率300.00%。')
    expect(generateFor('funds', { 'fund/self/other': fundOf({ adjusted: 10_000, spent: 30_000 }) })).toMatch(
      /全年支出超出调整后预算2\.00万元。$/,
    )
  })

  it('counts met, missed and open targets', () => {
    const text = generateFor('management', {
      'target/a': blankTarget,
      'target/b': { ...blankTarget, actual: '5' },
      'target/c': { ...blankTarget, actual: '' },
    })
    expect(text).toContain(
      '整体绩效目标指标3项，其中产出指标3项，截至年末完成1项、未完成1项、1项完成情况（未填写）。',
    )
  })

  it('calls an unfinished total 暂得 and gives it no grade', () => {
    const text = generateFor('conclusion', { 'fact/process-lapses': 0 })
    expect(text).toContain('自评暂得10分，尚有23个指标未评分，绩效等级待全部指标评分后确定。')
    expect(text).not.toMatch(/“[优良中差]”/)
  })

  it('calls the result of a conflict 暂定', () => {
    const text = generate('conclusion', { ...sample, conflicts: new Set(['fact/asset-findings']) })
    expect(text).toMatch(/评分依据中有内容冲突待选定，以上得分和等级为暂定。$/)
  })

  it('numbers what the rule found when the reason is still owed', () => {
    const text = generateFor('efficiency', { 'fact/asset-findings': 2 })
    expect(text).toContain(
      '扣分原因：1. 资产管理合规性扣0.5分，第1项资产管理问题（未填写扣分原因）；2. 资产管理合规性扣0.5分，第2项资产管理问题（未填写扣分原因）。',
    )
  })
})

describe('a person’s own text', () => {
  it('replaces the generated paragraph, line by line', () => {
    const own = { ...sample, paragraphs: { ...sample.paragraphs, funds: '第一段。\n\n 第二段。' } }
    const text = textOf(own)
    expect(text).toContain('（四）部门整体收支情况\n第一段。\n第二段。\n（五）')
    expect(text).not.toContain('年末未支出82.34万元')
  })

  it('does not when it is blank', () => {
    const blank = { ...sample, paragraphs: { ...sample.paragraphs, funds: ' \n ' } }
    expect(textOf(blank)).toBe(textOf(sample))
  })
})
