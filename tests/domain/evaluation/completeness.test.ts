import { describe, expect, it } from 'vitest'
import type { MissingItem, SectionId, SectionState } from '../../../src/domain/evaluation/completeness.ts'
import { nextPlace, sectionStates } from '../../../src/domain/evaluation/completeness.ts'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import { builtInSystems, findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { readSample } from '../samples/read-sample.ts'
import {
  blankEdits,
  blankLine,
  blankTarget,
  evaluationOf,
  fundOf,
  read,
  stateOf,
  statesOf,
} from './evaluation-of.ts'

function statesFor(evaluation: Evaluation): readonly SectionState[] {
  const system = findSystem(evaluation.system)
  if (!system) throw new Error(evaluation.system)
  return sectionStates(evaluation, system, scoreEvaluation(evaluation, system))
}

function section(id: SectionId, evaluation: Evaluation): SectionState {
  const state = statesFor(evaluation).find((candidate) => candidate.section === id)
  if (!state) throw new Error(id)
  return state
}

function missingIn(
  id: SectionId,
  records: Readonly<Record<string, Json>>,
): readonly Omit<MissingItem, 'group'>[] {
  return section(id, evaluationOf(records)).missing.map(({ text, path }) => ({ text, path }))
}

describe('sectionStates', () => {
  it('counts what was taken over as missing until it is confirmed', () => {
    const mark = { source: '2022年度自评', sentence: '' }
    const records = {
      'paragraph/duties': { text: '职能' },
      'target/t': { ...blankTarget, name: '培训人次' },
      'problem/q': { text: '盘点未做', order: 'a' },
    }
    const marked = {
      ...records,
      'to-confirm/paragraph/duties': mark,
      'to-confirm/target/t': mark,
      'to-confirm/problem/q': mark,
    }
    const texts = ['profile', 'targets', 'problems'].map(
      (id) => missingIn(id as SectionId, marked).filter(({ text }) => text.endsWith('待确认'))[0],
    )
    expect(texts).toEqual([
      { text: '部门职能取自2022年度自评，待确认', path: 'profile/duties' },
      { text: '绩效目标“培训人次”取自2022年度自评，待确认', path: 'targets/t' },
      { text: '问题1取自2022年度自评，待确认', path: 'problems' },
    ])
    expect(missingIn('profile', records).some(({ text }) => text.endsWith('待确认'))).toBe(false)
  })

  it('names every section of a blank evaluation as empty, in the order of the report', () => {
    const states = statesFor(evaluationOf())
    expect(states.map(({ section: id, state }) => `${id} ${state}`)).toEqual([
      'cover empty',
      'profile empty',
      'targets empty',
      'funds empty',
      'projects empty',
      'scoring empty',
      'problems empty',
      'evidence empty',
    ])
    expect(states.map(({ summary }) => summary)).toEqual([
      '5 项未填写',
      '3 部分未填写',
      '2 类绩效目标未填写',
      '1 个单位收支未填写',
      '',
      '24 个指标未评分',
      '',
      '',
    ])
  })

  it('lists cover fields and paragraphs one by one', () => {
    expect(missingIn('cover', { 'cover/unit-name': '某局', 'cover/filler': ' ' })).toEqual([
      { text: '所属下级预算单位数量未填写', path: 'cover' },
      { text: '填报人未填写', path: 'cover' },
      { text: '联系电话未填写', path: 'cover' },
      { text: '填报日期未填写', path: 'cover' },
    ])
    expect(missingIn('profile', { 'paragraph/duties': { text: '职能' } })).toEqual([
      { text: '年度总体工作和重点工作任务未填写', path: 'profile/annual-work' },
      { text: '部门整体支出绩效目标未填写', path: 'profile/overall-goal' },
    ])
  })

  it('asks for targets, their values, and the reason of a missed one', () => {
    expect(missingIn('targets', { 'target/t1': blankTarget })).toEqual([
      { text: '未填写效益指标或满意度指标', path: 'targets' },
    ])
    const rest = { 'target/s': { ...blankTarget, category: 'satisfaction', order: 'z' } }
    expect(missingIn('targets', { ...rest, 'target/t1': { ...blankTarget, actual: '9' } })).toEqual([
      { text: '“举办活动”未完成，未填写原因', path: 'targets/t1' },
    ])
    expect(
      missingIn('targets', { ...rest, 'target/t1': { ...blankTarget, actual: '9', reason: '天气' } }),
    ).toEqual([])
    expect(missingIn('targets', { ...rest, 'target/t1': { ...blankTarget, name: '', actual: '' } })).toEqual([
      { text: '第 1 项绩效目标未填写指标名称', path: 'targets/t1' },
      { text: '请填写“第 1 项”的实际完成值', path: 'targets/t1' },
    ])
  })

  it('asks for every column of money that was begun, per unit', () => {
    const records = {
      'unit/u1': { name: '中心', order: 'a' },
      'unit/u2': { name: '', order: 'b' },
      'fund/self/general-public': fundOf({ initial: 1, adjusted: 1, spent: 1 }),
      'fund/u1/other': fundOf({ revenue: 0, initial: 0, adjusted: 0, spent: 0, basic: 0, project: 0 }),
    }
    expect(missingIn('funds', records)).toEqual([
      { text: '第 2 个下级预算单位未填写名称', path: 'funds/u2' },
      { text: '第 2 个下级预算单位收支未填写', path: 'funds/u2' },
      { text: '部门本级一般公共预算财政拨款未填写全年收入、基本支出、项目支出', path: 'funds/self' },
    ])
  })

  it('asks for a listed project’s name and money', () => {
    const project = { unit: 'self', selfEvaluated: true, score: null, spent: null, order: 'a' }
    expect(
      missingIn('projects', {
        'project/a': { ...project, name: '', budget: 1 },
        'project/b': { ...project, name: '修缮', budget: null, order: 'b' },
      }),
    ).toEqual([
      { text: '第 1 个项目未填写项目名称、支出数', path: 'projects' },
      { text: '修缮未填写预算数、支出数', path: 'projects' },
    ])
  })

  it('A6: asks every lost point for its reason, its proof and its problem', () => {
    const facts = { 'fact/stocktake-completed': false }
    const scored = section('scoring', evaluationOf(facts))
    expect(scored.state).toBe('partial')
    expect(scored.summary).toBe('23 个指标未评分，1 处扣分未填写原因')
    expect(scored.missing).toContainEqual({
      text: 'B6-3 资产盘点情况：扣 1 分未填写原因',
      path: 'scoring/B6-3',
      group: '处扣分未填写原因',
    })
    expect(missingIn('problems', facts)).toEqual([
      { text: 'B6-3 资产盘点情况：扣 1 分未关联问题', path: 'scoring/B6-3' },
    ])
    expect(missingIn('evidence', facts)).toEqual([
      { text: 'B6-3 资产盘点情况：扣 1 分缺佐证', path: 'scoring/B6-3' },
    ])
  })

  it('A6: a file that is not there proves nothing, 无法取证 with its cause does', () => {
    const line = (fields: object) => ({
      'fact/stocktake-completed': false,
      'ledger/B6-3/rule-stocktake': { ...blankLine, ...fields },
    })
    expect(missingIn('evidence', line({ evidence: ['gone'] }))).toHaveLength(1)
    expect(missingIn('evidence', line({ noEvidenceReason: '资料未移交' }))).toEqual([])
    const file = {
      name: '通知',
      blob: 'aa',
      mime: 'image/png',
      size: 1,
      indicators: [],
      note: '',
      order: 'a',
    }
    expect(missingIn('evidence', { ...line({ evidence: ['e1'] }), 'evidence/e1': file })).toEqual([])
    expect(missingIn('problems', line({ problem: 'gone' }))).toHaveLength(1)
  })

  it('B4: asks every problem for a measure', () => {
    expect(missingIn('problems', { 'problem/q1': { text: '', order: 'a' } })).toEqual([
      { text: '问题1未填写内容', path: 'problems' },
      { text: '问题1未填写改进措施', path: 'problems' },
    ])
    const measure = { problem: 'q1', text: '盘点', owner: '', due: '', order: 'a' }
    expect(
      missingIn('problems', { 'problem/q1': { text: '未盘点', order: 'a' }, 'measure/m1': measure }),
    ).toEqual([])
  })

  it('asks a declared 不适用 and an override for a reason', () => {
    const declared = section('scoring', evaluationOf({ 'not-applicable/B1-1': { reason: '' } }))
    expect(declared.missing.filter(({ path }) => path === 'scoring/B1-1')).not.toEqual([])
    const override = section(
      'scoring',
      evaluationOf({
        'fact/stocktake-completed': true,
        'fact/stocktake-open-differences': 0,
        'override/B6-3': { points: 50, reason: '' },
      }),
    )
    const asked = override.missing.find(({ path }) => path === 'scoring/B6-3')
    expect(asked?.text).toContain('理由')
  })

  it('puts a conflict first, at its place', () => {
    const states = statesOf(blankEdits)
    states.set('cover/unit-name', stateOf('cover/unit-name', '甲局', '乙局'))
    const cover = section('cover', read(states))
    expect(cover.missing[0]).toEqual({
      text: '两人填写的内容不同，待选定',
      path: 'cover',
      group: '处内容冲突待选定',
    })
    expect(cover.state).toBe('partial')
  })

  it('works for every built-in system without a record', () => {
    for (const system of builtInSystems) {
      const evaluation = { ...evaluationOf(), system: `${system.id}@${system.version}` as const }
      const states = sectionStates(evaluation, system, scoreEvaluation(evaluation, system))
      expect(states.find(({ section: id }) => id === 'scoring')?.missing.length).toBeGreaterThan(0)
    }
  })
})

describe('nextPlace', () => {
  it('is the first thing missing in the order of the report', () => {
    const cover = {
      'cover/unit-name': '某局',
      'cover/sub-unit-count': '0',
      'cover/filler': '甲',
      'cover/phone': '1',
      'cover/date': '2024-03-01',
    }
    expect(nextPlace(statesFor(evaluationOf()))?.path).toBe('cover')
    expect(nextPlace(statesFor(evaluationOf(cover)))?.path).toBe('profile/duties')
  })

  it('is null when nothing is missing', () => {
    const { evaluation, system, sheet } = readSample()
    expect(nextPlace(sectionStates(evaluation, system, sheet))).toBeNull()
  })
})
