import type { Block, ParagraphBlock } from '../../../report/document.ts'
import { placed } from '../../../report/sections/blocks.ts'
import { practiceMark, provisionalMark } from '../../../report/wording.ts'
import { dayText } from '../../../values/china-time.ts'
import { outdatedSignatures } from '../../digest.ts'
import { reviewProgress } from '../../progress.ts'
import { stageNow } from '../../review-readiness.ts'
import { reviewerSideWords, reviewStageWords } from '../../words.ts'
import type { ReviewContext } from '../review-context.ts'
import { places } from '../review-context.ts'

export const unfinishedMark = '未完成，仅供核对'

function centred(text: string): ParagraphBlock {
  return { kind: 'paragraph', text, align: 'center' }
}

/** Nothing is sent yet: figures may still move. */
function isUnfinished({ review }: ReviewContext): boolean {
  return review.stage.stage === 'checking'
}

/** What a reader must know before the first figure. */
export function warnings(context: ReviewContext): readonly string[] {
  const { review, evaluation, checked, digest, findings } = context
  const open = reviewProgress(context).open.length
  const outdated = outdatedSignatures(review, digest).length
  const unreadable = review.unreadable.length + evaluation.unreadable.length
  const stage = reviewStageWords[stageNow(context, findings)]
  return [
    ...(review.meta.practice
      ? [`${practiceMark}：本件仅供练习，所载单位、人员和事项不代表真实情况，不得报送。`]
      : []),
    ...(isUnfinished(context)
      ? [`${unfinishedMark}：本次核查处于“${stage}”阶段${open > 0 ? `，尚有${open}个指标未核查` : ''}。`]
      : []),
    ...(checked.provisional || review.conflicts.size > 0
      ? [`${provisionalMark}稿：有内容冲突待选定，有关得分为${provisionalMark}。`]
      : []),
    ...(outdated > 0 ? [`有${outdated}个签名后核查结果有变化，须重新签名。`] : []),
    ...(unreadable > 0 ? [`有${unreadable}条记录由其他版本写入，本版本无法读取，未计入本件。`] : []),
  ]
}

export function titleOf({ review }: ReviewContext, name: string): string {
  const { unitName, fiscalYear, practice } = review.meta
  const title = `${unitName.trim()}${fiscalYear}年度部门整体支出绩效自评${name}`
  return practice ? `${title}（${practiceMark}）` : title
}

/** Said in every caption: a table torn out of the report must not pass for more than it is. */
export function captionOf(context: ReviewContext, name: string): string {
  const marks = [
    ...(context.review.meta.practice ? [practiceMark] : []),
    ...(isUnfinished(context) ? [unfinishedMark] : []),
  ]
  return marks.length === 0 ? name : `${name}（${marks.join('，')}）`
}

/** The days between the first and the last verdict. */
export function checkedOn({ review }: ReviewContext): string {
  const days = [...review.verdicts.values()]
    .map(({ at }) => at)
    .sort()
    .map(dayText)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last ? first : `${first}至${last}`
}

export function membersText({ review }: ReviewContext): string {
  return review.members
    .map(({ name, organisation }) =>
      organisation.trim() === '' ? name : `${name}（${organisation.trim()}）`,
    )
    .join('、')
}

/** Title, marks, and who checked whom. */
export function buildHead(context: ReviewContext, title: string): readonly Block[] {
  const { meta } = context.review
  return [
    { kind: 'title', text: title },
    ...warnings(context).map(centred),
    ...placed(places.home, [
      {
        kind: 'fields',
        rows: [
          { label: '被核查部门：', value: meta.unitName.trim() },
          { label: '核查单位：', value: meta.organisation.trim() },
          { label: '核查方式：', value: reviewerSideWords[meta.reviewerSide] },
          { label: '核查组成员：', value: membersText(context) },
          { label: '核查时间：', value: checkedOn(context) },
        ],
      },
    ]),
  ]
}
