import { blankLine } from '../../evaluation/evaluation-of.ts'
import { checkSample } from '../subjects.ts'
import type { CheckCase } from './check-case.ts'

const sample = { name: 'the practice evaluation', report: () => checkSample() }
const line = { ...blankLine, reason: '本年度未组织盘点', problem: 'stocktake', noEvidenceReason: '演练' }
const file = {
  name: '盘点表.pdf',
  blob: 'b'.repeat(64),
  mime: 'application/pdf',
  size: 1,
  note: '',
  order: 'a',
}

export const chainCases: readonly CheckCase[] = [
  {
    check: 'C-01',
    fires: [
      {
        name: 'a line that leads nowhere',
        report: () => checkSample({ 'ledger/B6-3/rule-stocktake': { ...line, problem: '' } }),
        says: '未关联存在的问题',
      },
    ],
    holds: [sample],
  },
  {
    check: 'C-02',
    fires: [
      {
        name: 'a problem of its own',
        report: () => checkSample({ 'problem/other': { text: '人员不足。', order: 'z' } }),
        says: '人员不足',
      },
    ],
    holds: [sample],
  },
  {
    check: 'C-03',
    fires: [
      {
        name: 'a problem nobody answers',
        report: () => checkSample({ 'measure/custody': null }),
        says: '没有改进措施',
      },
    ],
    holds: [sample],
  },
  {
    check: 'C-04',
    fires: [
      {
        name: 'a measure without its problem',
        report: () =>
          checkSample({
            'measure/custody': {
              problem: 'gone',
              text: '补齐手续',
              owner: '办公室',
              due: '2024-05-31',
              order: 'z',
            },
          }),
        says: '没有对应的问题',
      },
      {
        name: 'a measure without owner and date',
        report: () =>
          checkSample({
            'measure/custody': { problem: 'custody', text: '补齐手续', owner: '', due: '', order: 'z' },
          }),
        says: '责任部门和完成时限',
      },
    ],
    holds: [sample],
  },
  {
    check: 'C-05',
    fires: [
      {
        name: 'a line without proof',
        report: () => checkSample({ 'ledger/B6-3/rule-stocktake': { ...line, noEvidenceReason: '' } }),
        says: '没有佐证',
      },
    ],
    holds: [sample],
  },
  {
    check: 'C-06',
    fires: [
      {
        name: 'a file of nothing',
        report: () => checkSample({ 'evidence/file': { ...file, indicators: [] } }),
        says: '盘点表.pdf',
      },
    ],
    holds: [
      {
        name: 'a file of an indicator',
        report: () => checkSample({ 'evidence/file': { ...file, indicators: ['B6-3'] } }),
      },
    ],
  },
  {
    check: 'C-07',
    fires: [
      {
        name: 'the same loss again',
        report: () => checkSample({ 'last-year/B6-3': { points: 100, reason: '未盘点' } }),
        says: '上年已扣 1 分（未盘点）',
      },
    ],
    holds: [
      {
        name: 'another loss last year',
        report: () => checkSample({ 'last-year/B7-2': { points: 100, reason: '超支' } }),
      },
    ],
  },
]
