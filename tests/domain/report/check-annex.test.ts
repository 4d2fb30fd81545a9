import { describe, expect, it } from 'vitest'
import { checkEvaluation } from '../../../src/domain/checks/run-checks.ts'
import { findingSentence } from '../../../src/domain/checks/wording/finding-sentence.ts'
import { buildCheckedReport } from '../../../src/domain/report/build-checked-report.ts'
import { buildCheckAnnex } from '../../../src/domain/report/sections/check-annex.ts'
import { findingOf } from '../checks/finding-of.ts'
import { readSample } from '../samples/read-sample.ts'

function textOf(value: unknown): string {
  return JSON.stringify(value)
}

describe('勾稽体检情况', () => {
  const finding = findingOf()
  const acceptance = { reason: '上级追加任务', by: '张三', fingerprint: finding.fingerprint }

  it('is left out when there is nothing to say', () => {
    expect(buildCheckAnnex({ accepted: [], failing: [] })).toEqual([])
  })

  it('lists what was accepted with reason and name, and what is still open with its severity', () => {
    const blocks = buildCheckAnnex({ accepted: [{ finding, acceptance }], failing: [findingOf()] })
    const tables = blocks.filter((block) => block.kind === 'table')
    expect(tables.map(({ caption }) => caption)).toEqual(['尚未处理的事项', '已说明理由的事项'])
    expect(textOf(tables[0]?.rows)).toContain('警告')
    for (const text of ['上级追加任务', '张三', findingSentence(finding.wording)])
      expect(textOf(tables[1]?.rows)).toContain(text)
  })

  it('an error of the evaluation is in its report', () => {
    const { evaluation, system, sheet } = readSample()
    const found = checkEvaluation({ evaluation, system, sheet }).findings.filter(
      ({ severity }) => severity !== 'hint',
    )
    const report = textOf(buildCheckedReport(evaluation, system, sheet).blocks)
    expect(report.includes('勾稽体检情况')).toBe(found.length > 0)
    for (const { wording } of found) expect(report).toContain(textOf(findingSentence(wording)).slice(1, -1))
  })
})
