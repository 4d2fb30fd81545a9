import type { Span } from '../prose-figure.ts'
import type { Attribute } from './prose-sum.ts'

/** The words before a figure, parted into a name and what the figure is to it. */
export interface Label {
  readonly name: string
  readonly span: Span
  readonly attribute: Attribute | null
}

const lead =
  /^(?:[\s，、；：:,;）)（(“”"。]|(?:以及|还有|其中|包括|各)|[一二三四五六七八九十]是|\d{1,2}[.．、](?!\d))+/
const joiner = /^(?:和|及|与|并)(?=..|$)/
const tail = /(?:[\s（(“”"：:]|为|是|共计|合计|总计|小计|共|达到|达|约|仅|有|总|等)+$/
const attributes: readonly (readonly [Attribute, RegExp])[] = [
  ['rate', /得分率$/],
  ['weight', /(?:分值|权重|满分|标准分|总分值)$/],
  ['deduction', /(?:扣减|扣除|扣分|扣|失)了?$/],
  ['score', /(?:自评得分|自评分数?|自评得|得分|评分|得|自评)$/],
]

function without(text: string, pattern: RegExp): string {
  return text.replace(pattern, '')
}

/** Names stand right before their figure: what a clause earlier said belongs to something else. */
const earlier = /^.*[，。；：,;:\n]/s

/** `、采购管理扣` is 采购管理 with a deduction. `later` tells that a part stands before, so that 和 joins. */
export function readLabel(between: string, start: number, later: boolean): Label {
  const opened = without(without(between, earlier), lead)
  const body = later ? without(opened, joiner) : opened
  const closed = without(body, tail)
  const found = attributes.find(([, pattern]) => pattern.test(closed))
  const named = found ? without(without(without(closed, found[1]), tail), /的$/) : closed
  const name = /[\u4e00-\u9fffA-Za-z]/.test(named) ? named : ''
  const at = start + between.length - body.length
  return { name, span: { start: at, end: at + name.length }, attribute: found?.[0] ?? null }
}
