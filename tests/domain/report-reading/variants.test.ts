import { describe, expect, it } from 'vitest'
import { read, tellIndicator } from './open-report.ts'

const title = '部门整体支出绩效自评报告'

function report(...lines: readonly string[]): ReturnType<typeof read> {
  return read([title, ...lines].join('\n'))
}

function roles(reading: ReturnType<typeof read>): readonly string[] {
  return reading.sections.map(({ role, chapter }) => `${role} ${chapter.number}${chapter.title}`)
}

describe('outlines', () => {
  it('of a county, with its own words', () => {
    const reading = report(
      '一、单位基本情况',
      '（一）机构设置、部门职能',
      '本单位内设5个科室。',
      '（二）年度总体工作和重点工作任务',
      '完成重点工作8项。',
      '（三）整体支出绩效目标',
      '保障机构运转。',
      '二、绩效自评情况',
      '（一）自评结论',
      '自评得分为92分，评价等级为“优”。',
      '三、下一步工作打算',
      '1. 完善制度。',
      '2. 加强培训。',
    )
    expect(roles(reading)).toEqual([
      'duties （一）机构设置、部门职能',
      'annual-work （二）年度总体工作和重点工作任务',
      'overall-goal （三）整体支出绩效目标',
      'conclusion （一）自评结论',
      'measures 三、下一步工作打算',
    ])
    expect(reading.measures.map(({ text }) => text)).toEqual(['完善制度。', '加强培训。'])
    expect(reading.goals.map(({ value }) => value)).toEqual(['保障机构运转。'])
  })

  it('with a chapter of staff put in: it has no role and is listed', () => {
    const reading = report(
      '一、部门基本情况',
      '（一）部门职能',
      '略。',
      '（二）人员情况',
      '编制30个。',
      '（三）部门整体支出绩效目标',
      '保障运转。',
      '二、绩效自评情况',
      '（一）自评结论',
      '自评总分90分，等级为优。',
    )
    expect(
      reading.notUnderstood.map(({ code, place }) => [code, reading.text.slice(place.start, place.end)]),
    ).toEqual([['heading-unknown', '（二）人员情况']])
    expect(reading.totals.map(({ value }) => value)).toEqual([9000])
    expect(reading.grades).toMatchObject([{ value: '优', label: '等级' }])
  })

  it('of the years with three blocks', () => {
    const reading = report(
      '一、部门基本情况',
      '（一）部门职能',
      '略。',
      '二、绩效自评情况',
      '（一）自评结论',
      '自评得分95分。',
      '（二）预算编制情况',
      '“预算编制情况”一级指标分值15分，得15分。',
      '（三）预算执行情况',
      '“预算执行情况”一级指标分值40分，得36分。',
      '（四）预算使用效益',
      '“预算使用效益”一级指标分值45分，得44分。',
    )
    expect(roles(reading).slice(2)).toEqual([
      'efficiency （二）预算编制情况',
      'efficiency （三）预算执行情况',
      'effectiveness （四）预算使用效益',
    ])
    expect(reading.indicators.map(tellIndicator)).toEqual([
      '1 预算编制情况: 15 15 ·',
      '1 预算执行情况: 40 36 ·',
      '1 预算使用效益: 45 44 ·',
    ])
  })

  it('with problems and measures in one chapter, told apart below it', () => {
    const reading = report(
      '一、绩效自评情况',
      '（一）自评结论',
      '自评得分95分，绩效等级为优。',
      '（二）履职效能分析',
      '完成良好。',
      '二、存在问题及改进措施',
      '（一）存在问题',
      '一是制度不全；二是公开不及时。',
      '（二）改进措施',
      '1. 修订制度；2. 按时公开。',
    )
    expect(reading.problems.map(({ number, text }) => number + text)).toEqual([
      '一是制度不全',
      '二是公开不及时。',
    ])
    expect(reading.measures.map(({ number, text }) => number + text)).toEqual(['1.修订制度', '2.按时公开。'])
  })

  it('with headings that run into their text, and headings as sentences', () => {
    const reading = report(
      '一、部门基本情况',
      '（一）部门职能。负责全区科技工作。',
      '（二）部门整体支出绩效目标：保障运转。',
      '二、绩效自评情况。',
      '（一）自评结论。自评得分为93分。',
      '三、主要问题',
      '（一）绩效管理不到位。',
    )
    expect(roles(reading)).toEqual([
      'duties （一）部门职能',
      'overall-goal （二）部门整体支出绩效目标',
      'conclusion （一）自评结论',
      'problems 三、主要问题',
    ])
    expect(reading.goals.map(({ value }) => value)).toEqual(['保障运转。'])
    expect(reading.problems.map(({ text }) => text)).toEqual(['绩效管理不到位。'])
  })

  it('with titles of problems and paragraphs below them', () => {
    const reading = report(
      '一、绩效自评情况',
      '（一）自评结论',
      '自评得分95分。',
      '（二）管理效率分析',
      '无。',
      '二、存在的问题',
      '（一）绩效管理制度不健全',
      '事前评估没有程序。',
      '（二）采购公开不及时',
      '三个项目晚于规定时间。',
    )
    expect(reading.problems.map(({ text }) => text)).toEqual([
      '绩效管理制度不健全\n事前评估没有程序。',
      '采购公开不及时\n三个项目晚于规定时间。',
    ])
  })

  it('with a table of contents in front', () => {
    const reading = report(
      '目  录',
      '一、部门基本情况…………1',
      '二、绩效自评情况………… 3',
      '一、部门基本情况',
      '（一）部门职能',
      '负责科技工作。',
      '二、绩效自评情况',
      '（一）自评结论',
      '自评得分95分。',
    )
    expect(reading.chapters.map((chapter) => chapter.title)).toEqual(['部门基本情况', '绩效自评情况'])
  })

  it('with a table of contents that names no pages', () => {
    const contents = [
      '一、部门基本情况',
      '（一）部门职能',
      '二、绩效自评情况',
      '（一）自评结论',
      '附件：评分表',
    ]
    const body = [
      '一、部门基本情况',
      '（一）部门职能',
      '负责科技工作。',
      '二、绩效自评情况',
      '（一）自评结论',
      '自评得分95分。',
    ]
    const chapters = ({ chapters: all }: ReturnType<typeof report>) =>
      all.map(({ title: own, children }) => [own, children.map((child) => child.title)])
    for (const lines of [
      ['目录', ...contents, ...body],
      [...contents, ...body],
    ]) {
      expect(chapters(report(...lines))).toEqual(chapters(report(...body)))
      expect(report(...lines).totals.map(({ value }) => value)).toEqual([9500])
    }
  })

  it('with a chapter whose heading comes again as a sentence: nothing is a table of contents', () => {
    const reading = report(
      '一、绩效自评情况',
      '（一）自评结论',
      '自评得分95分。',
      '（二）履职效能分析',
      '好。',
      '一、绩效自评情况',
      '（一）管理效率分析',
      '好。',
    )
    expect(reading.totals.map(({ value }) => value)).toEqual([9500])
    expect(reading.chapters).toHaveLength(2)
  })

  it('with annexes behind: their figures are not taken for the text', () => {
    const reading = report(
      '一、绩效自评情况',
      '（一）自评结论',
      '自评得分95分。',
      '（二）履职效能分析',
      '完成良好。',
      '附表1：评分表',
      '总分',
      '94分',
    )
    expect(reading.totals.map(({ value }) => value)).toEqual([9500])
    expect(reading.notUnderstood.map(({ code }) => code)).toEqual(['table-not-read'])
  })
})

