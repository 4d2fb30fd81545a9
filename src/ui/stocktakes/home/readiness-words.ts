import type { ReadinessCode } from '../../../domain/stocktake/readiness.ts'

interface ReadinessWords {
  /** `n` is how many. */
  readonly text: (n: number) => string
  /** The page below the stocktake where it is mended. */
  readonly page: string
  /** What the button that leads there says. */
  readonly action: string
}

export const readinessWords: Readonly<Record<ReadinessCode, ReadinessWords>> = {
  'no-register': { text: () => '还没有导入资产台账', page: 'register', action: '导入资产台账' },
  'empty-scope': { text: () => '盘点范围内没有资产，须重新选定', page: 'setup', action: '选定盘点范围' },
  'no-rounds': { text: () => '还没有盘点轮次', page: 'setup', action: '增加盘点轮次' },
  'no-members': { text: () => '还没有登记盘点组成员', page: 'setup', action: '登记盘点组成员' },
  uncounted: {
    text: (n) => `${n} 项未盘：逐项盘到，或逐项确认盘亏`,
    page: 'differences',
    action: '处理差异',
  },
  duplicates: {
    text: (n) => `${n} 项重复盘点且结果不同，待裁定`,
    page: 'duplicates',
    action: '裁定重复盘点',
  },
  contradictions: {
    text: (n) => `${n} 项已确认盘亏又盘到，须撤回其一`,
    page: 'differences',
    action: '处理差异',
  },
  conflicts: { text: (n) => `${n} 处内容有两个版本，待选定`, page: 'conflicts', action: '选定冲突的版本' },
  'difference-reasons': { text: (n) => `${n} 项差异没有写明原因`, page: 'differences', action: '处理差异' },
  'surplus-photos': { text: (n) => `${n} 项盘盈没有照片`, page: 'surpluses', action: '补全盘盈' },
  'surplus-reasons': { text: (n) => `${n} 项盘盈没有写明原因`, page: 'surpluses', action: '补全盘盈' },
  'signature-counter': { text: () => '盘点人还没有签名', page: 'signatures', action: '签名' },
  'signature-reviewer': { text: () => '复核人还没有签名', page: 'signatures', action: '签名' },
  'signature-supervisor': { text: () => '监盘人没有签名', page: 'signatures', action: '签名' },
  'signatures-outdated': {
    text: (n) => `${n} 个签名之后数据有变化，须重新签名`,
    page: 'signatures',
    action: '重新签名',
  },
  'surplus-values': { text: (n) => `${n} 项盘盈没有估价`, page: 'surpluses', action: '补全盘盈' },
  treatments: { text: (n) => `${n} 项差异没有处理意见`, page: 'differences', action: '处理差异' },
  'agreeing-duplicates': {
    text: (n) => `${n} 项由两人盘点，结果一致`,
    page: 'duplicates',
    action: '查看重复盘点',
  },
  unreadable: {
    text: (n) => `${n} 条记录由更新的版本写成，本版本读不懂`,
    page: 'log',
    action: '查看盘点记录',
  },
}
