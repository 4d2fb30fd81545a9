import type { Block } from '../document.ts'
import { practiceMark } from '../wording.ts'
import type { ReportContext } from './blocks.ts'
import { annexHeading, note, placed } from './blocks.ts'
import { buildEvidenceList } from './evidence-list.ts'
import { buildFundsTable, fundsNotes } from './funds-table.ts'
import { buildProjectsTable } from './projects-table.ts'
import { buildScoringTable, scoringNote } from './scoring-table.ts'
import { buildTargetsTable } from './targets-table.ts'

interface Annex {
  /** How the bookmarks call it. */
  readonly short: string
  readonly name: string
  /** The page behind it. */
  readonly place: string
  readonly build: (caption: string) => readonly Block[]
}

/** 附表: numbered in order; a table without a single row of its own is left out. */
export function buildAnnexes(context: ReportContext): readonly Block[] {
  const { evaluation } = context
  const annexes: readonly Annex[] = [
    {
      short: '评分表',
      name: '部门整体支出绩效自评评分表',
      place: 'scoring',
      build: (caption) => [buildScoringTable(context, caption), note(scoringNote(context))],
    },
    ...(evaluation.targets.length > 0
      ? [
          {
            short: '绩效目标表',
            name: '部门整体绩效目标完成情况表',
            place: 'targets',
            build: (caption: string) => [buildTargetsTable(context, caption)],
          },
        ]
      : []),
    ...(evaluation.funds.length > 0
      ? [
          {
            short: '收支表',
            name: '部门整体收支情况表',
            place: 'funds',
            build: (caption: string) => [buildFundsTable(context, caption), ...fundsNotes(context).map(note)],
          },
        ]
      : []),
    ...(evaluation.projects.length > 0
      ? [
          {
            short: '项目自评表',
            name: '项目支出绩效自评情况表',
            place: 'projects',
            build: (caption: string) => [buildProjectsTable(context, caption)],
          },
        ]
      : []),
    ...(evaluation.evidence.length > 0
      ? [
          {
            short: '佐证材料清单',
            name: '部门整体支出绩效自评佐证材料清单',
            place: 'evidence',
            build: (caption: string) => [buildEvidenceList(context, caption)],
          },
        ]
      : []),
  ]
  const mark = evaluation.practice ? `（${practiceMark}）` : ''
  return [
    { kind: 'page-break' },
    ...annexes.flatMap(({ short, name, place, build }, index) =>
      placed(place, [
        annexHeading(`附表${index + 1}：${short}`),
        ...build(`${evaluation.fiscalYear}年度${name}${mark}`),
      ]),
    ),
  ]
}
