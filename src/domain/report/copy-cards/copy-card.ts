/** 搬运卡: one field of the official form, to be typed again into a system nobody can send files to. */
export interface CopyCard {
  /** Stable while the evaluation grows: what was ticked off stays ticked off. */
  readonly id: string
  /** The form's own part: 封面, 一、部门基本情况, 评分表. */
  readonly group: string
  readonly label: string
  /** What is to be typed, without unit or thousands separators; empty while it is not filled in. */
  readonly value: string
  /** The unit the form expects, shown beside the value and never copied. */
  readonly unit: string
  /** Route below the evaluation of the page where it is written. */
  readonly place: string
}
