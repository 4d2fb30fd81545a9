import { describe, expect, it } from 'vitest'
import { readSubjects } from '../../../src/domain/prose/subjects/read-subjects.ts'

/** `37,888.34万元 expenditure of general-public`: a figure, what it is, and of which source. */
function told(text: string): readonly string[] {
  return readSubjects(text).map(({ figure, what, source }) => {
    const of = source ? ` of ${source.value}` : ''
    return `${figure.text} ${what?.value ?? '?'}${of}`
  })
}

describe('amounts', () => {
  it('take the last word of their clause, and the source named last in the sentence', () => {
    expect(
      told(
        '全年一般公共预算财政拨款收入37,888.34万元，支出37,888.34万元，其中基本支出2,817.24万元，项目支出35,071.10万元；政府性基金预算财政拨款收入2,000.00万元；国有资本经营预算财政拨款收支为0万元；其他资金支出148.04万元。',
      ),
    ).toEqual([
      '37,888.34万元 revenue of general-public',
      '37,888.34万元 expenditure of general-public',
      '2,817.24万元 basic of general-public',
      '35,071.10万元 project of general-public',
      '2,000.00万元 revenue of government-fund',
      '0万元 revenue-and-expenditure of state-capital',
      '148.04万元 expenditure of other',
    ])
  })

  it('without a source are of all sources, and so is what is added up', () => {
    expect(told('2023年度全年预算40,118.72万元，全年支出40,036.38万元，年末未支出82.34万元。')).toEqual([
      '40,118.72万元 annual-budget of all',
      '40,036.38万元 annual-expenditure of all',
      '82.34万元 unspent of all',
    ])
    expect(told('政府性基金预算支出1万元，其他资金支出2万元，合计3万元。')[2]).toBe(
      '3万元 expenditure of all',
    )
  })

  it('stand behind a colon and before ASCII commas as well', () => {
    expect(
      told(
        '1、收入:9.50万元,同比上年度增加1.20万元,增加14.46%。2、支出:9.30万元。其中:人员经费支出5.10万元,公用经费支出1.20万元,项目支出3.00万元。',
      ),
    ).toEqual([
      '9.50万元 revenue of all',
      '1.20万元 change',
      '14.46% growth',
      '9.30万元 expenditure of all',
      '5.10万元 personnel of all',
      '1.20万元 public of all',
      '3.00万元 project of all',
    ])
  })

  it.each([
    ['年初预算38,192.30万元', 'initial-budget'],
    ['调整后全年预算1万元', 'adjusted-budget'],
    ['预算收入1万元', 'budget-revenue'],
    ['实际支出1万元', 'actual-expenditure'],
    ['人员经费1万元', 'personnel'],
    ['日常公用经费1万元', 'public'],
    ['年初结转和结余1万元', 'carried-in'],
    ['结转下年1万元', 'carried-out'],
    ['“三公”经费1万元', 'three-public'],
    ['公务接待费1万元', 'reception'],
    ['固定资产原值1万元', 'original-value'],
    ['在用资产原值1万元', 'original-value-in-use'],
    ['项目支出较上年增加1万元', 'change'],
  ])('%s', (text, what) => expect(readSubjects(text)[0]?.what).toMatchObject({ value: what, how: 'named' }))

  it('say where they doubt', () => {
    expect(readSubjects('年度预算支出1万元')[0]?.doubts).toEqual(['budget-or-expenditure'])
    expect(readSubjects('预算安排的项目支出1万元')[0]).toMatchObject({
      what: { value: 'project' },
      doubts: ['several-subjects'],
    })
    expect(readSubjects('项目支出方面，全年共1万元')[0]).toMatchObject({
      what: { how: 'carried' },
      doubts: ['distant-subject'],
    })
    expect(readSubjects('兑付企业1万元')[0]).toMatchObject({ what: null, doubts: ['no-subject'] })
  })
})

describe('rates', () => {
  it.each([
    ['预算完成率99.79%', 'budget-completion'],
    ['部门预算资金支出率为99.79%', 'expenditure-rate'],
    ['支出进度完成率 100%', 'expenditure-progress'],
    ['得分率为88%', 'score-rate'],
    ['固定资产利用率为68.72%', 'utilisation'],
    ['服务对象满意度达到95.3%', 'satisfaction'],
    ['社会消费品零售总额同比增长6.4%', 'growth'],
    ['占比12%', 'share'],
    ['系统可用率达到99.95%', 'other-rate'],
  ])('%s', (text, what) => expect(readSubjects(text)[0]?.what?.value).toBe(what))
})

describe('points', () => {
  it('take their part from the clause or from the list', () => {
    expect(told('总分值50分，包括甲项20分、乙项30分。自评得44分，扣6分。')).toEqual([
      '50分 weight',
      '20分 weight',
      '30分 weight',
      '44分 score',
      '6分 deduction',
    ])
  })
})

describe('counts', () => {
  it.each([
    ['其中二级项目24个', 'projects', 'projects'],
    ['本部门对24个项目开展了项目支出绩效自评', 'projects', 'projects'],
    ['支持企业研发项目312个', 'projects', undefined],
    ['运行成本4分七个二级指标', 'second-level-indicators', undefined],
    ['含所属下级预算单位1个', 'sub-units', undefined],
    ['设定绩效目标指标14项', 'targets', undefined],
  ])('%s', (text, what, scope) => {
    const subject = readSubjects(text).find(({ figure }) => figure.kind === 'count')
    expect(subject?.what?.value).toBe(what)
    expect(subject?.scope?.value).toBe(scope)
  })

  it('other things counted stay without a subject', () => {
    expect(told('形成50万m²的项目，举办活动23场')).toEqual(['50万m² ?', '23场 ?'])
  })
})

describe('scope and year', () => {
  it('go on through the sentence, the words of an aside do not', () => {
    const [units, spent] = readSubjects(
      '2023年我局整体支出绩效自评（含下属单位1个），涉及一般公共预算支出1万元。',
    )
    expect(units?.what?.value).toBe('sub-units')
    expect(spent).toMatchObject({
      scope: { value: 'department', how: 'carried' },
      year: { value: 2023, how: 'carried' },
    })
  })

  it('本级 holds for its own clause only', () => {
    const [own, all] = readSubjects('部门本级支出1万元，全部支出2万元。')
    expect([own?.scope?.value, all?.scope]).toEqual(['own', null])
  })

  it('every facet names its words', () => {
    const text = '2023年度一般公共预算支出1万元'
    const [subject] = readSubjects(text)
    const words = [subject?.what, subject?.source, subject?.year].map((facet) => facet?.words)
    expect(words.map((word) => text.slice(word?.start, word?.end))).toEqual([
      '支出',
      '一般公共预算',
      '2023年度',
    ])
  })
})
