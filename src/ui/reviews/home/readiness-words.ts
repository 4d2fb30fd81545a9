import type { ReviewReadinessCode, ReviewReadinessItem } from '../../../domain/review/review-readiness.ts'

/** What is in the way, in words, and the page that ends it. */
export const readinessWords: Readonly<
  Record<ReviewReadinessCode, { readonly page: string; text(count: number): string }>
> = {
  undecided: { page: 'checking', text: (count) => `${count} 项没有核查结论` },
  notes: { page: 'checking', text: (count) => `${count} 项结论不是“属实”，没有写核查说明` },
  'unfinished-lines': { page: 'checking', text: (count) => `${count} 项的核查扣分没有填全` },
  'unfinished-scores': { page: 'checking', text: (count) => `${count} 项的核定得分没有理由或超过分值` },
  unscored: { page: 'checking', text: (count) => `${count} 项按核查的数据算不出得分` },
  conflicts: { page: 'checking', text: (count) => `${count} 处内容冲突待选定` },
  'signature-reviewer': { page: 'signatures', text: () => '核查方还没有签名' },
  'signatures-outdated': { page: 'signatures', text: (count) => `${count} 个签名之后内容有变化，须重新签名` },
  unsettled: { page: 'replies', text: (count) => `部门说明理由的 ${count} 条还没有复核` },
  unanswered: { page: 'replies', text: (count) => `${count} 条部门还没有反馈` },
  'no-members': { page: 'plan', text: () => '没有登记核查组成员' },
  'true-and-changed': { page: 'checking', text: (count) => `${count} 项结论是“属实”，得分却与自评不同` },
  'no-photos': { page: 'checking', text: (count) => `${count} 项调低了得分，没有照片` },
  'signature-department': { page: 'signatures', text: () => '被核查部门还没有签名' },
  unreadable: { page: '', text: (count) => `${count} 处内容由更新的版本写成，请更新绩简后再看` },
}

/** Where it is put right: of indicators the first card that needs it. */
export function readinessPage({ code, codes }: ReviewReadinessItem): string {
  const { page } = readinessWords[code]
  const [first] = codes
  return page === 'checking' && first !== undefined ? `${page}/${encodeURIComponent(first)}` : page
}
