import type { RecordEdit } from '../../evaluation/new-evaluation.ts'
import type { FactValue } from '../../evaluation/records.ts'
import { inOrder, wan } from './in-order.ts'

/** 虚构: the reference report states no third-level facts. These make its second-level scores come out. */
const facts: Readonly<Record<string, FactValue>> = {
  'new-projects-assessed': 6,
  'new-projects-required': 6,
  'financial-findings': 0,
  'budget-approved-on': '2023-01-31',
  'budget-published-on': '2023-02-15',
  'budget-published-in-time': true,
  'final-accounts-approved-on': '2023-08-18',
  'final-accounts-published-on': '2023-09-01',
  'final-accounts-published-in-time': true,
  'targets-published': true,
  'self-evaluation-published': true,
  'rules-cover-duties': true,
  'rules-cover-ex-ante': false,
  'rules-cover-targets': true,
  'rules-cover-monitoring': true,
  'rules-cover-evaluation': false,
  'process-lapses': 0,
  'intentions-in-time': 1,
  'intentions-required': 4,
  'procurement-rules': true,
  'procurement-violations': 0,
  'contracts-total': 18,
  'contracts-signed-in-time': 18,
  'contracts-filed-in-time': 18,
  'sme-share': true,
  'over-standard-assets': 0,
  'asset-income-paid': true,
  'stocktake-completed': false,
  'asset-report-in-time': true,
  'asset-accounts-match': true,
  'asset-findings': 1,
  'assets-in-use': wan(2_148.6),
  'assets-total': wan(3_126.5),
  'three-public-spent': wan(38.62),
  'three-public-budget': wan(45),
}

const noFiles = '演练数据，没有真实的佐证材料。'

const lines: readonly (readonly [line: string, clause: string, reason: string, problem: string])[] = [
  [
    'B4-1/rule-ex-ante',
    '绩效管理制度缺漏环节的，每缺一项扣1分',
    '本局绩效管理办法未规定新增项目的事前绩效评估程序（虚构）',
    'performance-rules',
  ],
  [
    'B4-1/rule-evaluation',
    '绩效管理制度缺漏环节的，每缺一项扣1分',
    '本局绩效管理办法未规定绩效评价和结果应用（虚构）',
    'performance-rules',
  ],
  [
    'B5-1/rule-ratio-count',
    '',
    '采购预算批复后，4个应公开采购意向的项目中有3个公开晚于规定时间（虚构）',
    'procurement-intentions',
  ],
  ['B6-3/rule-stocktake', '', '本年度未组织固定资产全面盘点（虚构）', 'stocktake'],
  [
    'B6-5/rule-1',
    '巡察、审计、检查发现问题的，每项扣0.5分',
    '巡察指出部分设备领用手续不全（虚构）',
    'custody',
  ],
  [
    'B6-6/rule-bands',
    '固定资产利用率60%（含）至75%的，得1分',
    '机构调整后部分设备闲置未及时调剂，固定资产利用率为68.72%（虚构）',
    'stocktake',
  ],
]

export const scoring: readonly RecordEdit[] = [
  ...Object.entries(facts).map(([id, value]) => ({ record: `fact/${id}`, value })),
  {
    record: 'rating/B2-1',
    value: { points: 200, reason: '年中追加均为上级专款，剔除后无调剂，对照文件不扣分（虚构）' },
  },
  {
    record: 'rating/B7-1',
    value: { points: 200, reason: '参照上年财政部门测算结果预估，以当年测算结果为准（虚构）' },
  },
  {
    record: 'override/A1-3',
    value: {
      points: 1000,
      reason: '未支出的82.34万元为下属单位其他资金，按合同约定于次年验收后支付，经核定不扣分（虚构）',
    },
  },
  ...inOrder(lines.map((line) => ({ line }))).map(({ line: [line, clause, reason, problem], order }) => ({
    record: `ledger/${line}`,
    value: { points: null, clause, reason, evidence: [], problem, noEvidenceReason: noFiles, order },
  })),
]
