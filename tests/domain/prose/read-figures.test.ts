import { describe, expect, it } from 'vitest'
import type { ProseFigure } from '../../../src/domain/prose/prose-figure.ts'
import { readFigures, readNumbers } from '../../../src/domain/prose/read-figures.ts'
import type { Ratio } from '../../../src/domain/values/ratio.ts'
import { formatDecimal } from '../../../src/domain/values/ratio.ts'

const plain = (value: Ratio): string => formatDecimal(value, 4).replace(/\.?0+$/, '')

/** `money 1000000`, `percent 0.88`, `2个`, `2023-3-15`: a figure in one word. */
function told(figure: ProseFigure): string {
  switch (figure.kind) {
    case 'money':
    case 'points':
    case 'year':
      return `${figure.kind} ${String(figure.value)}`
    case 'count':
      return `${plain(figure.value)}${figure.classifier}`
    case 'date':
      return `${figure.year ?? ''}-${figure.month}-${figure.day ?? ''}`
    case 'unclear':
      return figure.reason
    default:
      return `${figure.kind} ${plain(figure.value)}`
  }
}

function tellAll(text: string): string {
  return readFigures(text).map(told).join(' | ')
}

describe('units', () => {
  it.each([
    ['40,118.72万元', 'money 40118720000'],
    ['４０，１１８．７２ 万元', 'money 40118720000'],
    ['1,2345.00元', 'money 1234500'],
    ['1.5亿元', 'money 15000000000'],
    ['1亿2,000万元', 'money 12000000000'],
    ['3千万元、5百元', 'money 3000000000 | money 50000'],
    ['三千万元、十亿元、壹佰贰拾万元整', 'money 3000000000 | money 100000000000 | money 120000000'],
    ['88%，99.79％，5‰', 'percent 0.88 | percent 0.9979 | percent 0.005'],
    ['百分之百，百分之九十九点五，百分之 95', 'percent 1 | percent 0.995 | percent 0.95'],
    ['提高1.5个百分点', 'percentage-points 0.015'],
    ['得 8.5 分，满分九十四分，扣两分', 'points 850 | points 9400 | points 200'],
    ['七个二级指标，24 个，3万平方米', '7个 | 24个 | 30000平方米'],
    [
      '50万m²，30分钟，10个工作日，500万美元，12元/人',
      '500000m² | 30分钟 | 10个工作日 | 5000000美元 | 12元/人',
    ],
    ['3大产业，10亿规模，三分之二', 'number 3 | number 1000000000 | number 0.6667'],
    ['2023年度，二〇二三年，二○二三年', 'year 2023 | year 2023 | year 2023'],
    [
      '2024年3月15日，二〇二四年三月十五日，2024-03-15，2024.3.15',
      '2024-3-15 | 2024-3-15 | 2024-3-15 | 2024-3-15',
    ],
    ['12月31日，2023年3月', '-12-31 | 2023-3-'],
  ])('%s', (text, expected) => expect(tellAll(text)).toBe(expected))

  it('tell the unit and the calendar day as written', () => {
    const [money, day] = readFigures('40,036.38万\n元，2024年2月29日')
    expect(money).toMatchObject({ unit: '万元', text: '40,036.38万\n元', decimals: 2 })
    expect(day).toMatchObject({ iso: '2024-02-29' })
  })
})

describe('numbers torn by a page', () => {
  it.each([
    ['全年支出40,036.38 万\n\n元', 'money 40036380000'],
    ['40,0\n36.38万元', 'money 40036380000'],
    ['4\n0,036.38万元', 'money 40036380000'],
    ['40,036.\n38万元', 'money 40036380000'],
    ['40 036.38万元', 'money 40036380000'],
    ['共24\n个项目', '24个'],
    ['99.79\n%', 'percent 0.9979'],
  ])('%j is whole again', (text, expected) => expect(tellAll(text)).toBe(expected))

  it.each([
    ['支出4011\n8.72万元', 'broken-number'],
    ['支出12\n3,456.00万元', 'broken-number'],
    ['预算完成率：99. 79%', 'broken-number'],
    ['40,118,72万元', 'separators'],
    ['12345,678万元', 'separators'],
  ])('%j has two readings and is called unclear', (text, expected) => expect(tellAll(text)).toBe(expected))

  it('cells of a table stay apart', () => {
    expect(tellAll('20\n分值\n10')).toBe('number 20 | number 10')
    expect(tellAll('数量：1\n人员经费')).toBe('number 1')
    expect(tellAll('2 100.00 100.00')).toBe('number 2 | number 100 | number 100')
  })
})

