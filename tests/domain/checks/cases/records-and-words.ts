import {
  checkCorrected,
  checkParagraphs,
  checkSample,
  checkShort,
  checkWithTable,
  shortReport,
} from '../subjects.ts'
import { checkDistrict } from '../district-report.ts'
import { blankTarget } from '../../evaluation/evaluation-of.ts'
import type { CheckCase } from './check-case.ts'

const corrected = { name: 'the corrected report', report: () => checkCorrected() }
const sample = { name: 'the practice evaluation', report: () => checkSample() }

const targets = (rows: readonly (readonly string[])[]) => {
  const table = [['三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'], ...rows]
  return checkParagraphs([
    { text: shortReport('见下表。') },
    { text: table.map((row) => row.join('\t')).join('\n'), table },
  ])
}
const fundsParagraph = (spent: string) => ({
  'paragraph/funds': {
    text: `2023年度，本部门全年预算40,118.72万元，全年支出${spent}万元，预算完成率99.79%。`,
  },
})

export const wordCases: readonly CheckCase[] = [
  {
    check: 'B-01',
    fires: [
      {
        name: 'another amount in another chapter',
        report: () =>
          checkCorrected(['涉及一般公共预算支出37,888.34万元', '涉及一般公共预算支出37,888.43万元']),
        says: '相差 0.09万元',
      },
      {
        name: 'a result told twice',
        report: () =>
          checkCorrected([
            '高新技术企业126家，兑付区级科技专项资金8,600.00万元，举办',
            '高新技术企业127家，兑付区级科技专项资金8,600.00万元，举办',
          ]),
        says: '127家',
      },
      {
        name: 'a cell of a table, by the unit of its column',
        report: () =>
          checkWithTable(
            '部门收支表',
            '资金来源 全年支出（万元）',
            '一般公共预算 37,888.43',
            '合计 40,036.38',
          ),
        says: '37,888.43万元，相差 0.09万元',
      },
      {
        name: 'a cell of a table, by its own unit',
        report: () => checkWithTable('部门收支表', '资金来源 全年支出', '政府性基金预算 1,999.00万元'),
        says: '1,999.00万元',
      },
      {
        name: 'a paragraph written before the money changed',
        report: () => checkSample(fundsParagraph('40,000.00')),
        says: '当前数据为 40,036.38万元',
      },
    ],
    holds: [
      corrected,
      {
        name: 'a table that says what the text says',
        report: () =>
          checkWithTable(
            '单位：元',
            '资金来源 全年收入 全年支出 基本支出 项目支出',
            '一般公共预算财政拨款 378,883,400.00 378,883,400.00 28,172,400.00 350,711,000.00',
            '政府性基金预算财政拨款 20,000,000.00 20,000,000.00 0.00 20,000,000.00',
            '合计 401,187,200.00 400,363,800.00 28,534,400.00 371,829,400.00',
          ),
      },
      {
        name: 'a table of another year',
        report: () =>
          checkWithTable('2022年度（万元）', '资金来源 全年支出（万元）', '一般公共预算 30,000.00'),
      },
      {
        name: 'a table of a part of the department',
        report: () => checkWithTable('部门本级', '资金来源 全年支出（万元）', '一般公共预算 36,189.58'),
      },
      {
        name: 'a table without a unit',
        report: () => checkWithTable('部门收支表', '资金来源 全年支出', '一般公共预算 36,189.58'),
      },
      {
        name: 'a paragraph that says what the records say',
        report: () => checkSample(fundsParagraph('40,036.38')),
      },
    ],
  },
  {
    check: 'B-02',
    fires: [
      {
        name: '元 for 万元',
        report: () =>
          checkCorrected(['涉及一般公共预算支出37,888.34万元', '涉及一般公共预算支出37,888.34元']),
        says: '单位不一致',
      },
      {
        name: 'a row typed in two units',
        report: () =>
          checkSample({
            'fund/service-centre/other': {
              revenue: 230_380_000,
              initial: 200_000_000,
              adjusted: 230_380_000,
              spent: 14_804,
              basic: 3_620,
              project: 11_184,
            },
          }),
        says: '元当作万元',
      },
    ],
    holds: [corrected, sample],
  },
  {
    check: 'B-03',
    fires: [
      {
        name: 'praise of what lost points',
        report: () =>
          checkCorrected(['信息公开和运行成本未扣分。', '信息公开和运行成本未扣分，资产管理规范。']),
        says: '资产管理',
      },
    ],
    holds: [corrected],
  },
  {
    check: 'B-04',
    fires: [
      {
        name: 'a problem that went',
        report: () => checkCorrected(['（三）资产盘点未按年度开展，本年度未组织固定资产盘点。\n', '']),
        says: '存在的问题中没有',
      },
      {
        name: 'a measure for something else',
        report: () =>
          checkCorrected(['采购预算批复后由专人汇总采购项目，按时公开采购意向', '督促采购合同及时签订']),
        says: '没有针对',
      },
      {
        name: 'a problem that no loss speaks of, listed or told in passing',
        report: () => checkDistrict(['，扣2分', ''], ['支付进度按月下达，', '']),
        says: '问题“支出进度前低后高',
      },
    ],
    holds: [corrected, { name: 'a loss told in passing', report: () => checkDistrict() }],
  },
  {
    check: 'B-05',
    fires: [
      {
        name: 'two goals',
        report: () =>
          checkCorrected([
            '我局围绕前述目标设定',
            '我局整体绩效目标为：促进经济平稳增长，改善营商环境。我局围绕前述目标设定',
          ]),
        says: '两种不同表述',
      },
    ],
    holds: [corrected, sample],
  },
  {
    check: 'B-06',
    fires: [
      {
        name: 'last year’s year',
        report: () => checkCorrected(['2023年度部门全年收入', '2022年度部门全年收入']),
        says: '2022',
      },
      {
        name: 'filled in too early',
        report: () => checkCorrected(['2024年3月15日', '2023年3月15日']),
        says: '早于',
      },
      {
        name: 'a time that has passed',
        report: () => checkCorrected(['2024年6月30日', '2023年6月30日']),
        says: '完成时限',
      },
    ],
    holds: [corrected, sample],
  },
  {
    check: 'B-07',
    fires: [
      {
        name: 'a target missed in silence',
        report: () =>
          checkSample({
            'target/industry': {
              ...blankTarget,
              category: 'benefit',
              name: '增长率',
              planned: '5',
              actual: '4',
              order: 'z',
            },
          }),
        says: '没有说明原因',
      },
      {
        name: 'a row missed in silence',
        report: () => targets([['办理件数', '≥100', '80', '10', '8', '']]),
        says: '办理件数',
      },
      {
        name: 'a row missed in silence, in another unit',
        report: () => targets([['兑付资金', '≥8,600.00万元', '0.80亿元', '10', '8', '']]),
        says: '兑付资金',
      },
    ],
    holds: [
      sample,
      {
        name: 'a row with its reason',
        report: () => targets([['办理件数', '≥100', '80', '10', '8', '系统升级']]),
      },
      {
        name: 'a row met in another unit',
        report: () => targets([['兑付资金', '≥8,600.00万元', '0.87亿元', '10', '10', '']]),
      },
    ],
  },
  {
    check: 'B-08',
    fires: [
      {
        name: 'full marks at 80 % (case 3)',
        report: () => targets([['办理件数', '≥100', '80', '10', '10', '系统升级']]),
        says: '却得满分',
      },
    ],
    holds: [
      sample,
      { name: 'fewer marks', report: () => targets([['办理件数', '≥100', '80', '10', '8', '系统升级']]) },
    ],
  },
  {
    check: 'B-09',
    fires: [
      {
        name: '≥266 (case 6)',
        report: () => targets([['水标尺', '≥266', '≥266', '10', '10', '']]),
        says: '实测数',
      },
      {
        name: 'a record',
        report: () =>
          checkSample({
            'target/industry': {
              ...blankTarget,
              category: 'benefit',
              name: '增长率',
              planned: '5',
              actual: '≥5',
              order: 'z',
            },
          }),
        says: '≥5',
      },
    ],
    holds: [
      sample,
      { name: 'a measured value', report: () => targets([['水标尺', '≥266', '270', '10', '10', '']]) },
    ],
  },
  {
    check: 'B-10',
    fires: [
      { name: 'a prompt (case 10)', report: () => checkShort('评价结论（100字以内）'), says: '100字以内' },
      { name: 'crosses', report: () => checkShort('共完成××项。'), says: '××' },
    ],
    holds: [corrected, sample],
  },
]
