/** What reasons, problems and measures of budget departments are about: a word each that is not about anything else. */
const matters: readonly (readonly [name: string, words: RegExp])[] = [
  ['制度', /制度(?:建设|不|没|有|缺|内容|尚|还|未)|绩效管理(?:制度|办法)|管理办法|没有规定|未规定|内控/],
  ['公开', /公开|公示|采购意向/],
  ['合同', /合同/],
  ['备案', /备案/],
  ['盘点', /盘点|清查|账实/],
  ['利用率', /利用率|闲置|盘活|调剂/],
  ['巡察审计', /巡察|巡视|审计|检查(?:发现|指出)|整改/],
  ['领用保管', /领用|保管|交接|使用人台账/],
  ['支出进度', /支出率|支出进度|执行率|执行进度|支付进度|完成率|结转|未支出/],
  ['预算编制', /预算编制|编制不|追加|调剂幅度|预算调整|事前(?:绩效)?评估/],
  ['目标', /绩效目标|指标设(?:置|定)|指标值|未完成|未达/],
  ['满意度', /满意度/],
  ['自评', /自评|报送|迟报|退回/],
  ['监控', /监控/],
  ['三公', /三公|公务接待|公务用车/],
  ['成本', /能耗|运行成本|公用经费|物业/],
  ['收益', /收益|上缴|出租|出借|处置/],
  ['配置', /超标|配置/],
  ['投诉', /投诉|质疑|处罚/],
]

const areas: readonly (readonly [name: string, words: RegExp])[] = [
  ['采购', /采购/],
  ['资产', /资产|设备/],
  ['绩效', /绩效/],
  ['预算', /预算|支出/],
  ['项目', /项目/],
]

export interface Topics {
  readonly matters: ReadonlySet<string>
  readonly areas: ReadonlySet<string>
}

export function topicsOf(text: string): Topics {
  const found = (list: typeof matters): ReadonlySet<string> =>
    new Set(list.filter(([, words]) => words.test(text)).map(([name]) => name))
  return { matters: found(matters), areas: found(areas) }
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => b.has(one))
}

/** `same`: one matter named in both · `near`: one area, and nothing that speaks against it · `apart` otherwise. */
export function compareTopics(a: Topics, b: Topics): 'same' | 'near' | 'apart' {
  if (shares(a.matters, b.matters)) return 'same'
  const vague = a.matters.size === 0 || b.matters.size === 0
  return vague && shares(a.areas, b.areas) ? 'near' : 'apart'
}

/** Texts without any known matter or area are compared by their words: two hanzi in a row. */
export function shareWords(a: string, b: string): boolean {
  const pairs = (text: string): ReadonlySet<string> => {
    const plain = text.replace(/[^\u4e00-\u9fff]/g, '')
    return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)))
  }
  const [left, right] = [pairs(a), pairs(b)]
  const common = [...left].filter((pair) => right.has(pair)).length
  return common >= 3 && common * 4 >= Math.min(left.size, right.size)
}

/** Whether `b` answers `a`. */
export function answers(a: string, b: string): boolean {
  const [left, right] = [topicsOf(a), topicsOf(b)]
  if (compareTopics(left, right) !== 'apart') return true
  const known = left.matters.size > 0 && right.matters.size > 0
  return !known && shareWords(a, b)
}
