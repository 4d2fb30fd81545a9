import { describe, expect, it } from 'vitest'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { copyForNextYear } from '../../../src/domain/evaluation/copy-for-next-year.ts'
import { sectionHolds } from '../../../src/domain/evaluation/section-records.ts'
import { evaluationDigest } from '../../../src/domain/evaluation/finalisation.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import { mayWrite, roles } from '../../../src/domain/team/roles.ts'
import { assignedNames, assignmentFinder, isFor, tasksOf } from '../../../src/domain/teamwork/assignments.ts'
import { commentEdit, resolveEdit, unreadOf } from '../../../src/domain/teamwork/comments.ts'
import { indicatorTarget, isTeamwork } from '../../../src/domain/teamwork/records.ts'
import { read, stateOf } from '../evaluation/evaluation-of.ts'
import { act, edit, logOf, teamOf } from './team-of.ts'

const system = findSystem('gd-haizhu-2023@1')
if (!system) throw new Error('the Guangdong system is not built in')

const to = (toName: string, account = '') => ({ to: account, toName, note: '' })
const work = [
  edit('assignment/indicator/B6', to('李四', 'acc-1')),
  edit('assignment/indicator/B6-3', to('王五')),
  edit('assignment/section/scoring', to('张会计')),
  edit('assignment/section/funds', to('李四')),
  edit('comment/indicator/B6-3/c1', { text: '盘点表在哪', ...act, resolved: null }),
  edit('comment/section/funds/c2', { text: '与决算核对', ...act, resolved: null }),
]

describe('records beside an evaluation', () => {
  it('TW-01 change neither what is evaluated nor its digest, and are no riddle to this version', () => {
    const [plain, full] = [recordStates(logOf()), recordStates(logOf(work))]
    expect(read(full)).toEqual(read(plain))
    expect(evaluationDigest(full)).toBe(evaluationDigest(plain))
    const apart = new Map(full).set('comment/indicator/B6-3/c1', stateOf('comment/indicator/B6-3/c1', 1, 2))
    expect(read(apart).conflicts.size).toBe(0)
    expect(read(apart).unreadable).toEqual(['comment/indicator/B6-3/c1'])
  })

  it('TW-15 are not taken over to the next year', () => {
    const evaluation = read(recordStates(logOf(work)))
    const sheet = scoreEvaluation(evaluation, system)
    const edits = copyForNextYear(evaluation, { fiscalYear: 2024, sheet })
    expect(edits.map(({ record }) => record).filter(isTeamwork)).toEqual([])
  })

  it('TW-16 go with their section, versions with none', () => {
    const version = { number: 1, ...act, digest: '', cut: [], note: '' }
    const records = [...work, edit('version/a', version), edit('decision/a', {})].map(({ record }) => record)
    expect(records.filter(sectionHolds('funds'))).toEqual([
      'assignment/section/funds',
      'comment/section/funds/c2',
    ])
    expect(records.filter(sectionHolds('scoring'))).toHaveLength(4)
  })
})

describe('分工', () => {
  const { assignments } = teamOf(logOf(work))

  it('TW-11 takes the nearest above an indicator, and the section last', () => {
    const nameOf = (code: string) => assignmentFinder(assignments, system)(code)?.toName
    expect(nameOf('B6-3')).toBe('王五')
    expect(nameOf('B6-1')).toBe('李四')
    expect(nameOf('B4-1')).toBe('张会计')
    expect(assignmentFinder(new Map(), system)('B4-1')).toBeNull()
  })

  it('TW-12 knows an account by itself and a name by its letters', () => {
    expect(isFor(to('李四', 'acc-1'), { account: 'acc-1', name: '李四（新名）' })).toBe(true)
    expect(isFor(to('李四', 'acc-1'), { account: 'acc-2', name: '李四' })).toBe(false)
    expect(isFor(to('李四', 'acc-1'), { account: null, name: '李四' })).toBe(true)
    expect(isFor(to('李四'), { account: 'acc-2', name: '李四' })).toBe(true)
    expect(isFor(to(''), { account: null, name: '' })).toBe(false)
  })

  it('TW-12 我的任务 are sections and indicators without any below', () => {
    const mine = tasksOf(assignments, system, { account: 'acc-1', name: '李四' }, ['cover', 'funds'])
    expect([...mine.sections]).toEqual(['funds'])
    expect([...mine.indicators].every((code) => code.startsWith('B6') && code !== 'B6-3')).toBe(true)
    expect(mine.indicators.size).toBeGreaterThan(1)
    expect(assignedNames(assignments)).toEqual(['张会计', '李四', '王五'])
  })
})

describe('批注', () => {
  it('TW-13 is written by every role but 只读; closing keeps what it said and may be taken back', () => {
    const record = 'comment/indicator/B6-3/c1'
    expect(roles.filter((role) => !mayWrite(role, record))).toEqual(['viewer'])
    const made = commentEdit(indicatorTarget('B6-3'), { id: 'c1', text: ' 盘点表在哪 ', ...act })
    expect(made.record).toBe(record)
    const [comment] = teamOf(logOf([made])).comments.get('indicator/B6-3') ?? []
    if (!comment) throw new Error('no comment')
    const closed = resolveEdit(comment, { by: '李四', at: act.at })
    expect(closed.value).toEqual({ text: '盘点表在哪', ...act, resolved: { by: '李四', at: act.at } })
    expect(resolveEdit(comment, null)).toEqual(made)
  })

  it('TW-14 is unread until this device has shown it, unless it is closed', () => {
    const [first, second, third] = ['c1', 'c2', 'c3'].map((id) =>
      commentEdit(indicatorTarget('B6-3'), { id, text: id, ...act }),
    )
    if (!first || !second || !third) throw new Error('three comments')
    const closed = edit(third.record, { ...(third.value as object), resolved: act })
    const comments = teamOf(logOf([second, first, closed])).comments.get('indicator/B6-3') ?? []
    expect(comments.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3'])
    expect(unreadOf(comments, new Set([first.record])).map(({ id }) => id)).toEqual(['c2'])
  })
})