describe('the fiscal year', () => {
  it('is left open when the text names two as often', () => {
    const reading = report(
      '一、基本情况',
      '（一）部门整体收支情况',
      '2022年度支出1万元，2023年度支出2万元。',
      '（二）自评结论',
      '自评得分90分。',
      '（三）管理效率分析',
      '好。',
    )
    expect(reading.fiscalYear).toBeNull()
  })
})

describe('deductions', () => {
  it('without numbers are parted by semicolons, and end with the sentence', () => {
    const reading = report(
      '一、绩效自评情况',
      '（一）自评结论',
      '自评得分97分。',
      '（二）管理效率分析',
      '扣分原因为：采购管理扣2分，公开不及时；未做资产盘点，扣1分。其余指标未扣分。',
    )
    expect(
      reading.deductions.map(({ text, points, indicator }) => [text, points?.value, indicator?.name]),
    ).toEqual([
      ['采购管理扣2分，公开不及时', 200, '采购管理'],
      ['未做资产盘点，扣1分', 100, undefined],
    ])
  })

  it('begin behind a colon or the first number, not under a heading of a table', () => {
    const reasons = (words: string) =>
      report(
        '一、绩效自评情况',
        '（一）自评结论',
        '自评得分97分。',
        '（二）管理效率分析',
        words,
      ).deductions.map(({ text }) => text)
    expect(reasons('附：扣分情况（单位：分）\n采购管理')).toEqual([])
    expect(reasons('扣分原因1. 公开不及时；2. 未盘点。')).toEqual(['公开不及时', '未盘点'])
    expect(reasons('主要扣分情况如下：公开不及时；未盘点。')).toEqual(['公开不及时', '未盘点'])
  })

  it('points that nobody owns are listed', () => {
    const reading = report(
      '一、绩效自评情况',
      '（一）自评结论',
      '自评得分97分，按规则计算为9.98分。',
      '（二）管理效率分析',
      '好。',
    )
    expect(
      reading.notUnderstood.map(({ code, place }) => [code, reading.text.slice(place.start, place.end)]),
    ).toEqual([['points-without-indicator', '9.98分']])
  })
})
