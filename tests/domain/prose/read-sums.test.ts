import { describe, expect, it } from 'vitest'
import { readSums } from '../../../src/domain/prose/sums/read-sums.ts'

/** `6分 = 绩效管理 2分 + 采购管理 1.5分`, with what is claimed behind it. */
function told(text: string): readonly string[] {
  return readSums(text).map(({ total, parts, claims, attribute }) => {
    const sum = parts.map(({ name, figure }) => `${name} ${figure.text}`.trim()).join(' + ')
    return `${total?.text ?? '?'} = ${sum} · ${claims}${attribute ? ` ${attribute}` : ''}`
  })
}

describe('sums with a total before their parts', () => {
  it.each([
    [
      '合计100万元，其中货物20万元、工程30万元和服务50万元。',
      '100万元 = 货物 20万元 + 工程 30万元 + 服务 50万元 · all',
    ],
    [
      '支出100万元，其中基本支出40万元，项目支出60万元。',
      '100万元 = 基本支出 40万元 + 项目支出 60万元 · some',
    ],
    ['得分合计5分，其中2分、2分、1分。', '5分 = 2分 + 2分 + 1分 · all score'],
    [
      '总分值50分，包括预算编制3分、运行成本47分两个二级指标。',
      '50分 = 预算编制 3分 + 运行成本 47分 · all weight',
    ],
    ['共扣6分：绩效管理扣2分、采购管理扣4分。', '6分 = 绩效管理 2分 + 采购管理 4分 · all deduction'],
    ['目标14项，其中产出指标8项、效益指标6项。', '14项 = 产出指标 8项 + 效益指标 6项 · some'],
    [
      '自评得分合计44分，其中各二级指标自评得分依次为预算编制3分和运行成本41分。',
      '44分 = 预算编制 3分 + 运行成本 41分 · all score',
    ],
    [
      '项目支出100万元，其中：自评的二级项目24个，涉及资金90万元；不重复自评的项目10万元。',
      '100万元 = 涉及资金 90万元 + 不重复自评的项目 10万元 · some',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]))

  it('a rate between total and parts is no part and no total', () => {
    expect(
      told('支出37,888.34万元，支出进度100%，其中基本支出2,817.24万元，占7.44%，项目支出35,071.10万元。'),
    ).toEqual(['37,888.34万元 = 基本支出 2,817.24万元 + 项目支出 35,071.10万元 · some'])
  })

  it('a sentence that begins with 其中 goes on about the one before it', () => {
    expect(
      told('2、支出:9.30万元。其中:人员经费支出5.10万元,公用经费支出1.20万元,项目支出3.00万元。'),
    ).toEqual(['9.30万元 = 人员经费支出 5.10万元 + 公用经费支出 1.20万元 + 项目支出 3.00万元 · some'])
  })

  it('parts of a part are a sum of their own', () => {
    expect(
      told('支出100万元，其中基本支出40万元（其中人员经费30万元、公用经费10万元），项目支出60万元。'),
    ).toEqual([
      '100万元 = 基本支出 40万元 + 项目支出 60万元 · some',
      '40万元 = 人员经费 30万元 + 公用经费 10万元 · some',
    ])
  })

  it('weights and scores of one list are two sums', () => {
    expect(told('分值50分，自评得45分。其中：甲项分值20分、得15分；乙项分值30分、得30分。')).toEqual([
      '50分 = 甲项 20分 + 乙项 30分 · some weight',
      '45分 = 甲项 15分 + 乙项 30分 · some score',
    ])
  })

  it('end where something else begins', () => {
    expect(told('合计100万元，其中货物20万元、工程80万元，较上年增加5万元，年末结转3万元。')).toEqual([
      '100万元 = 货物 20万元 + 工程 80万元 · all',
    ])
    expect(told('支出100万元，其中基本支出40万元，项目支出60万元，年末结转3万元。')).toEqual([
      '100万元 = 基本支出 40万元 + 项目支出 60万元 · some',
    ])
    expect(told('支出5万元，其中甲2万元、乙3万元；其他资金9万元。')).toEqual([
      '5万元 = 甲 2万元 + 乙 3万元 · some',
    ])
  })
})

describe('lists without a total', () => {
  it('bind names that stand before 分别为 in their order', () => {
    expect(told('产出指标、效益指标和满意度指标得分分别为50分、30分和10分。')).toEqual([
      '? = 产出指标 50分 + 效益指标 30分 + 满意度指标 10分 · all score',
    ])
    expect(told('政策与法规、采购和资产分别扣1分、2分、3分。')).toEqual([
      '? = 政策与法规 1分 + 采购 2分 + 资产 3分 · all deduction',
    ])
    expect(told('履职效能、管理效率得分率分别为100%、88%。')).toEqual([
      '? = 履职效能 100% + 管理效率 88% · all rate',
    ])
  })

  it('share one unit', () => {
    expect(told('甲、乙、丙得分依次为3、4和5分。')).toEqual(['? = 甲 3 + 乙 4 + 丙 5分 · all score'])
  })

  it('leave names unbound when their number differs', () => {
    const [sum] = readSums('甲项、乙项分别为1分、2分、3分。')
    expect(sum).toMatchObject({ namesBound: false, parts: [{ name: '' }, { name: '' }, { name: '' }] })
  })

  it('count what makes up a whole', () => {
    const [sum] = readSums('由履职效能（50分）、管理效率（50分）2个一级指标构成。')
    expect(sum).toMatchObject({
      attribute: 'weight',
      announced: { text: '2个' },
      parts: [{ name: '履职效能' }, { name: '管理效率' }],
    })
  })
})

describe('sums with the total behind', () => {
  it('a clause that only says 合计 closes the list', () => {
    expect(told('基本支出2万元，项目支出3万元，合计5万元。')).toEqual([
      '5万元 = 基本支出 2万元 + 项目支出 3万元 · all',
    ])
  })

  it('another noun with 合计 does not', () => {
    expect(told('收入100万元，支出80万元，结余合计20万元。')).toEqual([])
  })
})

describe('places', () => {
  it('point at total, names and figures', () => {
    const text = '另有说明。合计5分，其中绩效管理2分、采购管理3分。'
    const [sum] = readSums(text)
    const [first, second] = sum?.parts ?? []
    expect(text.slice(sum?.start, sum?.end)).toBe('5分，其中绩效管理2分、采购管理3分')
    expect(text.slice(first?.nameSpan.start, first?.nameSpan.end)).toBe('绩效管理')
    expect(text.slice(second?.figure.start, second?.figure.end)).toBe('3分')
  })

  it.each(['', '本年无收支。', '包括部门本级和所属下级预算单位1个。', '其中二级项目24个。'])(
    '%s announces no sum',
    (text) => expect(readSums(text)).toEqual([]),
  )
})
