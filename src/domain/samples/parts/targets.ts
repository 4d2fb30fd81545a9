import type { RecordEdit } from '../../evaluation/new-evaluation.ts'
import type { TargetRecord } from '../../evaluation/records.ts'
import { inOrder } from './in-order.ts'

type Row = Pick<
  TargetRecord,
  'category' | 'subcategory' | 'name' | 'direction' | 'planned' | 'actual' | 'unit'
> & {
  readonly id: string
  readonly weight?: string
}

function output(
  id: string,
  subcategory: string,
  name: string,
  direction: TargetRecord['direction'],
  quantities: readonly [planned: string, actual: string, unit: string],
  weight: string,
): Row {
  const [planned, actual, unit] = quantities
  return { id, category: 'output', subcategory, name, direction, planned, actual, unit, weight }
}

function benefit(
  id: string,
  subcategory: string,
  name: string,
  quantities: readonly [planned: string, actual: string, unit: string],
): Row {
  const [planned, actual, unit] = quantities
  const category = subcategory === '服务对象满意度' ? 'satisfaction' : 'benefit'
  return { id, category, subcategory, name, direction: 'ge', planned, actual, unit }
}

const quantitative: readonly Row[] = [
  output('high-tech-firms', '数量', '新认定高新技术企业', 'ge', ['120', '126', '家'], '15'),
  output('research-projects', '数量', '支持企业研发项目', 'ge', ['300', '312', '个'], '15'),
  output('consumption-events', '数量', '举办促消费活动', 'ge', ['20', '23', '场'], '10'),
  output('grant-accuracy', '质量', '扶持资金发放准确率', 'eq', ['100', '100', '%'], '15'),
  output('availability', '质量', '政务信息系统可用率', 'ge', ['99.9', '99.95', '%'], '10'),
  output('grant-days', '时效', '惠企资金平均兑付时间', 'le', ['30', '26', '日'], '15'),
  output('on-schedule', '时效', '重点项目按期完成率', 'eq', ['100', '100', '%'], '10'),
  output('running-cost', '成本', '公用经费支出占预算比例', 'le', ['100', '97.6', '%'], '10'),
  benefit('industry', '经济', '规模以上工业增加值增长率', ['5', '5.6', '%']),
  benefit('retail', '经济', '社会消费品零售总额增长率', ['6', '6.4', '%']),
  benefit('jobs', '社会', '扶持企业新增就业岗位', ['2000', '2140', '个']),
  benefit('energy', '生态', '单位工业增加值能耗下降率', ['3', '3.4', '%']),
  benefit('satisfaction', '服务对象满意度', '受扶持企业满意度', ['90', '95.3', '%']),
]

const longTerm: Omit<TargetRecord, 'order'> & { readonly id: string } = {
  id: 'long-term',
  category: 'benefit',
  subcategory: '可持续',
  name: '企业服务长效机制',
  nature: 'qualitative',
  direction: 'ge',
  planned: '建立并运行惠企服务制度',
  actual: '制度已印发并运行一年',
  unit: '',
  band: '达成',
  bandPercent: '100',
  weight: '',
  reason: '',
}

const rows: readonly (Omit<TargetRecord, 'order'> & { readonly id: string })[] = [
  ...quantitative.map((row) => ({
    weight: '',
    ...row,
    nature: 'quantitative' as const,
    band: '' as const,
    bandPercent: '',
    reason: '',
  })),
  longTerm,
]

export const targets: readonly RecordEdit[] = inOrder(rows).map(({ id, ...value }) => ({
  record: `target/${id}`,
  value,
}))
