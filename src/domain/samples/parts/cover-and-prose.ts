import type { RecordEdit } from '../../evaluation/new-evaluation.ts'

const duties = [
  '1. 执行国家和省、市有关科技、工业、商务、信息化工作的法律法规和政策，起草本区相关规划、计划和扶持办法并组织落实。',
  '2. 组织科技创新和成果转化，培育高新技术企业，管理区级科技专项资金。',
  '3. 监测工业、商贸、外贸、会展和数字经济运行，协调解决企业生产经营中的困难。',
  '4. 统筹全区电子政务和信息化项目建设，保障政务网络和信息系统安全运行。',
  '5. 根据区政府授权履行国有资产出资人职责，监督所监管企业国有资产保值增值。',
  '6. 承办区委、区政府和上级部门交办的其他事项。',
].join('\n')

const annualWork = [
  '2023年（以下事项均为虚构），我局围绕“稳增长、促创新、优服务”安排全年工作，重点任务完成情况如下：',
  '一是强化创新驱动，新认定高新技术企业126家，支持企业研发项目312个，区级科技专项资金全部按期兑付。',
  '二是推动工业提质，完成两个工业园区基础设施改造，支持企业实施技术改造，规模以上工业增加值增长5.6%。',
  '三是激发消费活力，举办促消费活动23场，社会消费品零售总额增长6.4%。',
  '四是夯实数字底座，完成政务信息系统统一运维，系统可用率达到99.95%。',
  '五是改进企业服务，惠企资金平均兑付时间压缩至26日，服务对象满意度达到95.3%。',
].join('\n')

const overallGoal =
  '围绕全区经济社会发展主要目标，统筹安排科技、工业、商务和信息化资金：培育高新技术企业不少于120家，举办促消费活动不少于20场，惠企资金平均兑付时间不超过30日；规模以上工业增加值增长5%以上，社会消费品零售总额增长6%以上，新增就业岗位2,000个以上；服务对象满意度不低于90%。'

export const coverAndProse: readonly RecordEdit[] = [
  { record: 'cover/attachment-number', value: '2' },
  { record: 'cover/unit-name', value: '某区科技工业商务和信息化局（示例）' },
  { record: 'cover/sub-unit-count', value: '1' },
  { record: 'cover/filler', value: '演练人员' },
  { record: 'cover/phone', value: '（演练，不填写）' },
  { record: 'cover/date', value: '2024-03-15' },
  { record: 'paragraph/duties', value: { text: duties } },
  { record: 'paragraph/annual-work', value: { text: annualWork } },
  { record: 'paragraph/overall-goal', value: { text: overallGoal } },
]
