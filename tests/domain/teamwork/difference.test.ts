import { describe, expect, it } from 'vitest'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import type { RecordEdit } from '../../../src/domain/evaluation/new-evaluation.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import type { RecordDifference } from '../../../src/domain/teamwork/difference.ts'
import { differencesBetween, placesIn } from '../../../src/domain/teamwork/difference.ts'
import { scoreDifference } from '../../../src/domain/teamwork/score-difference.ts'
import { formatPoints } from '../../../src/domain/values/points.ts'
import { blankTarget, read } from '../evaluation/evaluation-of.ts'
import { act, edit, logOf } from './team-of.ts'

const start = [
  edit('cover/unit-name', '某局'),
  edit('target/t1', blankTarget),
  edit('problem/q1', { text: '盘点未做', order: 'a' }),
]

function between(...later: readonly (readonly RecordEdit[])[]): readonly RecordDifference[] {
  return differencesBetween(recordStates(logOf(start)), recordStates(logOf(start, ...later)))
}

describe('differencesBetween', () => {
  it('TW-09 names every changed field, old and new, who and when', () => {
    const found = between([
      edit('cover/unit-name', '某委'),
      edit('target/t1', { ...blankTarget, actual: '9', reason: '延期' }),
    ])
    expect(found).toMatchObject([
      { record: 'cover/unit-name', kind: 'changed', fields: [{ field: '', before: '某局', after: '某委' }] },
      {
        record: 'target/t1',
        kind: 'changed',
        fields: [
          { field: 'actual', before: '10', after: '9' },
          { field: 'reason', before: '', after: '延期' },
        ],
        change: { author: act.by, at: act.at },
      },
    ])
    expect(placesIn(found)).toBe(3)
  })

  it('TW-09 a record that came or went is one 处, whatever it holds', () => {
    const found = between([edit('target/t1', null), edit('fact/process-lapses', 2)])
    expect(found.map(({ record, kind }) => [record, kind])).toEqual([
      ['fact/process-lapses', 'added'],
      ['target/t1', 'removed'],
    ])
    expect(placesIn(found)).toBe(2)
  })

  it('TW-09 a sort key counts only when nothing else changed', () => {
    const moved = between([edit('problem/q1', { text: '盘点未做', order: 'z' })])
    expect(moved[0]?.fields.map(({ field }) => field)).toEqual(['order'])
    const both = between([edit('problem/q1', { text: '已补做', order: 'z' })])
    expect(both[0]?.fields.map(({ field }) => field)).toEqual(['text'])
  })

  it('TW-09 there and back is no difference, and what is beside the content is left out', () => {
    expect(between([edit('cover/unit-name', '某委')], [edit('cover/unit-name', '某局')])).toEqual([])
    expect(
      between([
        edit('meta/finalised', { state: 'final', ...act, digest: '' }),
        edit('to-confirm/problem/q1', { source: '2022年度自评', sentence: '' }),
        edit('assignment/section/funds', { to: '', toName: '李四', note: '' }),
      ]),
    ).toEqual([])
  })

  it('TW-09 says when two versions of a record stand side by side', () => {
    const log = logOf(start)
    const apart = ['某委', '某办'].map((value, place) =>
      createChange({
        document: 'ev-test',
        record: 'cover/unit-name',
        value,
        parents: log.filter(({ record }) => record === 'cover/unit-name').map(({ id }) => id),
        author: '李四',
        device: `phone-${place}`,
        at: act.at,
      }),
    )
    const found = differencesBetween(recordStates(log), recordStates([...log, ...apart]))
    expect(found).toMatchObject([{ record: 'cover/unit-name', contested: true }])
  })
})

describe('scoreDifference', () => {
  it('TW-10 gives the total and each indicator that moved', () => {
    const states = new Map(recordStates(sampleChanges()))
    const system = findSystem(read(states).system)
    if (!system) throw new Error('no system')
    const before = scoreEvaluation(read(states), system)
    const [head] = states.get('fact/process-lapses')?.heads ?? []
    if (!head) throw new Error('the sample counts lapses')
    const worse = { ...head, value: (head.value as number) + 1 }
    states.set('fact/process-lapses', { record: head.record, heads: [worse] })
    const found = scoreDifference(before, scoreEvaluation(read(states), system))
    expect(found.indicators.map(({ name }) => name)).toEqual(['绩效管理制度执行'])
    const [moved] = found.indicators
    expect((moved?.before ?? 0) - (moved?.after ?? 0)).toBe(found.before - found.after)
    expect(formatPoints(found.before)).toBe('94')
    expect(found.after).toBeLessThan(found.before)
    expect(scoreDifference(before, before).indicators).toEqual([])
  })
})
