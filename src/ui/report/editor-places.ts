import type { Block, ReportDocument } from '../../domain/report/document.ts'

/** Where a part of the report is written: its name on paper and the route below the evaluation. */
export interface EditorPlace {
  readonly label: string
  readonly path: string
}

export interface PlacedBlock {
  readonly block: Block
  /** The editor behind the block; null for what no page edits. */
  readonly place: EditorPlace | null
  /** True on the block that opens a part: the jump is offered once per part, not once per line. */
  readonly opensPart: boolean
}

/** Chapters by their heading as the builders print it, each with its sub-headings (domain.md §3.1). */
const chapters: readonly (readonly [heading: RegExp, path: string])[] = [
  [/^一、部门基本情况$/, 'profile'],
  [/^二、绩效自评情况$/, 'profile'],
  [/^三、存在的主要问题$/, 'problems'],
  [/^四、下一步改进措施$/, 'problems'],
  [/^存在的问题$/, 'problems'],
  [/^改进措施$/, 'problems'],
  [/：评分表$/, 'scoring'],
  [/：绩效目标表$/, 'targets'],
  [/：收支表$/, 'funds'],
  [/：项目自评表$/, 'projects'],
]

const sections: readonly (readonly [heading: RegExp, path: string])[] = [
  [/部门职能$/, 'profile/duties'],
  [/年度总体工作和重点工作任务$/, 'profile/annual-work'],
  [/部门整体支出绩效目标$/, 'profile/overall-goal'],
  [/部门整体收支情况$/, 'profile/funds'],
  [/部门整体绩效管理情况$/, 'profile/management'],
  [/自评结论$/, 'profile/conclusion'],
  [/履职效能分析$/, 'profile/effectiveness'],
  [/管理效率分析$/, 'profile/efficiency'],
]

/** The form of a project has tables in place of chapters. */
const formTables: readonly (readonly [caption: RegExp, path: string])[] = [
  [/^年度总体目标$/, 'profile/overall-goal'],
  [/^绩效指标$/, 'targets'],
  [/^项目资金$/, 'funds'],
]

function find(list: readonly (readonly [RegExp, string])[], text: string): EditorPlace | null {
  const path = list.find(([pattern]) => pattern.test(text))?.[1]
  return path === undefined ? null : { label: text, path }
}

function startsPart(block: Block, insideChapter: boolean): EditorPlace | null | undefined {
  switch (block.kind) {
    case 'heading':
      return block.level === 1
        ? find(chapters, block.text)
        : block.level === 2
          ? (find(sections, block.text) ?? undefined)
          : undefined
    case 'fields':
      return insideChapter ? undefined : { label: '封面', path: 'cover' }
    case 'table':
      return insideChapter ? undefined : (find(formTables, block.caption) ?? undefined)
    case 'signature':
      return { label: '落款', path: 'cover' }
    default:
      return undefined
  }
}

/** Every block with the page that edits it. A heading that is only a roof over its sections offers no jump itself. */
export function placeBlocks(document: ReportDocument): readonly PlacedBlock[] {
  let place: EditorPlace | null = { label: '封面', path: 'cover' }
  let insideChapter = false
  return document.blocks.map((block, index) => {
    if (block.kind === 'heading' && block.level === 1) insideChapter = true
    const started = startsPart(block, insideChapter)
    if (started !== undefined) place = started
    const next = document.blocks[index + 1]
    const roof = block.kind === 'heading' && block.level === 1 && next?.kind === 'heading' && next.level === 2
    return { block, place, opensPart: started !== undefined && started !== null && !roof }
  })
}
