import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLabel } from '../../../../src/domain/stocktake/labels/parse-label.ts'

describe('parseLabel', () => {
  it.each([
    ['a plain code', 'ZC-0042', 'ZC-0042'],
    ['full-width characters and blanks around', '　ＺＣ－００４２ ', 'ZC-0042'],
    ['invisible characters', '\u200bZC-0042\ufeff', 'ZC-0042'],
    ['key=value', 'code=ZC-0042;name=桌', 'ZC-0042'],
    ['printed lines', '某某局\n资产编号：ZC-0042\n资产名称：台式计算机\n序列号：SN-998877', 'ZC-0042'],
    ['JSON', '{"type":"asset","data":{"assetCode":"ZC-0042","id":7}}', 'ZC-0042'],
    ['a JSON number', '{"zcbh": 42}', '42'],
    ['a URL query', 'https://zc.example.gov.cn/q?assetno=ZC-0042&t=1', 'ZC-0042'],
    ['a URL path', 'https://zc.example.gov.cn/card/ZC-0042', 'ZC-0042'],
    ['a hash route', 'https://zc.example.gov.cn/#/card?code=ZC%2D0042', 'ZC-0042'],
    ['the end of a hash route', 'https://192.168.10.20:8080/h5/#/card/ZC-0042', 'ZC-0042'],
    ['a code with a slash', 'ZC-2023/0042', 'ZC-2023/0042'],
    ['digits of a bar code', '000000012345', '000000012345'],
    ['full-width semicolons', '名称：椅；编号：007', '007'],
    ['JSON with keys nobody knows', '{"a":"ZC-0042","b":"椅"}', 'ZC-0042'],
    ['printed lines without keys', '某某局\nZC-2023-0042\n台式计算机', 'ZC-2023-0042'],
  ])('reads %s', (_, label, code) => {
    expect(parseLabel(label).codes[0]).toBe(code)
  })

  it('a label that names its number means that number alone', () => {
    expect(parseLabel('资产编号：ZC-0042\n序列号：SN-998877').codes).toEqual(['ZC-0042'])
  })

  it('a room label names a room and no asset', () => {
    expect(parseLabel('room=302 档案室')).toEqual({ codes: [], room: '302 档案室' })
    expect(parseLabel('资产编号：ZC-1\n存放地点：302').room).toBeNull()
  })

  it('our own room label holds the whole name, whatever signs are in it', () => {
    expect(parseLabel('room=A栋;东（2）')).toEqual({ codes: [], room: 'A栋;东(2)' })
    expect(parseLabel('room=302;code=ZC-0042')).toEqual({ codes: ['ZC-0042'], room: null })
  })

  it('takes nothing from the host of an address', () => {
    expect(parseLabel('http://192.168.10.20:8080/').codes).toEqual([])
    expect(parseLabel('http://10.1.2.3:8080/c?k=ZC-0042').codes).toEqual(['c', 'ZC-0042'])
  })

  it('says nothing of an empty label', () => {
    expect(parseLabel(' \u200b ')).toEqual({ codes: [], room: null })
  })

  it('never throws, whatever a code says', () => {
    const parts = fc.constantFrom('{', '"', 'code=', '：', 'http://', '%', '%zz', '\n', '资产编号', '\ud800')
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts).map((some) => some.join('')),
    )
    fc.assert(
      fc.property(text, (label) => {
        const { codes, room } = parseLabel(label)
        expect(codes.every((code) => typeof code === 'string')).toBe(true)
        expect(room === null || codes.length === 0).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
