import { paragraphNames } from '../../domain/evaluation/completeness/record-name.ts'
import type { Evaluation } from '../../domain/evaluation/evaluation.ts'
import { fundSourceName } from '../../domain/evaluation/fund-sources.ts'
import type { CoverField, FundSource, ParagraphId } from '../../domain/evaluation/records.ts'
import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import type { Json } from '../../domain/values/json.ts'
import { sectionNames } from './section-names.ts'

const coverNames: Readonly<Record<CoverField, string>> = {
  'unit-name': '部门名称',
  'sub-unit-count': '所属下级预算单位数量',
  filler: '填报人',
  phone: '联系电话',
  date: '填报日期',
  'attachment-number': '附件编号',
}

const metaNames: Readonly<Record<string, string>> = {
  evaluation: '评价基本信息',
  deleted: '删除与恢复',
  finalised: '定稿',
}

/** Kinds whose key begins with the code of an indicator. */
const ofIndicator: Readonly<Record<string, string>> = {
  override: '更正得分',
  rating: '评定得分',
  'not-applicable': '不适用',
  ledger: '扣分',
  'last-year': '上年扣分',
  'proof-waiver': '无需提供的佐证',
}

/** Kinds that say what they are by their own text. */
const byText: Readonly<Record<string, string>> = {
  target: '绩效目标',
  unit: '下级预算单位',
  project: '项目',
  problem: '问题',
  measure: '改进措施',
  evidence: '佐证',
}

const longestText = 24

function ownText(value: Json): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ''
  const { name, text } = value as { readonly [key: string]: Json }
  return typeof name === 'string' ? name : typeof text === 'string' ? text : ''
}

function quoted(words: string): string {
  const letters = [...words.trim()]
  if (letters.length === 0) return ''
  return `“${letters.slice(0, longestText).join('')}${letters.length > longestText ? '…' : ''}”`
}

/** What names are looked up in. */
export interface RecordContext {
  readonly evaluation: Evaluation
  readonly system: IndicatorSystem
}

/** What a record of an evaluation is about, for a list of records of every kind; `value` is one it has, or had. */
export function evaluationRecordTitle(
  record: string,
  value: Json,
  { evaluation, system }: RecordContext,
): string {
  const [kind = '', id = '', more = ''] = record.split('/')
  const indicator = (code: string): string => {
    const found = system.indicators.find((candidate) => candidate.code === code)
    return found ? `${code} ${found.name}` : code
  }
  const target = (of: string, key: string): string =>
    of === 'indicator' ? indicator(key) : (sectionNames[key as keyof typeof sectionNames] ?? key)

  if (kind in ofIndicator) return `${ofIndicator[kind] ?? ''}：${indicator(id)}`
  if (kind in byText) return `${byText[kind] ?? ''}${quoted(ownText(value))}`
  switch (kind) {
    case 'meta':
      return metaNames[id] ?? '评价基本信息'
    case 'cover':
      return `封面：${coverNames[id as CoverField] ?? id}`
    case 'paragraph':
      return paragraphNames[id as ParagraphId] ?? id
    case 'fund': {
      const unit =
        id === 'self' ? '部门本级' : evaluation.units.find((candidate) => candidate.id === id)?.name
      return `收支：${unit ?? '下级预算单位'}，${fundSourceName(more as FundSource)}`
    }
    case 'fact':
      return `基础数据：${system.facts.find((fact) => fact.id === id)?.label ?? id}`
    case 'adjustment':
      return `封顶与扣减：${system.adjustments.find((adjustment) => adjustment.id === id)?.name ?? id}`
    case 'check-acceptance':
      return `体检提示的理由：${id}`
    case 'to-confirm':
      return `待确认：${evaluationRecordTitle(record.slice('to-confirm/'.length), value, { evaluation, system })}`
    case 'rectified':
      return `已整改${quoted(evaluation.problems.find((problem) => problem.id === id)?.text ?? '')}`
    case 'version':
      return '提交审核'
    case 'decision':
      return '审核意见'
    case 'assignment':
      return `分工：${target(id, more)}`
    case 'comment':
      return `批注：${target(id, more)}`
    default:
      return '其他版本写入的内容'
  }
}
