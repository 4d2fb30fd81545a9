import { describe, expect, it } from 'vitest'
import { checkEvaluation } from '../../../src/domain/checks/run-checks.ts'
import { findingSentence } from '../../../src/domain/checks/wording/finding-sentence.ts'
import { pointsFromHundredths } from '../../../src/domain/values/points.ts'
import { readSample } from '../samples/read-sample.ts'

describe('A-02', () => {
  it('[A-02] passes on the sample', () => {
    expect(checkEvaluation(readSample())).toMatchObject({
      findings: [],
      passed: [{ check: 'A-02', compared: 34 }],
    })
  })

  it('[A-02] fires on a score above its weight', () => {
    const { evaluation, system, sheet } = readSample()
    const nodes = sheet.nodes.map((node) =>
      node.code === 'B6-3' ? { ...node, score: pointsFromHundredths(150) } : node,
    )
    const [finding] = checkEvaluation({ evaluation, system, sheet: { ...sheet, nodes } }).findings
    expect(finding?.places).toEqual([{ kind: 'page', section: 'scoring', path: 'scoring/B6-3' }])
    expect(finding && findingSentence(finding.wording)).toBe(
      '“资产盘点情况”得分 1.5 分，不在 0 至分值 1 分之间。',
    )
  })
})
