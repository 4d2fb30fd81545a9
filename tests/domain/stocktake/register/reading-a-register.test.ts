import { describe, expect, it } from 'vitest'
import { checkRegister } from '../../../../src/domain/stocktake/register/check-register.ts'
import { guessHeaderRow } from '../../../../src/domain/stocktake/register/guess-header.ts'
import { guessMapping, guessMoneyUnit } from '../../../../src/domain/stocktake/register/guess-mapping.ts'
import { readDay } from '../../../../src/domain/stocktake/register/read-day.ts'
import { parseUseStatus } from '../../../../src/domain/stocktake/register/use-status-words.ts'
import { generateRegister } from '../../../fixtures/generate-register.ts'

const header = ['资产编号', '资产名称', '账面原值', '数量', '存放地点']
const mapping = guessMapping(header)

function check(...rows: readonly (readonly string[])[]) {
  return checkRegister([['台账'], header, ...rows], { headerRow: 1, mapping, moneyUnit: '元' })
}

describe('guessHeaderRow', () => {
  it('finds the headings below title lines, and none where there are none', () => {
    expect(guessHeaderRow(generateRegister(3).rows)).toBe(2)
    expect(guessHeaderRow([['通知'], ['一、总体要求'], ['附件：名单']])).toBeNull()
    expect(guessHeaderRow([])).toBeNull()
  })
})

describe('guessMapping', () => {
  it('knows the headings of asset systems, dressed with stars, blanks and units', () => {
    expect(
      guessMapping(['*卡片编号', ' 资产 名称', '原值（万元）', '累计折旧', '净值', '保管人', '放置地点']),
    ).toEqual({
      code: 0,
      name: 1,
      value: 2,
      depreciation: 3,
      'net-value': 4,
      user: 5,
      room: 6,
    })
  })

  it('never takes 净值 for the 原值, nor a column twice', () => {
    expect(guessMapping(['编号', '名称', '账面净值'])).toEqual({ code: 0, name: 1, 'net-value': 2 })
    const columns = Object.values(guessMapping(generateRegister(1).rows[2] ?? []))
    expect(new Set(columns).size).toBe(columns.length)
  })

  it('reads the money unit from the heading of the value', () => {
    const columns = ['编号', '名称', '原值（万元）']
    expect(guessMoneyUnit(columns, guessMapping(columns))).toBe('万元')
    expect(guessMoneyUnit(header, mapping)).toBe('元')
  })

  it('reads the money unit from a line above the headings, unless the heading says another', () => {
    expect(guessMoneyUnit(header, mapping, [['台账'], ['编制单位：某局', '金额单位：万元']])).toBe('万元')
    expect(guessMoneyUnit(header, mapping, [['使用单位：万寿路小学']])).toBe('元')
    const columns = ['编号', '名称', '原值（元）']
    expect(guessMoneyUnit(columns, guessMapping(columns), [['单位：万元']])).toBe('元')
  })

  it('takes no 单价 for the value of a line, and a second number for the label number', () => {
    expect(guessMapping(['资产编号', '卡片编号', '资产名称', '单价'])).toEqual({ code: 0, tag: 1, name: 2 })
  })
})

describe('parseUseStatus', () => {
  it.each([
    ['在用', 'in-use'],
    [' 使用中 ', 'in-use'],
    ['出租', 'leased'],
    ['出借', 'lent'],
    ['闲置', 'idle'],
    ['未使用', 'idle'],
    ['待修', 'to-repair'],
    ['毁损待报废', 'to-scrap'],
    ['', null],
    ['其他', null],
    ['非在用', null],
    ['不正常', null],
  ])('%s → %s', (text, status) => {
    expect(parseUseStatus(text)).toBe(status)
  })
})

describe('readDay', () => {
  it.each([
    ['2020/5/6', '2020-05-06'],
    ['2020年5月6日', '2020-05-06'],
    ['2020.05.06 00:00:00', '2020-05-06'],
    ['20200506', '2020-05-06'],
    ['2020-05-06', '2020-05-06'],
    ['2020/2/30', '2020/2/30'],
    ['2020年5月', '2020年5月'],
    ['', ''],
  ])('%s → %s', (text, day) => {
    expect(readDay(text)).toBe(day)
  })
})

describe('checkRegister', () => {
  it('accepts what it can read and names every other row by the number the spreadsheet shows', () => {
    const result = check(
      ['ZC-1', '桌', '100.00', '2', '302'],
      ['', '椅', '50', '1', '302'],
      ['ZC-3', '', '50', '1', '302'],
      ['ZC-4', '柜', '五十', '1', '302'],
      ['ZC-5', '柜', '', '1', '302'],
      ['ZC-6', '柜', '-1', '1', '302'],
      ['ZC-7', '柜', '1', '0', '302'],
      ['', '', '', '', ''],
      ['合计', '', '250.00', '', ''],
    )
    expect(result.accepted.map(({ row }) => row)).toEqual([3])
    expect(result.rejected.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '4 asset-code-missing',
      '5 asset-name-missing',
      '6 asset-value-unreadable',
      '7 asset-value-missing',
      '8 asset-value-negative',
      '9 asset-quantity-unreadable',
    ])
    expect(result.totals).toEqual([11])
    expect([result.totalValue, result.rooms]).toEqual([10_000, 1])
  })

  it('leaves out every row of a 重复编号 and names them all: none is preferred in silence', () => {
    const result = check(
      ['ZC-1', '桌', '1', '1', ''],
      ['ＺＣ-1 ', '椅', '1', '1', ''],
      ['ZC-2', '柜', '1', '1', ''],
    )
    expect(result.duplicates).toEqual([{ code: 'ZC-1', rows: [3, 4] }])
    expect(result.rejected.map(({ row, details }) => [row, details['rows']])).toEqual([
      [3, '3、4'],
      [4, '3、4'],
    ])
    expect(result.accepted.map(({ row }) => row)).toEqual([5])
  })

  it('passes over every kind of 合计, also one that stands in place of a code', () => {
    const result = check(
      ['ZC-1', '合计算盘', '1', '1', ''],
      ['小 计', '办公室', '9', '9', ''],
      ['', '办公室小计：', '9', '', ''],
      ['', '', '', '', '总计（元）'],
    )
    expect([result.accepted.map(({ row }) => row), result.totals]).toEqual([[3], [4, 5, 6]])
  })

  it('names a code too long for a key, a value finer than fen, and cells whose formula failed', () => {
    const result = check(
      ['A'.repeat(101), '桌', '1', '1', ''],
      ['ZC-1', '桌', '4166.666667', '1', ''],
      ['ZC-2', '#N/A', '1', '1', ''],
      ['#REF!', '桌', '1', '1', ''],
    )
    expect(result.rejected.map(({ code }) => code)).toEqual([
      'asset-code-too-long',
      'asset-value-too-precise',
      'asset-name-missing',
      'asset-code-missing',
    ])
  })

  it('reads nothing while a required column is missing', () => {
    const part = checkRegister([header, ['ZC-1', '桌', '1']], {
      headerRow: 0,
      mapping: { name: 1, value: 2 },
      moneyUnit: '元',
    })
    expect([part.missing, part.accepted]).toEqual([['code'], []])
  })
})
