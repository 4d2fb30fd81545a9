import type { Block } from '../../../report/document.ts'
import { heading, paragraphs, placed } from '../../../report/sections/blocks.ts'
import { fen, textOr } from '../../../report/wording.ts'
import { dayText } from '../../../values/china-time.ts'
import type { IndicatorChoice } from '../../records.ts'
import { reviewerSideWords } from '../../words.ts'
import type { ReviewContext } from '../review-context.ts'
import { leaves, places, unitOf } from '../review-context.ts'
import { checkedOn, membersText } from './cover.ts'

/** How the indicators were chosen, so that a draw can be checked afterwards. */
function choiceText(choice: IndicatorChoice | undefined): string {
  switch (choice?.kind) {
    case undefined:
    case 'all':
      return '全部指标'
    case 'full-marks':
      return '自评满分的指标'
    case 'above-weight':
      return `分值在${fen(choice.weight)}及以上的指标`
    case 'sample':
      return `随机抽取${choice.size}个指标（抽样种子“${choice.seed}”，按种子与指标编号的SHA-256由小到大取数，可复核）`
  }
}

/** 一、核查依据与组织. */
export function buildBasis(context: ReviewContext): readonly Block[] {
  const { review, system } = context
  const { meta, claim } = context.review
  const organisation = textOr(meta.organisation)
  const members = membersText(context)
  const when = checkedOn(context)
  return placed(places.home, [
    heading(1, '一、核查依据与组织'),
    ...paragraphs(
      `本次核查由${organisation}组织，方式为${reviewerSideWords[meta.reviewerSide]}，对${unitOf(context)}${meta.fiscalYear}年度部门整体支出绩效自评进行现场核查。评分依据为《${system.name}》，核查得分与自评得分按同一标准计算。`,
    ),
    ...paragraphs(
      `核查组成员：${members === '' ? '（未填写）' : members}。核查时间：${when === '' ? '（未填写）' : when}。`,
    ),
    ...paragraphs(
      `核查所依据的自评版本于${dayText(review.claim.at)}锁定，数据校验码为${claim.digest.slice(0, 16)}。此后部门对自评的修改不影响本次核查所列自评得分。`,
    ),
  ])
}

/** 二、核查范围. */
export function buildScope(context: ReviewContext): readonly Block[] {
  const { review, planned } = context
  const all = leaves(context).length
  const recount = review.plan?.recount ?? null
  return placed(places.home, [
    heading(1, '二、核查范围'),
    ...paragraphs(
      `本次核查的范围为${choiceText(review.plan?.choice)}，共${planned.size}个${planned.size === all ? '' : `，全部末级指标为${all}个`}。`,
    ),
    ...(recount === null
      ? []
      : paragraphs(
          `资产实物抽盘${recount.size}项（抽样种子“${recount.seed}”），抽盘结果用于核对资产管理类指标。`,
        )),
  ])
}
