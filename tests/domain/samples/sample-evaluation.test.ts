import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { sectionStates } from '../../../src/domain/evaluation/completeness.ts'
import { consolidateFunds } from '../../../src/domain/evaluation/funds.ts'
import { totalProjects } from '../../../src/domain/evaluation/projects.ts'
import { sampleChanges, sampleDocument } from '../../../src/domain/samples/sample-evaluation.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import { formatMoney } from '../../../src/domain/values/money.ts'
import { formatPointsFixed } from '../../../src/domain/values/points.ts'
import { formatPercent } from '../../../src/domain/values/ratio.ts'
import { readSample } from './read-sample.ts'

const { evaluation, system, sheet } = readSample()

describe('the sample', () => {
  it('scores 94.00, 优, with every second-level figure of the reference report', () => {
    expect(formatPointsFixed(sheet.total)).toBe('94.00')
    expect(sheet).toMatchObject({ grade: '优', complete: true, provisional: false })
    const second = sheet.nodes.filter((node) => node.level === 2)
    expect(Object.fromEntries(second.map(({ name, weight, score }) => [name, [weight, score]]))).toEqual({
      整体效能: [5000, 5000],
      预算编制: [300, 300],
      预算执行: [400, 400],
      信息公开: [400, 400],
      绩效管理: [1500, 1300],
      采购管理: [1000, 850],
      资产管理: [1000, 750],
      运行成本: [400, 400],
    })
    expect(sheet.byCode.get('A')?.score).toBe(5000)
    expect(sheet.byCode.get('B')?.score).toBe(4400)
  })

  it('scores 93.98 without the override of 部门预算资金支出率, which the rule puts at 9.98', () => {
    const plain = scoreEvaluation({ ...evaluation, overrides: new Map() }, system)
    expect(formatPointsFixed(plain.total)).toBe('93.98')
    expect(plain.byCode.get('A1-3')?.score).toBe(998)
    expect(sheet.byCode.get('A1-3')).toMatchObject({ score: 1000, computed: 998, basis: 'override' })
    expect([...evaluation.overrides.keys()]).toEqual(['A1-3'])
  })

  it('loses its points where the reference report loses them', () => {
    const lost = sheet.nodes.flatMap(({ code, deductions }) =>
      deductions.map(({ key, points }) => [code, key, points]),
    )
    expect(lost).toEqual([
      ['B4-1', 'rule-ex-ante', 100],
      ['B4-1', 'rule-evaluation', 100],
      ['B5-1', 'rule-ratio-count', 150],
      ['B6-3', 'rule-stocktake', 100],
      ['B6-5', 'rule-1', 50],
      ['B6-6', 'rule-bands', 100],
    ])
  })

  it('gives every lost point a reason, a clause, a problem with a measure, and says why there is no proof', () => {
    const problems = new Set(evaluation.measures.map(({ problem }) => problem))
    for (const line of sheet.nodes.flatMap((node) => node.deductions)) {
      expect(line.reason).toContain('（虚构）')
      expect(line.clause).not.toBe('')
      expect(line.noEvidenceReason).not.toBe('')
      expect(problems).toContain(line.problem)
    }
  })

  it('adds up to the money of the reference report', () => {
    const { total, bySource, byUnit } = consolidateFunds(evaluation)
    const wan = (amount: Parameters<typeof formatMoney>[0] | null | undefined) =>
      amount === null || amount === undefined ? null : formatMoney(amount, '万元')
    expect(wan(total.adjusted)).toBe('40,118.72')
    expect(wan(total.spent)).toBe('40,036.38')
    expect(total.rate && formatPercent(total.rate)).toBe('99.79%')
    expect(total.unexplained).toBe(0)
    const general = bySource.get('general-public')
    expect([general?.revenue, general?.spent, general?.basic, general?.project].map(wan)).toEqual([
      '37,888.34',
      '37,888.34',
      '2,817.24',
      '35,071.10',
    ])
    const fund = bySource.get('government-fund')
    expect([fund?.revenue, fund?.spent, fund?.basic, fund?.project].map(wan)).toEqual([
      '2,000.00',
      '2,000.00',
      '0.00',
      '2,000.00',
    ])
    expect(wan(bySource.get('state-capital')?.spent)).toBe('0.00')
    expect([bySource.get('other')?.adjusted, bySource.get('other')?.spent].map(wan)).toEqual([
      '230.38',
      '148.04',
    ])
    expect(byUnit.size).toBe(2)
    expect(wan(byUnit.get('service-centre')?.spent)).toBe('1,846.80')
  })

  it('has 24 self-evaluated projects of 36,799.58 万元', () => {
    const totals = totalProjects(evaluation.projects)
    expect(totals).toMatchObject({ count: 24, selfEvaluated: 24 })
    expect(totals.budget && formatMoney(totals.budget, '万元')).toBe('36,799.58')
  })

  it('lacks nothing, is readable whole and marked as practice', () => {
    expect(sectionStates(evaluation, system, sheet).flatMap(({ missing }) => missing)).toEqual([])
    expect(evaluation.unreadable).toEqual([])
    expect(evaluation).toMatchObject({ practice: true, origin: 'sample', document: sampleDocument })
  })

  it('is byte-stable, and each change is what its id says', () => {
    const changes = sampleChanges()
    expect(JSON.stringify(sampleChanges())).toBe(JSON.stringify(changes))
    expect(new Set(changes.map(({ record }) => record)).size).toBe(changes.length)
    expect(new Set(changes.map(({ author }) => author))).toEqual(new Set(['示例']))
    const ids = createHash('sha256')
      .update(changes.map(({ id }) => id).join('\n'))
      .digest('hex')
    expect(ids).toBe('7163f7c8fa5efcfca8500b9f2406cd89e7444a810d45fa6868ace398610e86f0')
    for (const { id, ...content } of changes) expect(createChange(content).id).toBe(id)
  })
})
