import { checkCorrected, checkParagraphs, checkSample, checkShort, shortReport } from '../subjects.ts'
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
export const claimCases: readonly CheckCase[] = [
  {
    check: 'B-11',
    fires: [
      {
        name: 'no stocktake and books that match',
        report: () => checkCorrected(['巡察指出部分设备', '资产账实相符，巡察指出部分设备']),
        says: '账实相符',
      },
      { name: 'two facts', report: () => checkSample(), says: '认定账实相符' },
    ],
    holds: [
      corrected,
      { name: 'a stocktake', report: () => checkSample({ 'fact/stocktake-completed': true }) },
    ],
  },
  {
    check: 'B-12',
    fires: [
      {
        name: '偏低 without a rate',
        report: () => checkCorrected(['，固定资产利用率为68.72%', '']),
        says: '没有列出固定资产利用率',
      },
    ],
    holds: [corrected],
  },
  {
    check: 'B-13',
    fires: [
      {
        name: 'published late',
        report: () => checkShort('部门预算于2023年1月31日批复，2023年3月15日在网站公开。'),
        says: '43 日',
      },
      {
        name: 'signed late',
        report: () => checkShort('2023年5月4日发出中标通知书，2023年7月1日签订合同。'),
        says: '58 日',
      },
      {
        name: 'a fact that the dates contradict',
        report: () => checkSample({ 'fact/budget-published-on': '2023-04-15' }),
        says: '部门预算公开',
      },
    ],
    holds: [
      sample,
      { name: 'in time', report: () => checkShort('部门预算于2023年1月31日批复，2023年2月15日在网站公开。') },
      {
        name: 'late, and said so',
        report: () => checkShort('部门预算于2023年1月31日批复，2023年3月15日在网站公开，逾期23日。'),
      },
    ],
  },
  {
    check: 'B-14',
    fires: [
      {
        name: 'twice the plan',
        report: () => targets([['培训人次', '100', '200', '10', '10', '']]),
        says: '200.00%',
      },
      {
        name: 'all at exactly 100 %',
        report: () => targets(Array.from({ length: 8 }, (_, at) => [`指标${at}`, '10', '10', '5', '5', ''])),
        says: '恰好',
      },
    ],
    holds: [
      sample,
      {
        name: 'twice the plan, explained',
        report: () => targets([['培训人次', '100', '200', '10', '10', '新增线上培训']]),
      },
    ],
  },
  {
    check: 'B-15',
    fires: [
      {
        name: 'a blank date',
        report: () => checkCorrected(['填报日期：2024年3月15日', '填报日期：']),
        says: '填报日期',
      },
      {
        name: 'a place for the seal beside no name',
        report: () =>
          checkCorrected(['部门名称（公章）：某区科技工业商务和信息化局（示例）', '部门名称：（公章）']),
        says: '公章',
      },
      {
        name: 'another number of units',
        report: () => checkCorrected(['所属下级预算单位数量：1', '所属下级预算单位数量：2']),
        says: '2 个',
      },
      {
        name: 'a draft',
        report: () => checkSample({ 'cover/sub-unit-count': '3', 'cover/date': '' }),
        says: '3 个',
      },
    ],
    holds: [
      corrected,
      sample,
      {
        name: 'a form without a place for the seal',
        report: () => checkCorrected(['部门名称（公章）：', '部门名称：']),
      },
    ],
  },
  {
    check: 'B-16',
    fires: [
      {
        name: 'a plan',
        report: () =>
          checkSample({
            'paragraph/annual-work': {
              text: '2023年，我局将围绕中心工作推进各项任务。一是将加快园区建设并引进项目。二是争取平台尽快建成。',
            },
          }),
        says: '3 句是计划表述',
      },
    ],
    holds: [corrected, sample],
  },
  {
    check: 'B-17',
    fires: [
      { name: 'a word of English', report: () => checkShort('落实国家政策 and 法律法规。'), says: '外文' },
      { name: 'a word said twice', report: () => checkShort('进一步加强加强资产管理。'), says: '加强加强' },
      {
        name: 'a rate without its sign',
        report: () => checkShort('群众满意度达到95，完成任务。'),
        says: '百分号',
      },
    ],
    holds: [corrected, sample],
  },
  {
    check: 'B-18',
    fires: [{ name: 'no files', report: () => checkSample(), says: '19 个三级指标没有佐证' }],
    holds: [
      {
        name: 'a file for all',
        report: () =>
          checkSample({
            'evidence/all': {
              name: '佐证.pdf',
              blob: 'a'.repeat(64),
              mime: 'application/pdf',
              size: 1,
              indicators: [
                'A1-1',
                'A1-2',
                'A1-3',
                'B1-1',
                'B2-1',
                'B2-2',
                'B3-1',
                'B3-2',
                'B4-1',
                'B4-2',
                'B5-1',
                'B5-2',
                'B5-3',
                'B5-4',
                'B5-5',
                'B5-6',
                'B6-1',
                'B6-2',
                'B6-3',
                'B6-4',
                'B6-5',
                'B6-6',
                'B7-1',
                'B7-2',
              ],
              note: '',
              order: 'a',
            },
          }),
      },
    ],
  },
  {
    check: 'B-19',
    fires: [
      {
        name: 'another number in another chapter',
        report: () => checkCorrected(['产出指标8项、效益指标5项和', '产出指标9项、效益指标5项和']),
        says: '9项',
      },
      {
        name: 'a paragraph with an old number',
        report: () => checkSample({ 'paragraph/management': { text: '2023年度，本部门设定绩效指标15项。' } }),
        says: '14项',
      },
    ],
    holds: [corrected],
  },
  {
    check: 'B-20',
    fires: [
      {
        name: 'a name',
        report: () => checkCorrected(['填报人：财务科（集体填报）', '填报人：张三丰']),
        says: '姓名',
      },
      {
        name: 'a phone',
        report: () => checkCorrected(['联系电话：见报送件', '联系电话：020-12345678']),
        says: '电话',
      },
      {
        name: 'a name on a draft’s cover',
        report: () => checkSample({ 'cover/filler': '张三丰' }),
        says: '姓名',
      },
    ],
    holds: [corrected, sample],
  },
]
