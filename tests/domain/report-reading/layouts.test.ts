import { describe, expect, it } from 'vitest'
import { readReport } from '../../../src/domain/report-reading/read-report.ts'
import type { ReportReading } from '../../../src/domain/report-reading/report-reading.ts'
import { layOut } from './laid-out.ts'
import { fixture, read, tellIndicator, tellMoney } from './open-report.ts'

/** What a reading says, without places. */
function told(reading: ReportReading): unknown {
  const { cover, chapters, sums, deductions, problems, measures, goals, notUnderstood } = reading
  return {
    cover: Object.entries(cover.fields).map(([field, { state, text }]) => [field, state, text]),
    chapters: chapters.map(({ title, children }) => [title, children.map((child) => child.title)]),
    indicators: reading.indicators.map(tellIndicator),
    money: tellMoney(reading),
    totals: reading.totals.map(({ value }) => value),
    grades: reading.grades.map(({ value }) => value),
    sums: sums.map(({ parts }) => parts.map(({ name, figure }) => [name, figure.value])),
    deductions: deductions.map(({ number, text, indicator }) => [number, text, indicator]),
    problems: problems.map(({ text }) => text),
    measures: measures.map(({ text, owner, due }) => [text, owner?.value, due?.value]),
    goals: goals.map(({ value }) => value),
    year: reading.fiscalYear?.value,
    left: notUnderstood.map(({ code }) => code),
  }
}

const bigints = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)
const widths = [40, 44, 48, 52, 54, 56, 58, 60, 66, 72, 80]

describe.each(['reference', 'corrected'] as const)('the %s report', (name) => {
  const whole = read(fixture(name))

  it.each(widths)('reads the same hard-wrapped at %i half characters, with page numbers', (width) => {
    const pages = layOut(whole.text, width, '    ')
    const paragraphs = pages.flatMap((lines, page) => lines.map((text) => ({ text, page: page + 1 })))
    expect(told(read(...paragraphs))).toEqual(told(whole))
  })

  it.each(widths)('reads the same at %i without its indents, as one text', (width) => {
    const text = layOut(whole.text, width, '')
      .map((lines) => lines.join('\n'))
      .join('\n\f')
    expect(told(read(text))).toEqual(told(whole))
  })

  it('reads the same with Windows line ends and full-width blanks', () => {
    expect(told(read(fixture(name).replaceAll('\n', '\r\n')))).toEqual(told(whole))
    expect(told(read(fixture(name).replace(/^(?=.)/gm, '　　')))).toEqual(told(whole))
  })

  it('reads the same with ASCII punctuation', () => {
    const narrow: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' }
    const ascii = (text: string): string => text.replace(/[，：；（）]/g, (mark) => narrow[mark] ?? mark)
    const spelled = (value: unknown): unknown =>
      JSON.parse(ascii(JSON.stringify(told(value as ReportReading), bigints)))
    expect(spelled(read(ascii(fixture(name))))).toEqual(spelled(whole))
  })

  it('reads the same paragraph by paragraph', () => {
    expect(told(read(...whole.text.split('\n')))).toEqual(told(whole))
  })
})

describe('places', () => {
  it('name the page and the line that was handed in', () => {
    const pages = layOut(read(fixture('corrected')).text, 56, '    ')
    const paragraphs = pages.flatMap((lines, page) => lines.map((text) => ({ text, page: page + 1 })))
    const { totals, statements, text } = read(...paragraphs)
    const places = [...totals, ...statements].map(({ place }) => place)
    expect(places.length).toBeGreaterThan(50)
    for (const place of places) {
      const source = paragraphs[place.paragraph]
      expect(source?.page).toBe(place.page)
      expect(source?.text[place.offset]).toBe(text[place.start])
    }
  })
})

describe('the end of a page', () => {
  it('behind a semicolon does not end the paragraph', () => {
    const head =
      '部门整体支出绩效自评报告\n二、绩效自评情况\n（一）自评结论\n自评得分94分。\n（二）履职效能分析\n'
    const first = '“履职效能”一级指标分值50分。其中：甲项完成情况分值20分、得20分；'
    const second = '乙项完成情况分值30分、得30分。'
    const { sums } = read({ text: head + first, page: 1 }, { text: second, page: 2 })
    expect(sums.map(({ attribute, parts }) => [attribute, parts.length])).toEqual([
      ['weight', 2],
      ['score', 2],
    ])
  })
})

