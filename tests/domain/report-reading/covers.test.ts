import { describe, expect, it } from 'vitest'
import { read } from './open-report.ts'

const title = '部门整体支出绩效自评报告'

function report(...lines: readonly string[]): ReturnType<typeof read> {
  return read([title, ...lines].join('\n'))
}

describe('covers', () => {
  const rest = ['一、绩效自评情况', '（一）自评结论', '自评得分95分。', '（二）履职效能分析', '好。']

  it('with two fields in a line and values on the next one', () => {
    const { cover } = report(
      '部门名称（公章）：',
      '某区某局',
      '填报人：甲某    联系电话：020-00000000',
      '填报日期：2024年3月',
      ...rest,
    )
    expect(
      Object.entries(cover.fields).map(([field, { state, text }]) => `${field} ${state} ${text}`.trim()),
    ).toEqual([
      'unit-name filled 某区某局',
      'sub-unit-count absent',
      'filler filled 甲某',
      'phone filled 020-00000000',
      'date filled 2024年3月',
      'attachment-number absent',
      'seal not-in-text',
    ])
    expect(cover.date).toBeNull()
  })

  it('tell an odd value and an odd line', () => {
    const reading = report(
      '所属下级预算单位数量：若干',
      '填报日期：二〇二四年三月十五日',
      '内部资料',
      ...rest,
    )
    expect(reading.cover.subUnitCount).toBeNull()
    expect(reading.cover.date?.value).toBe('2024-03-15')
    expect(
      reading.notUnderstood.map(({ code, place }) => [code, reading.text.slice(place.start, place.end)]),
    ).toEqual([
      ['cover-value', '若干'],
      ['cover-line', '内部资料'],
    ])
  })

  it('set as a table, with and without colons', () => {
    const table = [
      ['部门名称（公章）：', '某区某局'],
      ['所属下级预算单位数量', '1'],
      ['填报日期：', ''],
    ]
    const wide = [['序号', '项目名称', '单位名称', '预算数', '支出数']]
    const text = (rows: readonly (readonly string[])[]) => rows.map((row) => `${row.join('\t')}\n`).join('')
    const { cover, notUnderstood } = read(
      title,
      { text: text(table), table },
      { text: text(wide), table: wide },
      rest.join('\n'),
    )
    expect(notUnderstood).toEqual([])
    expect(cover.fields['unit-name']).toMatchObject({ state: 'filled', text: '某区某局' })
    expect(cover.subUnitCount?.value).toBe(1)
    expect(cover.fields.date.state).toBe('blank')
  })

  it('tell a placeholder from a value', () => {
    const { cover } = report('部门名称：（盖章）', '填报人：×××', '填报日期：', ...rest)
    const { fields } = cover
    expect([fields['unit-name'], fields.seal, fields.filler, fields.date].map(({ state }) => state)).toEqual([
      'blank',
      'blank',
      'placeholder',
      'blank',
    ])
  })
})
