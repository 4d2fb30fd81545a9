import { describe, expect, it } from 'vitest'
import type { CheckId } from '../../../src/domain/checks/check.ts'
import { findingSentence } from '../../../src/domain/checks/wording/finding-sentence.ts'
import { checkDistrict } from './district-report.ts'
import { checkParagraphs, correctedText, findingsOf, referenceText } from './subjects.ts'

const reference = checkParagraphs([{ text: referenceText }])

function told(check: CheckId): string {
  return findingsOf(reference, check)
    .map(({ wording }) => findingSentence(wording))
    .join('\n')
}

describe('the reference report', () => {
  it.each<readonly [name: string, check: CheckId, figures: readonly string[]]>([
    ['V1', 'A-03', ['50分', '60分', '10分']],
    ['V2', 'A-07', ['99.79%', '9.98 分', '19.96 分']],
    ['V3', 'B-01', ['37,888.34万元', '40,118.72万元', '2,230.38万元', '与全年预算相同']],
    ['V4', 'B-01', ['政府性基金预算财政拨款支出一处为 2,000.00万元，另一处为 0.00万元']],
    ['V5', 'A-11', ['39,888.34万元', '40,036.38万元', '148.04万元', '230.38万元']],
    ['V6', 'A-09', ['一般公共预算财政拨款支出进度 100.00% 是支出 37,888.34万元 除以收入', '99.79%']],
    ['V7', 'A-15', ['36,799.58万元', '37,071.10万元', '271.52万元', '0.73%']],
    ['V8', 'B-05', ['坚持稳中求进', '保持主要经济指标稳定']],
    ['V9', 'B-03', ['采购管理和资产管理合规']],
    ['V10', 'B-04', ['绩效管理制度', '巡察', '采购合同及时']],
    ['V11', 'A-06', ['5 条扣分原因', '绩效管理、采购管理、资产管理']],
    ['V11', 'B-12', ['固定资产利用率不高', '目标值和实际完成值']],
    ['V12', 'B-16', ['7 句是计划表述']],
    ['V13', 'B-15', ['部门名称', '公章', '填报日期']],
    ['V14', 'B-17', ['and', '“评价等级”和“绩效等级”', '“预算完成率”和“支出进度”']],
  ])('%s is found by %s', (_, check, figures) => {
    for (const figure of figures) expect(told(check)).toContain(figure)
  })

  it('keeps what holds apart from what does not', () => {
    const held = [...reference.passed, ...reference.heldBeside].flatMap((one) => one.held).join('\n')
    for (const fact of [
      '一级指标分值合计 100 分',
      '履职效能分值 50分',
      '管理效率分值 50分 等于下级指标分值合计',
      '列出的七个指标个数相符',
      '管理效率得分 44分 等于下级指标得分合计',
      '自评总分 94分 等于一级指标得分合计',
      '管理效率得分率 88.00%',
      '绩效等级“优”与总分 94 分相符',
      '预算完成率 99.79%',
      '一般公共预算财政拨款支出 37,888.34万元 等于基本支出与项目支出合计',
      '所属下级预算单位 1 个',
    ])
      expect(held, fact).toContain(fact.split(' 等于')[0] ?? fact)
  })

  it('points at the words it speaks of, each in its chapter', () => {
    const [finding] = findingsOf(reference, 'A-11')
    const place = finding?.places[0]
    expect(place).toMatchObject({
      kind: 'text',
      text: '40,036.38万元',
      chapter: '一、部门基本情况（四）部门整体收支情况',
    })
  })
})

describe('personal data', () => {
  const named = referenceText
    .replace('填报人：（略）', '填报人：张三丰')
    .replace('联系电话：（略）', '联系电话：020-12345678')

  it('is found on the cover and in the text', () => {
    const sentences = findingsOf(checkParagraphs([{ text: named }]), 'B-20').map(
      ({ wording }) => wording.code,
    )
    expect(sentences).toEqual(['personal-name', 'personal-phone'])
    const inText = referenceText
      .replace('另有规定', '')
      .replace('总体看，', '联系人手机13800138000。总体看，')
    expect(findingsOf(checkParagraphs([{ text: inText }]), 'B-20')).toHaveLength(1)
  })
})

describe('a report in another district’s way', () => {
  it('has no finding: reasons of one chapter, and a loss told in passing', () => {
    expect(checkDistrict().findings.map(({ wording }) => findingSentence(wording))).toEqual([])
  })
})

describe('the corrected report', () => {
  it('has no finding at all', () => {
    const { findings, passed } = checkParagraphs([{ text: correctedText }])
    expect(findings.map(({ wording }) => findingSentence(wording))).toEqual([])
    expect(passed.length).toBeGreaterThan(25)
  })
})
