import { describe, expect, it } from 'vitest'
import { cleanPastedLine, cleanPastedText } from '../../../src/ui/shared/clean-paste.ts'

describe('pasted text', () => {
  it.each([
    ['tabs and hard spaces', '支出\t40,036.38\u00a0万元', '支出 40,036.38 万元'],
    ['zero-width characters, soft hyphens, byte-order marks', '\ufeff绩\u200b效\u00ad目标', '绩效目标'],
    ['control characters', '科技\u0002创新\u0007', '科技创新'],
    ['Kangxi radicals from a PDF', '⼀是加强⼈才⼯作', '一是加强人才工作'],
    ['line ends of every system', '一\r\n二\r三\u2028四\u000b五', '一\n二\n三\n四\n五'],
    ['indents typed as spaces', '\u3000\u3000负责拟订规划。  \n  负责监测。', '负责拟订规划。\n负责监测。'],
    ['heaps of empty lines', '一\n\n\n\n二', '一\n\n二'],
    ['rare and astral hanzi stay', '喆堃珺玥镕𬭊，50万m²', '喆堃珺玥镕𬭊，50万m²'],
  ])('%s', (_name, pasted, clean) => {
    expect(cleanPastedText(pasted)).toBe(clean)
  })

  it('becomes one line in a box of one line', () => {
    expect(cleanPastedLine('海珠区\n科技局\n')).toBe('海珠区科技局')
    expect(cleanPastedLine('Bureau of\nFinance')).toBe('Bureau of Finance')
  })
})
