import { describe, expect, it } from 'vitest'
import { markOf } from '../../../src/ui/evidence/marking/mark-tool.ts'

const from = { x: 0.1, y: 0.1 }
const to = { x: 0.4, y: 0.3 }

describe('markOf', () => {
  it('makes of a drag the mark of the tool, and nothing of a slip', () => {
    expect(markOf('redact', from, to, '')).toEqual({ kind: 'redact', from, to })
    expect(markOf('arrow', from, to, '')).toEqual({ kind: 'arrow', from, to })
    expect(markOf('box', from, { x: 0.105, y: 0.1 }, '')).toBeNull()
  })

  it('writes text where the finger leaves, once there is some', () => {
    expect(markOf('text', from, to, ' 第 3 页 ')).toEqual({ kind: 'text', at: to, text: '第 3 页' })
    expect(markOf('text', from, to, '  ')).toBeNull()
  })
})
