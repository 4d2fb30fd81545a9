import type { AssetResult } from '../../../domain/stocktake/reconciliation.ts'

type Kind = 'loss' | 'damaged' | 'mismatch' | 'surplus'

/** What a difference usually comes from, and what is usually done about it: a tap instead of typing, never a default. */
const reasons: Readonly<Record<Kind, readonly string[]>> = {
  loss: ['搬迁时遗失', '被盗，已报案', '已处置，未及时销账', '调出未办手续', '重复登记'],
  damaged: ['使用年限已到，自然损坏', '使用不当损坏', '自然灾害或意外事故'],
  mismatch: ['调整办公室，未更新台账', '人员变动，未办交接', '登记时有误'],
  surplus: ['购入未及时入账', '接受捐赠或调入未入账', '登记数量有误'],
}

const treatments: Readonly<Record<Kind, readonly string[]>> = {
  loss: ['查明责任后按程序报批核销', '补办调拨手续', '继续查找'],
  damaged: ['组织鉴定后报批处置', '维修后继续使用'],
  mismatch: ['更正资产台账', '补办交接手续', '移回原存放地点'],
  surplus: ['查明来源，报批后登记入账', '更正资产台账'],
}

function kindsOf({ outcome, excess }: AssetResult): readonly Kind[] {
  const own: readonly Kind[] = outcome === 'match' ? [] : [outcome === 'uncounted' ? 'loss' : outcome]
  return excess ? [...own, 'surplus'] : own
}

export function commonReasons(result: AssetResult): readonly string[] {
  return kindsOf(result).flatMap((kind) => reasons[kind])
}

export function commonTreatments(result: AssetResult): readonly string[] {
  return kindsOf(result).flatMap((kind) => treatments[kind])
}

/** A tapped phrase joins what is there, once. */
export function withPhrase(text: string, phrase: string): string {
  const before = text.trim().replace(/[；;。]$/u, '')
  if (before.split(/[；;]/u).includes(phrase)) return before
  return before === '' ? phrase : `${before}；${phrase}`
}
