import { describe, expect, it } from 'vitest'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { readEvaluation } from '../../../src/domain/evaluation/read-evaluation.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { evaluationRecordTitle } from '../../../src/ui/shared/evaluation-record-title.ts'

const states = recordStates(sampleChanges())
const read = readEvaluation('sample-haizhu-2023', states)
const system = read.ok ? findSystem(read.value.system) : undefined
if (!read.ok || !system) throw new Error('the sample is readable')
const context = { evaluation: read.value, system }
const title = (record: string, value: Json = null) => evaluationRecordTitle(record, value, context)

describe('what a record is about', () => {
  it('every record of the sample is called by words, none by its key', () => {
    for (const { record, heads } of states.values()) {
      const words = title(record, heads[0]?.value ?? null)
      expect(words, record).toMatch(/\p{Script=Han}/u)
      expect(words, record).not.toMatch(/其他版本|[a-z]+-[a-z]+|\//)
    }
  })

  it('names the indicator, the unit, the fact and a long text by its beginning', () => {
    expect(title('override/B6-3')).toBe('更正得分：B6-3 资产盘点情况')
    expect(title('ledger/B6-3/rule-1')).toBe('扣分：B6-3 资产盘点情况')
    expect(title('fund/self/other')).toBe('收支：部门本级，其他资金')
    expect(title('fact/process-lapses')).toMatch(/^基础数据：迟报/)
    expect(title('problem/p', { text: '固'.repeat(30), order: 'a' })).toBe(`问题“${'固'.repeat(24)}…”`)
    expect(title('target/t', { name: '举办活动' })).toBe('绩效目标“举办活动”')
    expect(title('target/t')).toBe('绩效目标')
    expect(title('to-confirm/paragraph/duties', { source: '', sentence: '' })).toBe('待确认：部门职能')
  })

  it('names what is beside the evaluation, and owns up to what it does not know', () => {
    expect(title('assignment/section/funds')).toBe('分工：收支')
    expect(title('comment/indicator/B6-3/c1')).toBe('批注：B6-3 资产盘点情况')
    expect(title('decision/a')).toBe('审核意见')
    expect(title('meta/finalised')).toBe('定稿')
    expect(title('tomorrow/1')).toBe('其他版本写入的内容')
  })
})
