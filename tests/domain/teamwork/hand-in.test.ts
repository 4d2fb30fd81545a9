import { describe, expect, it } from 'vitest'
import { statesAt } from '../../../src/domain/changes/cut.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { evaluationDigest, finaliseEdit } from '../../../src/domain/evaluation/finalisation.ts'
import type { RecordEdit } from '../../../src/domain/evaluation/new-evaluation.ts'
import { decisionEdits, handIn, handInState, mayDecide } from '../../../src/domain/teamwork/hand-in.ts'
import { mayWrite, roles } from '../../../src/domain/team/roles.ts'
import type { Change } from '../../../src/domain/changes/change.ts'
import { act, edit, logOf, teamOf } from './team-of.ts'

function versionOf(changes: readonly Change[], id: string): RecordEdit {
  const made = handIn(changes, { id, note: '', ...act })
  if (!made.ok) throw new Error(made.problem.code)
  return made.value
}

const returned = (id: string): RecordEdit =>
  edit(`decision/${id}`, { outcome: 'returned', reason: '收支与决算不一致', ...act })
const accepted = (id: string): RecordEdit =>
  edit(`decision/${id}`, { outcome: 'accepted', reason: '', ...act })

const first = [edit('cover/unit-name', '某局'), edit('fact/process-lapses', 2)]
const draft = logOf(first)
const v1 = versionOf(draft, 'a')

describe('提交审核', () => {
  it('TW-02 numbers one more than the highest; twins made apart both stay, by id', () => {
    const later = logOf(first, [v1], [edit('fact/process-lapses', 3)])
    const [mine, theirs] = [versionOf(later, 'c'), versionOf(later, 'b')]
    const { versions } = teamOf(logOf(first, [v1, mine, theirs]))
    expect(versions.map(({ number, id }) => [number, id])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [2, 'c'],
    ])
  })

  it('TW-03 keeps the moment, whatever is written later, and none of the records beside it', () => {
    const comment = edit('comment/indicator/B6-3/x', { text: '请补充', ...act, resolved: null })
    const before = logOf(first, [comment])
    const version = versionOf(before, 'a')
    const later = logOf(first, [comment], [version], [edit('fact/process-lapses', 9)])
    const [kept] = teamOf(later).versions
    const then = statesAt(later, kept?.cut ?? [])
    expect(then.get('fact/process-lapses')?.heads[0]?.value).toBe(2)
    expect([...then.keys()].sort()).toEqual(['cover/unit-name', 'fact/process-lapses', 'meta/evaluation'])
    expect(evaluationDigest(then)).toBe(kept?.digest)
  })

  it('TW-04 makes no second version of the same content, but does after a return', () => {
    const again = { id: 'b', note: '', ...act }
    const handed = logOf(first, [v1])
    expect(handIn(handed, again)).toMatchObject({ ok: false, problem: { code: 'hand-in-nothing-new' } })
    expect(handIn(logOf(first, [v1, accepted('a')]), again).ok).toBe(false)
    expect(handIn(logOf(first, [v1, returned('a')]), again)).toMatchObject({
      value: { value: { number: 2 } },
    })
    expect(handIn(logOf(first, [v1], [edit('cover/unit-name', '某委')]), again).ok).toBe(true)
  })

  it('refuses what no record can hold, before anything is stored', () => {
    const facts = Array.from({ length: 3000 }, (_, place) => edit(`fact/f${place}`, place))
    expect(handIn(logOf(facts), { id: 'a', note: '', ...act })).toMatchObject({
      ok: false,
      problem: { code: 'hand-in-too-large' },
    })
  })
})

describe('退回与通过', () => {
  const second = [edit('fact/process-lapses', 3)]
  const v2 = versionOf(logOf(first, [v1, returned('a')], second), 'b')

  it('TW-05 goes 填报中, 已提交, 已退回, 再次提交, 已通过, by what the records say', () => {
    const steps = [
      [logOf(first), { kind: 'drafting' }],
      [logOf(first, [v1]), { kind: 'handed-in', again: false, version: { number: 1 } }],
      [logOf(first, [v1, returned('a')]), { kind: 'returned', decision: { reason: '收支与决算不一致' } }],
      [
        logOf(first, [v1, returned('a')], second, [v2]),
        { kind: 'handed-in', again: true, version: { number: 2 } },
      ],
      [
        logOf(first, [v1, returned('a')], second, [v2, accepted('b')]),
        { kind: 'accepted', version: { number: 2 } },
      ],
    ] as const
    for (const [log, state] of steps) expect(handInState(teamOf(log))).toMatchObject(state)
  })

  it('TW-06 follows the twin that nobody has decided upon', () => {
    const twin = edit('version/c', { ...(v2.value as object), number: 2 })
    const log = logOf(first, [v1, returned('a')], second, [v2, twin, accepted('c')])
    expect(handInState(teamOf(log))).toMatchObject({ kind: 'handed-in', version: { id: 'b' } })
    const both = logOf(first, [v1, returned('a')], second, [v2, twin, returned('b'), accepted('c')])
    expect(handInState(teamOf(both))).toMatchObject({ kind: 'accepted', version: { id: 'c' } })
  })

  it('TW-07 is for the 管理员 in a team, as the server holds it, and for everybody alone', () => {
    expect(roles.filter((role) => mayDecide(role))).toEqual(['admin'])
    expect(roles.filter((role) => mayWrite(role, 'decision/a'))).toEqual(['admin'])
    expect(roles.filter((role) => mayWrite(role, 'version/a'))).toEqual(['admin', 'preparer'])
    expect(mayDecide(null)).toBe(true)
  })

  it('TW-08 opens what was finalised when it is returned, and leaves it when it is accepted', () => {
    const states = recordStates(logOf(first, [finaliseEdit(recordStates(draft), act)], [v1]))
    const [version] = teamOf(logOf(first, [v1])).versions
    if (!version) throw new Error('no version')
    const back = decisionEdits(states, version, { outcome: 'returned', reason: '附表缺章', ...act })
    expect(back).toMatchObject([
      { record: 'decision/a', value: { outcome: 'returned', reason: '附表缺章' } },
      { record: 'meta/finalised', value: { state: 'reopened' } },
    ])
    const done = decisionEdits(states, version, { outcome: 'accepted', reason: '', ...act })
    expect(done.map(({ record }) => record)).toEqual(['decision/a'])
    const open = decisionEdits(recordStates(draft), version, { outcome: 'returned', reason: '缺', ...act })
    expect(open.map(({ record }) => record)).toEqual(['decision/a'])
  })
})
