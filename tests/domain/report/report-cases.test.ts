import { describe, expect, it } from 'vitest'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import { builtInSystems } from '../../../src/domain/indicator-systems/built-in.ts'
import { pointsFromHundredths } from '../../../src/domain/values/points.ts'
import { blankLine, blankTarget, evaluationOf, fundOf } from '../evaluation/evaluation-of.ts'
import { readSample } from '../samples/read-sample.ts'
import { reportOf, tableOf, tablesOf, textOf } from './report-of.ts'
import { filledColumns } from './table-grid.ts'

const { evaluation: sample } = readSample()

function underSystem(evaluation: Evaluation, id: string): Evaluation {
  const system = builtInSystems.find((candidate) => candidate.id === id)
  if (!system) throw new Error(id)
  return { ...evaluation, system: `${system.id}@${system.version}` }
}

describe('every report', () => {
  const evaluations = builtInSystems.flatMap(({ id }) => [
    [id, '空白', underSystem(evaluationOf(), id)] as const,
    [id, '示例数据', underSystem(sample, id)] as const,
  ])

  it.each(evaluations)('%s %s: tables are whole grids and no figure is made up', (_id, _name, evaluation) => {
    const document = reportOf(evaluation)
    expect(tablesOf(document).length).toBeGreaterThan(0)
    for (const table of tablesOf(document)) {
      expect(new Set(filledColumns(table))).toEqual(new Set([table.columns.length]))
    }
    expect(JSON.stringify(document)).not.toMatch(/NaN|undefined|Infinity|\[object/)
  })

  it('of blank data has placeholders and no amount, rate or score', () => {
    const text = textOf(evaluationOf())
    expect(text).toContain('（一）部门职能\n（未填写）')
    expect(text).toContain('三、存在的主要问题\n（未填写）')
    expect(text).toContain('四、下一步改进措施\n（未填写）')
    expect(text).toContain('暂定稿：尚有24个指标未评分。')
    expect(text).toContain('100.00\n未评分\n绩效等级：（未填写）')
    expect(text).not.toMatch(/得0分|得分率/)
    expect(text).not.toContain('\n0.00')
    expect(text).not.toMatch(/\d万元|\d%/)
    expect(text).toContain('“履职效能”一级指标分值50分，自评得分（未填写）。')
  })

  it('omits annexes without rows and numbers the rest', () => {
    const headings = reportOf(evaluationOf({ 'target/t': blankTarget })).blocks.flatMap((block) =>
      block.kind === 'heading' && block.text.startsWith('附表') ? [block.text] : [],
    )
    expect(headings).toEqual(['附表1：评分表', '附表2：绩效目标表'])
  })
})

describe('a report half scored', () => {
  it('calls every sum that still grows 暂得 or 暂定', () => {
    const text = textOf(evaluationOf({ 'fact/process-lapses': 0 }))
    expect(text).toContain('“管理效率”一级指标分值50分，暂得10分，尚有未评分指标。')
    expect(text).toContain('绩效管理10分（暂得）、采购管理（未填写）')
    expect(text).toContain('履职效能（未填写），管理效率暂得10分（分值50分，尚有未评分指标）。')
    expect(text).toContain('绩效管理\n15.00\n10.00（暂定）')
    expect(text).toContain('采购管理\n10.00\n未评分')
  })
})

describe('the cover', () => {
  function fields(evaluation: Evaluation): Readonly<Record<string, string>> {
    const block = reportOf(evaluation).blocks.find(({ kind }) => kind === 'fields')
    if (block?.kind !== 'fields') throw new Error('no fields')
    return Object.fromEntries(block.rows.map(({ label, value }) => [label, value]))
  }

  it('leaves blank lines to be filled in by hand', () => {
    expect(fields(evaluationOf())).toEqual({
      '部门名称（公章）：': '',
      '所属下级预算单位数量：': '',
      '填报人：': '',
      '联系电话：': '',
      '填报日期：': '',
    })
  })

  it('writes the date the Chinese way and counts the units that are listed', () => {
    const filled = fields(
      evaluationOf({ 'cover/date': '2024-03-05', 'unit/u': { name: '中心', order: 'a' } }),
    )
    expect(filled['填报日期：']).toBe('2024年3月5日')
    expect(filled['所属下级预算单位数量：']).toBe('1')
  })

  it('says when records of a newer version are not in the report', () => {
    expect(textOf(evaluationOf({ 'hologram/x': 1 }))).toContain('有1条记录由其他版本写入')
  })
})

describe('problems and measures', () => {
  it('are numbered alike, and a problem without a measure says so', () => {
    const text = textOf(
      evaluationOf({
        'problem/a': { text: '甲问题。', order: 'a' },
        'problem/b': { text: '乙问题。', order: 'b' },
        'measure/m': { problem: 'b', text: '乙措施。', owner: '财务科', due: '2024-06-30', order: 'a' },
      }),
    )
    expect(text).toContain('（一）甲问题。\n（二）乙问题。\n四、')
    expect(text).toContain(
      '（一）针对问题（一）的改进措施（未填写）\n（二）乙措施（责任部门：财务科；完成时限：2024年6月30日）。',
    )
  })
})

describe('the scoring table', () => {
  function remark(evaluation: Evaluation, name: string): string | undefined {
    const row = tableOf(reportOf(evaluation), '评分表').rows.find((cells) =>
      cells.some(({ text }) => text === name),
    )
    return row?.at(-1)?.text
  }

  it('prints a declared 不适用 with its reason', () => {
    const declared = evaluationOf({ 'not-applicable/B1-1': { reason: '本年度没有新增项目' } })
    expect(remark(declared, '新增预算项目事前绩效评估')).toContain(
      '不适用：本年度没有新增项目，按规定得满分3分',
    )
  })

  it('numbers a person’s own lines with their clauses', () => {
    const lines = evaluationOf({
      'ledger/B2-1/a': { ...blankLine, points: 50, reason: '追加一次', clause: '某办法第三条', order: 'a' },
      'ledger/B2-1/b': { ...blankLine, points: 25, reason: '调剂一次。', order: 'b' },
    })
    expect(remark(lines, '预算编制约束性')).toBe(
      '1. 扣0.5分：追加一次（依据：某办法第三条）。\n2. 扣0.25分：调剂一次。',
    )
  })

  it('marks a score over a conflict 暂定', () => {
    const conflict = { ...sample, conflicts: new Set(['fact/asset-findings']) }
    expect(remark(conflict, '资产管理合规性')).toMatch(/^暂定：有内容冲突待选定。/)
    expect(textOf(conflict)).toContain('94.00（暂定）\n绩效等级：优（暂定）')
  })
})

describe('the funds table', () => {
  it('says when 基本 and 项目 do not add up to 支出', () => {
    const records = {
      'fund/self/other': fundOf({ adjusted: 90_000, spent: 90_000, basic: 30_000, project: 50_000 }),
    }
    expect(textOf(evaluationOf(records))).toContain(
      '注：全年支出与基本支出、项目支出之和相差1.00万元，待核对。',
    )
    expect(textOf(sample)).not.toContain('待核对。\n附表4')
  })

  it('of a department without units is one block', () => {
    const table = tableOf(
      reportOf(evaluationOf({ 'fund/self/other': fundOf({ spent: 10_000 }) })),
      '收支情况表',
    )
    expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['部门本级', '其他资金', '', '', '', '1.00', '', '', '—'],
      ['合计', '', '', '', '1.00', '', '', '—'],
    ])
  })
})

