import { fromKeyPart } from '../../../domain/stocktake/records.ts'

const kindTitles: Readonly<Record<string, string>> = {
  meta: '盘点基本信息',
  stage: '盘点阶段',
  scope: '盘点范围',
  setting: '在用口径',
  register: '资产台账',
  member: '盘点组成员',
  round: '盘点轮次',
  room: '房间分工',
  count: '盘点结果',
  surplus: '盘盈',
  loss: '盘亏确认',
  settlement: '重复盘点裁定',
  difference: '差异原因与处理意见',
  signature: '签名',
  text: '报告文字',
  comment: '批注',
}

/** What a record is about, for a list of records: its kind, and the asset or room it belongs to. */
export function recordTitle(record: string): string {
  const [kind = '', ...rest] = record.split('/')
  const title = kindTitles[kind] ?? kind
  if (kind === 'count' || kind === 'settlement') return `${title}：${fromKeyPart(rest[1] ?? '')}`
  if (kind === 'loss' || kind === 'difference' || kind === 'room')
    return `${title}：${fromKeyPart(rest[0] ?? '')}`
  return title
}
