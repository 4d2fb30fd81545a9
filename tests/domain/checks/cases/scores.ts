import { checkCorrected, checkParagraphs, checkSample, checkShort, shortReport } from '../subjects.ts'
import { checkDistrict } from '../district-report.ts'
import type { CheckCase } from './check-case.ts'

const corrected = { name: 'the corrected report', report: () => checkCorrected() }
const sample = { name: 'the practice evaluation', report: () => checkSample() }

const formRows = [
  ['一级指标', '分值', '得分'],
  ['预算执行率', '10', '10'],
  ['产出指标', '60', '60'],
  ['效益指标', '40', '40'],
]
const form = (rows: readonly (readonly string[])[]) =>
  checkParagraphs([
    { text: shortReport('见下表。') },
    { text: rows.map((row) => row.join('\t')).join('\n'), table: rows },
  ])

const lineByLine = (second: string) =>
  `“管理效率”一级指标分值10分，得8分，其中：绩效管理制度建设分值4分、得2分；资产管理分值6分、得6分。扣分原因：1. 绩效管理制度建设扣1分，没有评估程序；2. 绩效管理制度建设扣${second}分，没有结果应用。`

export const scoreCases: readonly CheckCase[] = [
  {
    check: 'A-01',
    fires: [
      {
        name: 'a weight of the second level that was mistyped',
        report: () => checkCorrected(['绩效管理15分', '绩效管理16分']),
        says: '合计 51分',
      },
      {
        name: 'six names under seven',
        report: () => checkCorrected(['七个二级指标', '八个二级指标']),
        says: '八个',
      },
    ],
    holds: [corrected, sample],
  },
  {
    check: 'A-02',
    fires: [
      {
        name: 'a score above its weight',
        report: () => checkCorrected(['绩效管理13分', '绩效管理16分']),
        says: '得分 16 分，不在 0 至分值 15 分之间',
      },
    ],
    holds: [corrected, sample],
  },
  {
    check: 'A-03',
    fires: [
      {
        name: 'a total that is not the sum',
        report: () => checkCorrected(['自评得分为94分', '自评得分为95分']),
        says: '相差 1分',
      },
      {
        name: 'a part that is not',
        report: () => checkCorrected(['资产管理7.5分', '资产管理7分']),
        says: '合计 43.5分',
      },
    ],
    holds: [corrected, sample],
  },
  {
    check: 'A-04',
    fires: [
      {
        name: 'a rate of another score',
        report: () => checkCorrected(['得分率达88%', '得分率达89%']),
        says: '应为 88.00%',
      },
    ],
    holds: [corrected],
  },
  {
    check: 'A-05',
    fires: [{ name: '良 at 94', report: () => checkCorrected(['为“优”', '为“良”']), says: '“优”' }],
    holds: [corrected, sample],
  },
  {
    check: 'A-06',
    fires: [
      {
        name: 'a loss in all that is not',
        report: () => checkCorrected(['共扣6分', '共扣7分']),
        says: '应扣 6 分',
      },
      {
        name: 'a reason of other points',
        report: () => checkCorrected(['资产盘点情况扣1分', '资产盘点情况扣2分']),
        says: '7 分',
      },
      {
        name: 'reasons of one chapter that make the loss of the other',
        report: () =>
          checkDistrict(
            ['绩效管理制度建设扣2分', '绩效管理制度建设扣0.5分'],
            ['采购意向公开合规性扣1.5分', '采购意向公开合规性扣0.5分'],
            ['资产盘点情况扣1分', '资产盘点情况扣0.5分'],
            ['资产管理合规性扣0.5分', '资产管理合规性扣0.3分'],
            ['固定资产利用率扣1分', '固定资产利用率扣0.2分'],
          ),
        says: '应扣 6 分',
      },
      {
        name: 'a loss told line by line that is more than what was lost',
        report: () => checkShort(lineByLine('1.5')),
        says: '绩效管理制度建设扣分为 1.5 分，按分值与得分计算应扣 2 分',
      },
      {
        name: 'a reason without points',
        report: () => checkCorrected(['资产盘点情况扣1分，本年度', '本年度']),
        says: '1 条扣分原因',
      },
      {
        name: 'a line of the ledger without its reason',
        report: () =>
          checkSample({
            'ledger/B6-3/rule-stocktake': {
              points: null,
              clause: '',
              reason: '',
              evidence: [],
              problem: 'stocktake',
              noEvidenceReason: '演练',
              order: 'a',
            },
          }),
        says: '“资产盘点情况”有扣分但未写明扣分原因',
      },
    ],
    holds: [
      corrected,
      sample,
      { name: 'reasons of one chapter beside a loss told in passing', report: () => checkDistrict() },
      { name: 'a loss told line by line', report: () => checkShort(lineByLine('1')) },
    ],
  },
  {
    check: 'A-07',
    fires: [
      {
        name: 'full marks below 100 % without a word',
        report: () => checkCorrected(['，经区财政局核定不扣分', ''], ['合同约定次年验收后支付', '未支付']),
        says: '应得 9.98 分',
      },
    ],
    holds: [corrected, sample],
  },
  {
    check: 'A-08',
    fires: [{ name: '110 with the rate row', report: () => form(formRows), says: '预算执行率未计入总分' }],
    holds: [
      {
        name: '100 with the rate row',
        report: () => form(formRows.map((row) => (row[0] === '产出指标' ? ['产出指标', '50', '40'] : row))),
      },
    ],
  },
  {
    check: 'A-09',
    fires: [
      {
        name: 'another rate',
        report: () => checkCorrected(['完成率为99.79%', '完成率为99.97%']),
        says: '应为 99.79%',
      },
      {
        name: 'spending without a budget',
        report: () =>
          checkSample({
            'fund/self/state-capital': {
              revenue: 0,
              initial: 0,
              adjusted: 0,
              spent: 100_000_000,
              basic: 0,
              project: 100_000_000,
            },
          }),
        says: '无法计算完成率',
      },
    ],
    holds: [corrected, sample],
  },
  {
    check: 'A-10',
    fires: [
      {
        name: 'parts of another sum',
        report: () => checkCorrected(['基本支出2,817.24万元', '基本支出2,871.24万元']),
        says: '相差 54.00万元',
      },
      {
        name: '人员 and 公用 of another sum',
        report: () =>
          checkShort(
            '',
            '全年支出100.00万元，其中基本支出60.00万元，项目支出40.00万元。基本支出60.00万元，其中人员经费50.00万元，公用经费9.00万元。',
          ),
        says: '相差 1.00万元',
      },
    ],
    holds: [
      corrected,
      sample,
      {
        name: 'parts that were rounded',
        report: () => checkShort('', '全年支出100.01万元，其中基本支出60.00万元，项目支出40.00万元。'),
      },
    ],
  },
]
