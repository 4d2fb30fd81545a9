import type { Span } from '../../prose/prose-figure.ts'
import type { Level, Mention } from './mention.ts'

const quoted = /[“"]([^“”"\n]{2,24})[”"]\s*([一二三])级指标/g
const plain =
  /(?:^|[，。；：、\s（(]|包括|包含|下设|设有|其中|以及|和|与|及|为)([\u4e00-\u9fff]{2,16}?)([一二三])级指标/gm
const announcing = /^(?:其中|包括|包含|下设|设有|以及|由)+/
const within = /([一二三])级指标(?:中的?|“)([\u4e00-\u9fff]{2,16}?)(?:”|得分率|得分|得|分值|扣)/g
const noName = /[个各级分]|^(?:所有|全部|其余|以上|相应|相关|该|本|项|类|等|两|[一二三四五六七八九十])/
const levels: Readonly<Record<string, Level>> = { 一: 1, 二: 2, 三: 3 }

const generic =
  /^(?:我|本|该|各|每|其|共|总|以|自评|经|按|对照|年度|年|整体支出|部门$|全部|部门整体支出)|(?:我局|自评|合计|总分|扣分|原因|指标$|得分|评分|规则|规定|人工|要求|[，。；：])/

/** Whether words in front of 得, 扣 or 分值 can be an indicator and not 我局 or 每缺一项. */
export function isIndicatorName(name: string): boolean {
  return /^[\u4e00-\u9fff“”"（）()]{2,30}$/.test(name) && !generic.test(name)
}

/** `“履职效能”一级指标` → 履职效能 on level 1. */
export function withoutLevel(name: string): { readonly name: string; readonly level: Level | null } {
  const bare = name.replace(/^[“"]|[”"]$/g, '')
  const behind = /^(.*?)[”"]?\s*([一二三])级指标$/.exec(bare)
  const before = /^([一二三])级指标(?:中)?的?[“"]?(.*)$/.exec(bare)
  const [text, level] = behind ? [behind[1], behind[2]] : [before?.[2], before?.[1]]
  return { name: (text ?? bare).trim(), level: levels[level ?? ''] ?? null }
}

function mention(name: string, level: string | undefined, start: number): Mention {
  const at: Span = { start, end: start + name.length }
  return { name, at, level: levels[level ?? ''] ?? null, parent: null, stated: null }
}

/** Names that the text itself calls first-, second- or third-level indicators. */
export function namesWithLevel(text: string): readonly Mention[] {
  const behind = [...text.matchAll(quoted), ...text.matchAll(plain)].flatMap((match) => {
    const [whole, words = '', level] = match
    const name = words.replace(announcing, '')
    return name.length < 2 || noName.test(name)
      ? []
      : [mention(name, level, match.index + whole.indexOf(name))]
  })
  const before = [...text.matchAll(within)].flatMap((match) => {
    const [whole, level, name = ''] = match
    return isIndicatorName(name) ? [mention(name, level, match.index + whole.indexOf(name, 4))] : []
  })
  return [...behind, ...before].sort((a, b) => a.at.start - b.at.start)
}
