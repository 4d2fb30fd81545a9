import type { TargetCategory, TargetRecord } from '../../domain/evaluation/records.ts'

export const targetCategories: readonly { readonly value: TargetCategory; readonly label: string }[] = [
  { value: 'output', label: '产出指标' },
  { value: 'benefit', label: '效益指标' },
  { value: 'satisfaction', label: '满意度指标' },
]

/** 二级指标 of the national form (财预〔2020〕10号). */
export const subcategories: Readonly<Record<TargetCategory, readonly string[]>> = {
  output: ['数量', '质量', '时效', '成本'],
  benefit: ['经济', '社会', '生态', '可持续'],
  satisfaction: ['服务对象满意度'],
}

export const natures: readonly { readonly value: TargetRecord['nature']; readonly label: string }[] = [
  { value: 'quantitative', label: '定量' },
  { value: 'qualitative', label: '定性' },
]

export const directions: readonly { readonly value: TargetRecord['direction']; readonly label: string }[] = [
  { value: 'ge', label: '≥ 不低于' },
  { value: 'le', label: '≤ 不高于' },
  { value: 'eq', label: '＝ 等于' },
]

export const bands: readonly { readonly value: Exclude<TargetRecord['band'], ''>; readonly label: string }[] =
  [
    { value: '达成', label: '达成' },
    { value: '部分达成', label: '部分达成' },
    { value: '未达成', label: '未达成' },
  ]

export function isTargetCategory(value: string): value is TargetCategory {
  return targetCategories.some((category) => category.value === value)
}

export function isNature(value: string): value is TargetRecord['nature'] {
  return value === 'quantitative' || value === 'qualitative'
}

export function isDirection(value: string): value is TargetRecord['direction'] {
  return value === 'ge' || value === 'le' || value === 'eq'
}

export function isBand(value: string): value is Exclude<TargetRecord['band'], ''> {
  return bands.some((band) => band.value === value)
}

export function blankTarget(category: TargetCategory, order: string): TargetRecord {
  return {
    category,
    subcategory: subcategories[category][0] ?? '',
    name: '',
    nature: 'quantitative',
    direction: 'ge',
    planned: '',
    actual: '',
    unit: '',
    band: '',
    bandPercent: '',
    weight: '',
    reason: '',
    order,
  }
}
