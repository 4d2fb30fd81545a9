import type { CoverField, ParagraphId } from '../../evaluation/records.ts'
import { generateParagraph } from '../generated-text.ts'
import { measureTexts } from '../sections/measures.ts'
import type { ReportContext } from '../sections/blocks.ts'
import type { CopyCard } from './copy-card.ts'
import { fundCards } from './fund-cards.ts'
import { projectCards, targetCards } from './row-cards.ts'
import { scoreCards } from './score-cards.ts'

const coverFields: readonly (readonly [field: CoverField, label: string])[] = [
  ['unit-name', '部门名称'],
  ['sub-unit-count', '所属下级预算单位数量'],
  ['filler', '填报人'],
  ['phone', '联系电话'],
  ['date', '填报日期'],
]

const basics = '一、部门基本情况'
const self = '二、绩效自评情况'

const chapters: readonly (readonly [group: string, id: ParagraphId, label: string])[] = [
  [basics, 'duties', '（一）部门职能'],
  [basics, 'annual-work', '（二）年度总体工作和重点工作任务'],
  [basics, 'overall-goal', '（三）部门整体支出绩效目标'],
  [basics, 'funds', '（四）部门整体收支情况'],
  [basics, 'management', '（五）部门整体绩效管理情况'],
  [self, 'conclusion', '（一）自评结论'],
  [self, 'effectiveness', '（二）履职效能分析'],
  [self, 'efficiency', '（三）管理效率分析'],
]

/** In the order of the official form (domain.md §3.1): cover, chapters, then the tables that go with it (§3.2). */
export function buildCopyCards(context: ReportContext): readonly CopyCard[] {
  const chaptersOf = context.system.subject === 'project' ? [] : chapters
  return [
    ...coverFields.map(([field, label]) => coverCard(context, field, label)),
    ...chaptersOf.map(([group, id, label]) => chapterCard(context, group, id, label)),
    ...followUpCards(context),
    ...scoreCards(context),
    ...targetCards(context),
    ...fundCards(context),
    ...projectCards(context),
  ]
}

function coverCard({ evaluation }: ReportContext, field: CoverField, label: string): CopyCard {
  const value = evaluation.cover[field]?.trim() ?? ''
  const unit = field === 'sub-unit-count' ? '个' : ''
  return { id: `cover/${field}`, group: '封面', label, value, unit, place: 'cover' }
}

function chapterCard(context: ReportContext, group: string, id: ParagraphId, label: string): CopyCard {
  const { evaluation, system, sheet } = context
  const written = evaluation.paragraphs[id]?.trim() ?? ''
  const value = written === '' ? generateParagraph(id, evaluation, system, sheet) : written
  return { id: `paragraph/${id}`, group, label, value, unit: '', place: `profile/${id}` }
}

/** Numbered as the report numbers them. */
function followUpCards({ evaluation }: ReportContext): readonly CopyCard[] {
  const numbered = (texts: readonly string[]): string =>
    texts.length < 2 ? texts.join('') : texts.map((text, index) => `${index + 1}. ${text}`).join('\n')
  const problems = evaluation.problems.map(({ text }) => text.trim()).filter((text) => text !== '')
  const shared = { unit: '', place: 'problems' }
  return [
    {
      id: 'problems',
      group: '三、存在的主要问题',
      label: '存在的主要问题',
      value: numbered(problems),
      ...shared,
    },
    {
      id: 'measures',
      group: '四、下一步改进措施',
      label: '下一步改进措施',
      value: numbered(measureTexts(evaluation)),
      ...shared,
    },
  ]
}