describe('a table', () => {
  const rows = [
    ['一级指标', '分值', '得分', '二级指标', '分值', '得分', '扣分原因'],
    ['管理效率', '50.00', '44.00', '采购管理', '10.00', '8.50', '公开不及时'],
    ['', '', '', '资产管理', '10.00', '7.50', '未盘点'],
    ['合计', '50.00', '44.00', '', '', '', ''],
  ]
  const text = rows.map((row) => row.join('\t')).join('\n')
  const body =
    '二、绩效自评情况\n（一）自评结论\n绩效等级为“良”。\n（二）管理效率分析\n见下表。\n三、存在的主要问题\n（一）采购公开不及时。'

  it('of scores gives indicators with their places', () => {
    const reading = read('部门整体支出绩效自评报告', body, { text, table: rows, page: 3 })
    expect(reading.indicators.map(tellIndicator)).toEqual([
      '1 管理效率: 50 44 ·',
      '2 采购管理 < 管理效率: 10 8.5 ·',
      '2 资产管理 < 管理效率: 10 7.5 ·',
    ])
    expect(reading.totals.map(({ value }) => value)).toEqual([4400])
    const place = reading.indicators[1]?.scores[0]?.place
    expect(reading.text.slice(place?.start, place?.end)).toBe('8.50')
    expect(place?.page).toBe(3)
    expect(reading.tables).toMatchObject([{ kind: 'scores' }])
    expect(reading.notUnderstood).toEqual([])
  })

  it('of scores keeps sums of a part apart from indicators and from the total', () => {
    const cells = [
      ['一级指标', '二级指标', '分值', '得分'],
      ['履职效能', '整体效能', '50', '50'],
      ['', '小计', '50', '50'],
      ['管理效率', '采购管理', '10', '8.5'],
      ['管理效率', '合 计', '10', '8.5'],
      ['', '总 分', '60', '58.5'],
    ]
    const reading = read('部门整体支出绩效自评报告', body, {
      text: cells.map((row) => `${row.join('\t')}\n`).join(''),
      table: cells,
    })
    expect(reading.indicators.map(({ name }) => name).sort()).toEqual(
      ['管理效率', '履职效能', '整体效能', '采购管理'].sort(),
    )
    expect(reading.totals.map(({ value }) => value)).toEqual([5850])
  })

  it('may be all there is of a form, when its title says what it is', () => {
    const cells = [
      ['一级指标', '二级指标', '三级指标', '分值', '得分'],
      ['管理效率', '资产管理', '资产盘点情况', '1', '0'],
      ['', '', '数据质量', '2', '2'],
      ['总分', '', '', '3', '2'],
    ]
    const table = { text: cells.map((row) => `${row.join('\t')}\n`).join(''), table: cells }
    const reading = read('2023年度部门整体支出绩效自评表', '填报单位：某局', table)
    expect(reading.indicators.map(({ name }) => name)).toContain('资产盘点情况')
    expect(reading.totals.map(({ value }) => value)).toEqual([200])
    expect(reading.cover.fields['unit-name'].text).toBe('某局')
    expect(readReport([{ text: '2023年度采购评分表' }, table]).ok).toBe(false)
  })

  it('in the middle of an analysis does not end it, and its heads are no sentences', () => {
    const before = body.slice(0, body.indexOf('三、'))
    const after =
      '扣分原因：1. 采购管理扣1.5分，公开不及时；2. 资产管理扣2.5分，未盘点。\n三、存在的主要问题\n（一）采购公开不及时。'
    const reading = read('部门整体支出绩效自评报告', before, { text, table: rows }, after)
    expect(reading.deductions.map(({ text: reason, points }) => [reason, points?.value])).toEqual([
      ['采购管理扣1.5分，公开不及时', 150],
      ['资产管理扣2.5分，未盘点', 250],
    ])
    expect(reading.indicators.map(tellIndicator)).toEqual([
      '1 管理效率: 50 44 ·',
      '2 采购管理 < 管理效率: 10 8.5 1.5',
      '2 资产管理 < 管理效率: 10 7.5 2.5',
    ])
    expect(reading.problems).toHaveLength(1)
  })

  it('knows the level that the text leaves open', () => {
    const text =
      '二、绩效自评情况\n（一）自评结论\n自评得分94分。\n（二）管理效率分析\n“管理效率”一级指标分值50分，其中：资产盘点情况分值1分、得0分；数据质量分值2分、得2分。'
    const cells = [
      ['一级指标', '二级指标', '三级指标', '分值', '得分'],
      ['管理效率', '资产管理', '资产盘点情况', '1', '0'],
    ]
    const table = { text: cells.map((row) => `${row.join('\t')}\n`).join(''), table: cells }
    expect(read('部门整体支出绩效自评报告', text, table).indicators.map(tellIndicator)).toEqual([
      '1 管理效率: 50 · ·',
      '? 数据质量 < 管理效率: 2 2 ·',
      '2 资产管理 < 管理效率: · · ·',
      '3 资产盘点情况 < 资产管理: 1/1 0/0 ·',
    ])
  })

  it('of anything else is listed, and its figures are no statements', () => {
    const funds = [
      ['资金来源', '全年支出'],
      ['一般公共预算', '100.00万元'],
    ]
    const reading = read('部门整体支出绩效自评报告', body, {
      text: funds.map((row) => row.join('\t')).join('\n'),
      table: funds,
    })
    expect(reading.tables).toMatchObject([{ kind: 'other', rows: funds }])
    expect(reading.notUnderstood.map(({ code }) => code)).toEqual(['table-not-read'])
    expect(tellMoney(reading)).toEqual([])
  })
})
