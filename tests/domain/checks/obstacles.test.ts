import { describe, expect, it } from 'vitest'
import { finalisationObstacles, mayFinalise } from '../../../src/domain/checks/obstacles.ts'
import { evaluationOf } from '../evaluation/evaluation-of.ts'
import { findingOf, reportOf } from './finding-of.ts'

const evaluation = evaluationOf()
const done = [{ section: 'cover' as const, state: 'done' as const, missing: [], summary: '' }]

function may(...[report, states = done, of = evaluation]: Parameters<typeof finalisationObstacles>): boolean {
  return mayFinalise(finalisationObstacles(report, states, of))
}

describe('obstacles to 定稿', () => {
  it('are errors, conflicts and what is missing; a warning is none', () => {
    expect(may(reportOf(findingOf()), done, evaluation)).toBe(true)
    expect(may(reportOf(findingOf({ severity: 'error' })), done, evaluation)).toBe(false)
    const conflicts = new Set(['cover/unit-name'])
    expect(may(reportOf(), done, { ...evaluation, conflicts })).toBe(false)
    const missing = [{ text: '填报人未填写', path: 'cover', group: '项未填写' }]
    const lacking = [{ section: 'cover' as const, state: 'partial' as const, missing, summary: '' }]
    expect(may(reportOf(), lacking, evaluation)).toBe(false)
  })
})
