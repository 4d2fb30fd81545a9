import type { RecordEdit } from '../../evaluation/new-evaluation.ts'
import { inOrder } from './in-order.ts'

const problems = [
  { id: 'performance-rules', text: '绩效管理制度不健全，事前绩效评估、绩效评价和结果应用两个环节没有规定。' },
  { id: 'procurement-intentions', text: '采购意向公开不及时，采购计划与预算批复衔接不紧。' },
  { id: 'stocktake', text: '固定资产未按年度盘点，闲置设备调剂不及时，固定资产利用率偏低。' },
  { id: 'custody', text: '资产日常管理不严，巡察指出的领用手续不全问题反映保管责任未落实到人。' },
]

const measures = [
  {
    problem: 'performance-rules',
    text: '修订绩效管理办法，补充事前绩效评估、绩效评价和结果应用的程序与责任，并覆盖下属单位。',
    owner: '财务科',
    due: '2024-06-30',
  },
  {
    problem: 'procurement-intentions',
    text: '预算批复后10个工作日内汇总采购项目并公开采购意向，由专人按月核对公开时间。',
    owner: '办公室',
    due: '2024-04-30',
  },
  {
    problem: 'stocktake',
    text: '每年第四季度开展固定资产全面盘点，盘点结果经审批后及时处理，闲置三个月以上的设备统一调剂。',
    owner: '办公室',
    due: '2024-12-31',
  },
  {
    problem: 'custody',
    text: '补齐资产领用手续，建立使用人台账，人员变动时办理资产交接。',
    owner: '办公室',
    due: '2024-05-31',
  },
]

export const followUp: readonly RecordEdit[] = [
  ...inOrder(problems).map(({ id, ...value }) => ({ record: `problem/${id}`, value })),
  ...inOrder(measures).map((value) => ({ record: `measure/${value.problem}`, value })),
]
