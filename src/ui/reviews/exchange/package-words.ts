import type { ReviewSide } from '../../../domain/review/records.ts'

/** To whom a 核查包 goes. */
export type Receiver = ReviewSide | 'colleague'

interface PackageWords {
  readonly note: string
  /** What the file's name begins with. */
  readonly file: string
  /** Whether the evaluation goes along unless a person says otherwise. */
  readonly evaluationAlong: boolean
}

export const packageWords: Readonly<Record<Receiver, PackageWords>> = {
  department: {
    note: '部门在绩简点“导入数据”打开，逐条认可或说明理由，再把核查包发回来。',
    file: '核查意见',
    evaluationAlong: true,
  },
  reviewer: {
    note: '核查方在绩简点“导入数据”打开，看到各条答复和材料，给出复核结论。',
    file: '核查反馈',
    evaluationAlong: false,
  },
  colleague: {
    note: '同事导入后接着核查，同样发回；两边的内容自动合并，都改过的会列出来由您选定。',
    file: '核查包',
    evaluationAlong: true,
  },
}

const names: Readonly<Record<Receiver, string>> = {
  department: '被核查部门',
  reviewer: '核查方',
  colleague: '本方同事',
}

export function receiversOf(
  side: ReviewSide | null,
): readonly { readonly value: Receiver; readonly label: string }[] {
  const others: readonly Receiver[] =
    side === 'reviewer'
      ? ['department', 'colleague']
      : side === 'department'
        ? ['reviewer', 'colleague']
        : ['colleague']
  return others.map((value) => ({ value, label: names[value] }))
}