describe('a project’s form (domain.md §4.3)', () => {
  const project = underSystem(
    evaluationOf({
      'cover/unit-name': '某局',
      'cover/filler': '甲',
      'project/p': {
        name: '渠道修缮',
        unit: 'self',
        budget: 100,
        spent: 100,
        selfEvaluated: true,
        score: null,
        order: 'a',
      },
      'paragraph/overall-goal': { text: '修缮渠道10公里' },
      'fund/self/general-public': fundOf({ initial: 200_000, adjusted: 200_000, spent: 190_000 }),
      'target/a': {
        ...blankTarget,
        name: '修缮长度',
        planned: '10',
        actual: '8',
        unit: '公里',
        weight: '20',
        reason: '汛期停工',
      },
      'target/b': {
        ...blankTarget,
        name: '验收合格率',
        subcategory: '质量',
        planned: '100',
        actual: '100',
        unit: '%',
        weight: '30',
        order: 'b',
      },
      'target/c': { ...blankTarget, category: 'benefit', subcategory: '社会', name: '受益户数', order: 'c' },
      'target/d': {
        ...blankTarget,
        category: 'satisfaction',
        subcategory: '服务对象满意度',
        name: '群众满意度',
        order: 'd',
      },
      'ledger/B/rule-a': { ...blankLine, problem: 'q' },
      'problem/q': { text: '进度滞后', order: 'a' },
      'measure/m': { problem: 'q', text: '汛期前完成施工', owner: '', due: '', order: 'a' },
    }),
    'national-project',
  )

  it('has the form’s tables in place of the department’s chapters', () => {
    const document = reportOf(project)
    expect(document.title).toBe('项目支出绩效自评表')
    expect(tablesOf(document).map(({ caption }) => caption)).toEqual(['项目资金', '年度总体目标', '绩效指标'])
    expect(textOf(project)).not.toContain('部门职能')
    expect(textOf(project)).toContain('项目名称：\n渠道修缮\n主管部门：\n某局\n实施单位：\n某局')
  })

  it('scores the money and every target', () => {
    const document = reportOf(project)
    const cells = (caption: string) =>
      tableOf(document, caption).rows.map((row) => row.map(({ text }) => text))
    expect(cells('项目资金')[0]).toEqual([
      '年度资金总额',
      '20.00',
      '20.00',
      '19.00',
      '10.00',
      '95.00%',
      '9.50',
    ])
    expect(cells('绩效指标')).toEqual([
      [
        '产出指标',
        '数量',
        '修缮长度',
        '≥10公里',
        '8公里',
        '20.00',
        '16.00',
        '汛期停工。改进措施：汛期前完成施工。',
      ],
      ['质量', '验收合格率', '≥100%', '100%', '30.00', '30.00', ''],
      ['效益指标', '社会', '受益户数', '≥10场', '10场', '30.00', '30.00', ''],
      ['满意度指标', '服务对象满意度', '群众满意度', '≥10场', '10场', '10.00', '10.00', ''],
      ['总分（含预算执行率）', '100.00', '95.50', '绩效等级：优'],
    ])
  })

  it('notes what a person set', () => {
    const override = { points: pointsFromHundredths(1000), reason: '款项次年支付' }
    const set: Evaluation = { ...project, overrides: new Map([['A', override]]) }
    expect(textOf(set)).toContain('预算执行率：人工核定，理由：款项次年支付；按规则计算9.5分。')
  })

  it('leads from each part of the form to its page', () => {
    const override = { points: pointsFromHundredths(1000), reason: '款项次年支付' }
    const set: Evaluation = { ...project, overrides: new Map([['A', override]]) }
    const places = reportOf(set).blocks.map((block) => ('place' in block ? block.place : undefined))
    expect([...new Set(places.filter((place) => place !== undefined))]).toEqual([
      'cover',
      'funds',
      'profile/overall-goal',
      'targets',
      'scoring/A',
      'problems',
    ])
  })
})
