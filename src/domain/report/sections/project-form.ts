import { formatChineseDate, parseIsoDate } from '../../values/iso-date.ts'
import type { Block, TableBlock } from '../document.ts'
import { notFilled, textOr, tight } from '../wording.ts'
import type { ReportContext } from './blocks.ts'
import { heading, note, placed } from './blocks.ts'
import { reportTitle, warnings } from './cover.ts'
import { measureTexts } from './measures.ts'
import { numbered } from './problems.ts'
import { buildProjectFunds } from './project-funds-table.ts'
import { buildProjectTargets } from './project-targets-table.ts'
import { basisRemark } from './score-remarks.ts'

function basics({ evaluation }: ReportContext): Block {
  const [project] = evaluation.projects
  const department = evaluation.cover['unit-name']?.trim() ?? ''
  const unit = evaluation.units.find(({ id }) => id === project?.unit)?.name.trim() ?? department
  return {
    kind: 'fields',
    rows: [
      { label: '项目名称：', value: textOr(project?.name, evaluation.name) },
      { label: '主管部门：', value: department },
      { label: '实施单位：', value: unit },
    ],
  }
}

function goals({ evaluation }: ReportContext): TableBlock {
  return {
    kind: 'table',
    caption: '年度总体目标',
    unitNote: '',
    orientation: 'portrait',
    columns: [
      { width: 1, align: 'start' },
      { width: 1, align: 'start' },
    ],
    header: [[{ text: '预期目标' }, { text: '实际完成情况' }]],
    rows: [
      [
        { text: textOr(evaluation.paragraphs['overall-goal']) },
        { text: textOr(evaluation.paragraphs['annual-work']) },
      ],
    ],
  }
}

/** Scores that a person set, and what caps and penalties took: a form has no column for them. */
function scoreNotes(context: ReportContext): readonly Block[] {
  const { sheet } = context
  const set = sheet.nodes
    .filter((node) => node.leaf)
    .flatMap((node) =>
      placed(
        `scoring/${node.code}`,
        basisRemark(node, context).map((remark) => note(`${node.name}：${remark}`)),
      ),
    )
  const effects = sheet.effects
    .filter((effect) => effect.points > 0)
    .map((effect) => note(`${effect.name}：${tight(effect.why)}。`))
  return [...set, ...effects]
}

function followUp({ evaluation }: ReportContext): readonly Block[] {
  const problems = evaluation.problems.map((problem) => textOr(problem.text))
  const measures = measureTexts(evaluation)
  return [
    ...(problems.length > 0 ? placed('problems', [heading(1, '存在的问题'), ...numbered(problems)]) : []),
    ...(measures.length > 0 ? placed('problems', [heading(1, '改进措施'), ...numbered(measures)]) : []),
  ]
}

function signature({ evaluation }: ReportContext): Block {
  const { filler, phone, date } = evaluation.cover
  const day = parseIsoDate(date?.trim() ?? '')
  return {
    kind: 'signature',
    lines: [
      `填报人：${textOr(filler)}`,
      `联系电话：${textOr(phone)}`,
      `填报日期：${day ? formatChineseDate(day) : textOr(date, notFilled)}`,
    ],
  }
}

/** 项目支出绩效自评表: the form of domain.md §4.3 in place of a department's chapters. */
export function buildProjectForm(context: ReportContext): readonly Block[] {
  return [
    { kind: 'title', text: reportTitle(context) },
    { kind: 'paragraph', text: `（${context.evaluation.fiscalYear}年度）`, align: 'center' },
    ...warnings(context).map(note),
    ...placed('cover', [basics(context)]),
    ...placed('funds', [buildProjectFunds(context)]),
    ...placed('profile/overall-goal', [goals(context)]),
    ...placed('targets', [buildProjectTargets(context)]),
    ...scoreNotes(context),
    ...followUp(context),
    ...placed('cover', [signature(context)]),
  ]
}
