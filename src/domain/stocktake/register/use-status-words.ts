import type { UseStatus } from '../asset.ts'

/** Words of asset systems for 使用状况; the longer ones first, for 待报废 contains no 报废 of its own. */
const words: readonly (readonly [UseStatus, readonly string[]])[] = [
  ['to-scrap', ['待报废', '拟报废', '已报废', '毁损待报废', '待处置', '报废', '待处理']],
  ['to-repair', ['待修', '维修', '修理', '大修', '故障']],
  ['leased', ['出租']],
  ['lent', ['出借', '借出']],
  ['idle', ['闲置', '未使用', '不需用', '停用', '封存']],
  ['in-use', ['在用', '自用', '使用中', '使用', '正常', '良好']],
]

/** 非在用 and 不正常 are not what they end with. */
const negated = /[非不未](?:在用|自用|正常|良好|使用中|出租|出借|闲置|报废)/u

/** Null for an empty cell and for a word the app does not know: it then asks the counter. */
export function parseUseStatus(text: string): UseStatus | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '')
  if (plain === '' || negated.test(plain)) return null
  return words.find(([, some]) => some.some((word) => plain.includes(word)))?.[0] ?? null
}
