import { describe, expect, it } from 'vitest'
import { totalProjects } from '../../../src/domain/evaluation/projects.ts'
import { formatPercent } from '../../../src/domain/values/ratio.ts'
import { evaluationOf } from './evaluation-of.ts'

const project = { name: '项目', unit: 'self', score: null, selfEvaluated: true, order: 'a' }

describe('totalProjects', () => {
  it('sums what is filled in and keeps the self-evaluated apart', () => {
    const { projects } = evaluationOf({
      'project/a': { ...project, budget: 10_000, spent: 9_000 },
      'project/b': { ...project, budget: 20_000, spent: null, selfEvaluated: false },
      'project/c': { ...project, budget: null, spent: null },
    })
    const totals = totalProjects(projects)
    expect(totals).toMatchObject({
      count: 3,
      selfEvaluated: 2,
      budget: 30_000,
      spent: 9_000,
      selfEvaluatedBudget: 10_000,
    })
    expect(totals.rate && formatPercent(totals.rate)).toBe('30.00%')
  })

  it('says nothing about no projects', () => {
    expect(totalProjects([])).toEqual({
      count: 0,
      selfEvaluated: 0,
      budget: null,
      spent: null,
      selfEvaluatedBudget: null,
      rate: null,
    })
  })
})
