import { checkCorrected, checkParagraphs, checkSample, checkShort, shortReport } from '../subjects.ts'
import type { CheckCase } from './check-case.ts'

const corrected = { name: 'the corrected report', report: () => checkCorrected() }
const sample = { name: 'the practice evaluation', report: () => checkSample() }

export const amountCases: readonly CheckCase[] = [
  {
    check: 'A-11',
    fires: [
      {
        name: 'a source that is missing',
        report: () =>
          checkCorrected([
            '其他资金收入230.38万元、支出148.04万元',
            '其他资金收入230.38万元、支出140.04万元',
          ]),
        says: '8.00万元',
      },
    ],
    holds: [corrected, sample],
  },
  {
    check: 'A-12',
    fires: [
      {
        name: '合计 of other parts',
        report: () => checkCorrected(['合计40,036.38万元', '合计40,063.38万元']),
        says: '相差 27.00万元',
      },
      {
        name: 'counts of other parts',
        report: () => checkCorrected(['其中产出指标8项', '其中产出指标9项']),
        says: '15项',
      },
      {
        name: 'a 合计 row',
        report: () => {
          const table = [
            ['项目', '金额'],
            ['甲', '10.00'],
            ['乙', '20.00'],
            ['合计', '31.00'],
          ]
          return checkParagraphs([
            { text: shortReport('') },
            { text: table.map((row) => row.join('\t')).join('\n'), table },
          ])
        },
        says: '合计 30.00万元',
      },
    ],
    holds: [corrected],
  },
  {
    check: 'A-13',
    fires: [
      {
        name: 'another rest',
        report: () => checkCorrected(['未支出82.34万元', '未支出83.34万元']),
        says: '应为 82.34万元',
      },
      {
        name: 'no balance',
        report: () =>
          checkShort('', '全年收入100.00万元，年初结转20.00万元，全年支出90.00万元，年末结转40.00万元。'),
        says: '相差 10.00万元',
      },
    ],
    holds: [
      corrected,
      {
        name: 'a balance',
        report: () =>
          checkShort('', '全年收入100.00万元，年初结转20.00万元，全年支出90.00万元，年末结转30.00万元。'),
      },
    ],
  },
  {
    check: 'A-14',
    fires: [
      {
        name: 'parts of another sum',
        report: () =>
          checkShort(
            '',
            '“三公”经费支出44.29万元，其中因公出国（境）费0.00万元，公务用车运行维护费38.30万元，公务接待费4.99万元。',
          ),
        says: '相差 1.00万元',
      },
      {
        name: 'above the budget',
        report: () => checkSample({ 'fact/three-public-spent': 50_000_000 }),
        says: '超过预算',
      },
    ],
    holds: [
      sample,
      {
        name: 'the sum of a real department (case 2)',
        report: () =>
          checkShort(
            '',
            '“三公”经费支出44.29万元，其中因公出国（境）费0.00万元，公务用车运行维护费39.30万元，公务接待费4.99万元。',
          ),
      },
    ],
  },
  {
    check: 'A-15',
    fires: [
      {
        name: 'a rest that is not named',
        report: () => checkCorrected(['；由上级部门统一组织评价、不重复自评的项目383.36万元', '']),
        says: '383.36万元',
      },
    ],
    holds: [corrected],
  },
  {
    check: 'A-16',
    fires: [
      {
        name: 'projects that came and went',
        report: () => checkShort('年初安排项目20个，新增5个，取消2个，全年共24个项目。'),
        says: '应为 23',
      },
      {
        name: 'grades',
        report: () => checkShort('项目自评24个，其中“优”20个、“良”3个。'),
        says: '应为 23',
      },
    ],
    holds: [
      {
        name: 'projects that came and went',
        report: () => checkShort('年初安排项目20个，新增5个，取消2个，全年共23个项目。'),
      },
      { name: 'grades', report: () => checkShort('项目自评24个，其中“优”20个、“良”4个。') },
    ],
  },
  {
    check: 'A-17',
    fires: [
      {
        name: 'a rate of the wrong base',
        report: () => checkShort('', '全年支出110.00万元，比上年增加10.00万元，增长9.09%。'),
        says: '应为 10.00%',
      },
    ],
    holds: [
      {
        name: 'growth',
        report: () => checkShort('', '全年支出110.00万元，比上年增加10.00万元，增长10.00%。'),
      },
      {
        name: 'decline',
        report: () => checkShort('', '全年支出90.00万元，比上年减少10.00万元，下降10.00%。'),
      },
    ],
  },
  {
    check: 'A-18',
    fires: [
      {
        name: 'parts of another sum',
        report: () =>
          checkShort(
            '',
            '政府采购支出100.00万元，其中货物支出50.00万元，工程支出30.00万元，服务支出10.00万元。',
          ),
        says: '相差 10.00万元',
      },
    ],
    holds: [
      {
        name: 'its parts',
        report: () =>
          checkShort(
            '',
            '政府采购支出100.00万元，其中货物支出50.00万元，工程支出30.00万元，服务支出20.00万元。',
          ),
      },
    ],
  },
  {
    check: 'A-19',
    fires: [
      {
        name: 'a rate of other values',
        report: () => checkCorrected(['利用率为68.72%', '利用率为86.72%']),
        says: '应为 68.72%',
      },
      {
        name: 'a net value of other figures',
        report: () => checkShort('固定资产原值100.00万元，累计折旧40.00万元，净值50.00万元。'),
        says: '相差 10.00万元',
      },
      {
        name: 'more in use than there is',
        report: () => checkSample({ 'fact/assets-in-use': 9_000_000_000 }),
        says: '大于',
      },
    ],
    holds: [
      corrected,
      sample,
      {
        name: 'a net value',
        report: () => checkShort('固定资产原值100.00万元，累计折旧40.00万元，净值60.00万元。'),
      },
    ],
  },
  {
    check: 'A-20',
    fires: [
      {
        name: 'too few in all',
        report: () => checkShort('应盘100件，账实相符90件，信息不符5件，盘亏4件。'),
        says: '应为 99',
      },
      {
        name: 'too many found',
        report: () => checkShort('账面100件，盘亏2件，盘盈1件，实盘100件。'),
        says: '应为 99',
      },
    ],
    holds: [
      { name: 'all in all', report: () => checkShort('应盘100件，账实相符90件，信息不符5件，盘亏5件。') },
      { name: 'what was found', report: () => checkShort('账面100件，盘亏2件，盘盈1件，实盘99件。') },
    ],
  },
]
