import { describe, expect, it } from 'vitest'
import { codeText } from '../../../src/platform/scanning/code-text.ts'

const utf8 = new TextEncoder()
/** 资产编号 in GB18030. */
const gb18030 = new Uint8Array([0xd7, 0xca, 0xb2, 0xfa, 0xb1, 0xe0, 0xba, 0xc5])

describe('the text of a code', () => {
  it('is UTF-8 when its bytes are, though the decoder expected GB18030', () => {
    const bytes = utf8.encode('资产编号:ZC-7')
    expect(codeText({ text: '璧勪骇缂栧彿:ZC-7', bytes, hasECI: false })).toBe('资产编号:ZC-7')
  })

  it('is what the decoder read when they are not', () => {
    expect(codeText({ text: '资产编号', bytes: gb18030, hasECI: false })).toBe('资产编号')
  })

  it('is what the code itself says of its encoding', () => {
    const bytes = utf8.encode('é')
    expect(codeText({ text: 'Ã©', bytes, hasECI: true })).toBe('Ã©')
  })

  it('begins without a byte order mark', () => {
    expect(codeText({ text: '', bytes: utf8.encode('\ufeffZC-7'), hasECI: false })).toBe('ZC-7')
  })
})
