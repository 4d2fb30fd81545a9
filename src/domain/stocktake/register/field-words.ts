import type { AssetField } from '../asset.ts'

export interface FieldWords {
  readonly field: AssetField
  /** As the app calls it. */
  readonly name: string
  /** Without it no register can be read. */
  readonly required: boolean
  /** Headings of asset systems and forms that mean it, the surest first (domain.md §5.2). */
  readonly headings: readonly string[]
}

/** In the order a person checks them. */
export const fieldWords: readonly FieldWords[] = [
  {
    field: 'code',
    name: '资产编号',
    required: true,
    headings: [
      '资产编号',
      '资产编码',
      '固定资产编号',
      '固定资产编码',
      '资产卡片编号',
      '卡片编号',
      '卡片编码',
      '编号',
    ],
  },
  {
    field: 'name',
    name: '资产名称',
    required: true,
    headings: ['资产名称', '固定资产名称', '名称', '资产项目名称', '品名'],
  },
  {
    field: 'value',
    name: '账面原值',
    required: true,
    headings: ['账面原值', '资产原值', '原值', '价值', '资产价值', '账面价值', '原价', '金额', '购置金额'],
  },
  {
    field: 'room',
    name: '存放地点',
    required: false,
    headings: [
      '存放地点',
      '存放位置',
      '放置地点',
      '放置位置',
      '坐落位置',
      '使用地点',
      '房间号',
      '房间',
      '地点',
      '位置',
    ],
  },
  {
    field: 'quantity',
    name: '数量',
    required: false,
    headings: ['账面数量', '数量', '资产数量', '实有数量'],
  },
  { field: 'unit', name: '计量单位', required: false, headings: ['计量单位', '数量单位', '单位'] },
  {
    field: 'spec',
    name: '规格型号',
    required: false,
    headings: ['规格型号', '型号规格', '规格', '型号', '品牌规格型号', '品牌型号'],
  },
  {
    field: 'tag',
    name: '标签号',
    required: false,
    headings: [
      '标签号',
      '条码号',
      '条形码',
      '条码',
      '二维码编号',
      '标签编号',
      '原编号',
      '旧编号',
      '国资编号',
      // Beside a 资产编号 it is what some labels print.
      '资产卡片编号',
      '卡片编号',
    ],
  },
  {
    field: 'category',
    name: '分类代码',
    required: false,
    headings: ['资产分类代码', '国标分类代码', '分类代码', '资产国标大类代码', '分类编码', '类别代码'],
  },
  {
    field: 'category-name',
    name: '分类名称',
    required: false,
    headings: [
      '资产分类名称',
      '国标分类名称',
      '资产分类',
      '国标分类',
      '分类名称',
      '资产类别',
      '资产大类',
      '类别',
    ],
  },
  {
    field: 'user',
    name: '使用人',
    required: false,
    headings: ['使用人', '保管人', '领用人', '使用者', '责任人', '使用保管人'],
  },
  {
    field: 'department',
    name: '使用部门',
    required: false,
    headings: ['使用部门', '使用单位', '使用科室', '所在部门', '部门', '科室'],
  },
  { field: 'manager', name: '管理部门', required: false, headings: ['管理部门', '归口管理部门', '归口部门'] },
  {
    field: 'use-status',
    name: '使用状况',
    required: false,
    headings: ['使用状况', '使用状态', '资产状态', '资产使用状况', '使用情况', '状态'],
  },
  {
    field: 'acquired-on',
    name: '取得日期',
    required: false,
    headings: [
      '取得日期',
      '购置日期',
      '购入日期',
      '入账日期',
      '财务入账日期',
      '投入使用日期',
      '开始使用日期',
    ],
  },
  {
    field: 'depreciation',
    name: '累计折旧',
    required: false,
    headings: ['累计折旧', '累计折旧额', '累计折旧/摊销'],
  },
  { field: 'net-value', name: '净值', required: false, headings: ['账面净值', '净值', '资产净值'] },
]

export const requiredFields: readonly AssetField[] = fieldWords
  .filter(({ required }) => required)
  .map(({ field }) => field)

export function fieldName(field: AssetField): string {
  return fieldWords.find((one) => one.field === field)?.name ?? field
}
