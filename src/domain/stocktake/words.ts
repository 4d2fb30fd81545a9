import type { UseStatus } from './asset.ts'
import type { CountMethod, MemberRole, Mismatch, RoundRecord, Stage } from './records.ts'
import type { Outcome } from './reconciliation.ts'

export const useStatusWords: Readonly<Record<UseStatus, string>> = {
  'in-use': '在用',
  leased: '出租',
  lent: '出借',
  idle: '闲置',
  'to-repair': '待修',
  'to-scrap': '待报废',
}

export const useStatuses: readonly UseStatus[] = ['in-use', 'leased', 'lent', 'idle', 'to-repair', 'to-scrap']

export const mismatchWords: Readonly<Record<Mismatch, string>> = {
  location: '位置不符',
  user: '使用人不符',
  information: '信息不符',
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  uncounted: '未盘',
  loss: '盘亏',
  damaged: '毁损',
  mismatch: '不符',
  match: '相符',
}

export const stageWords: Readonly<Record<Stage, string>> = {
  preparing: '准备',
  counting: '盘点中',
  settling: '差异处理',
  confirmed: '已确认',
}

export const roundWords: Readonly<Record<RoundRecord['kind'], string>> = {
  first: '初盘',
  second: '复盘',
  sample: '抽盘',
}

export const methodWords: Readonly<Record<CountMethod, string>> = {
  camera: '扫码',
  gun: '扫码枪',
  photo: '拍照识别',
  typed: '手工输入',
  list: '手工勾选',
}

/** 手工: recognised without reading the label. */
export function isManual(method: CountMethod): boolean {
  return method === 'typed' || method === 'list'
}

export const roleWords: Readonly<Record<MemberRole, string>> = {
  counter: '盘点人',
  reviewer: '复核人',
  supervisor: '监盘人',
}

/** 相符, or what does not agree: 位置不符、使用人不符. */
export function matchWords({ mismatches }: { readonly mismatches: readonly Mismatch[] }): string {
  return mismatches.length === 0 ? '相符' : mismatches.map((one) => mismatchWords[one]).join('、')
}