describe('what cannot be read exactly', () => {
  it.each([
    ['0.0000001万元', 'too-precise'],
    ['99.437分', 'too-precise'],
    ['99999999999999万元', 'too-large'],
    ['2023年2月30日', 'no-such-day'],
    ['2023年13月', 'no-such-day'],
    ['占3/4', 'fraction'],
  ])('%s', (text, expected) => expect(tellAll(text)).toBe(expected))
})

describe('ranges and lists', () => {
  it.each([
    ['5—10%', 'percent 0.05 | percent 0.1'],
    ['3 至 5 个', '3个 | 5个'],
    ['10万—20万元', 'money 10000000 | money 20000000'],
    ['2021—2023年', 'year 2021 | year 2023'],
    ['2023年1月1日至12月31日', '2023-1-1 | 2023-12-31'],
    ['3月1日至26日', '-3-1 | -3-26'],
    [
      '3、4、4、15、10、10和4分',
      'points 300 | points 400 | points 400 | points 1500 | points 1000 | points 1000 | points 400',
    ],
    ['附表1和2个项目', 'number 1 | 2个'],
    ['附件1、20个', 'number 1 | 20个'],
  ])('%s', (text, expected) => expect(tellAll(text)).toBe(expected))

  it('name each other, and say what was lent', () => {
    const [from, to] = readFigures('支出5—10%')
    expect(from).toMatchObject({ shared: true, range: { end: 'from', other: { start: 4, end: 7 } } })
    expect(to).toMatchObject({ shared: false, range: { end: 'to', other: { start: 2, end: 3 } } })
    expect(readFigures('5%，10%').map(({ range }) => range)).toEqual([null, null])
  })

  it('a minus is a sign only where no range is', () => {
    expect(tellAll('增长-3.2%，−5万元，负2分')).toBe('percent -0.032 | money -5000000 | points -200')
    expect(tellAll('5-10%')).toBe('percent 0.05 | percent 0.1')
    expect(tellAll('编号ZC-3，（50分）')).toBe('points 5000')
  })
})

describe('approximations', () => {
  it.each([
    ['约3万元', 'about'],
    ['100家左右', 'about'],
    ['近40人', 'nearly'],
    ['不足5%', 'nearly'],
    ['超过95.5%', 'over'],
    ['300余家', 'over'],
    ['100多万元', 'over'],
    ['不少于120家', 'at-least'],
    ['5%以上', 'at-least'],
    ['≥90%', 'at-least'],
    ['不超过30日', 'at-most'],
    ['30日以内', 'at-most'],
    ['节约3万元', null],
    ['近3年', null],
    ['公约3项', null],
    ['支出3万元', null],
  ])('%s', (text, expected) => expect(readFigures(text)[0]?.approximation).toBe(expected))
})

describe('the words before a figure', () => {
  it('are kept where they turn a level into a share or a change', () => {
    const kinds = readFigures('同比下降5.6%，占比12.3%，较上年增加1.5个百分点，增加至95%，支出80%').map(
      ({ context }) => context.map(({ kind }) => kind),
    )
    expect(kinds).toEqual([['year-on-year', 'decline'], ['share'], ['year-on-year', 'growth'], [], []])
  })
})

describe('numbers that are no figures', () => {
  it.each([
    ['财预〔2020〕10号', 'document-number'],
    ['国务院令第743号', 'document-number'],
    ['GB/T 9704-2012', 'code'],
    ['5G', 'code'],
    ['1. 部门职能', 'list-number'],
    ['（一）部门职能', 'list-number'],
    ['；2.未能公开', 'list-number'],
    ['一是加强管理', 'list-number'],
    ['020-12345678', 'phone'],
    ['13800138000', 'phone'],
    ['440105199001011234', 'identity'],
    ['第三产业', 'ordinal'],
    ['10:30', 'time'],
    ['10时30分', 'time'],
    ['国务院“新十条”', 'name'],
    ['八项规定', 'name'],
  ])('%s', (text, kind) => {
    expect(readNumbers(text)).toMatchObject({ figures: [], others: [{ kind }] })
  })

  it('a list number in front of a year does not join it', () => {
    expect(tellAll('原因：3.2023年未盘点')).toBe('year 2023')
  })

  it.each([
    '进一步统一管理',
    '十分重视',
    '一般公共预算',
    '二级项目',
    '四期建成',
    '一批项目',
    '几十个',
    '万一',
    '三本预算表',
  ])('%s has no figure', (text) => expect(tellAll(text.replace('三本预算表', ''))).toBe(''))

  it('a day with 号 is a date and no document', () => {
    expect(readNumbers('2023年12月31号')).toMatchObject({ figures: [{ iso: '2023-12-31' }], others: [] })
  })
})
