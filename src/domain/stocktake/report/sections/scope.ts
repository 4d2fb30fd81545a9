import type { Block } from '../../../report/document.ts'
import { heading, paragraphs, placed } from '../../../report/sections/blocks.ts'
import { notFilled } from '../../../report/wording.ts'
import { formatChineseDate } from '../../../values/iso-date.ts'
import type { ScopeRecord } from '../../records.ts'
import { figuresText } from '../figure-words.ts'
import type { StocktakeContext } from '../report-context.ts'
import { places } from '../report-context.ts'

const fieldWords: Readonly<Record<Exclude<ScopeRecord['field'], 'all'>, string>> = {
  department: '使用部门',
  room: '存放地点',
  category: '资产类别',
}

function sourceSentence({ stocktake }: StocktakeContext): string {
  const { source, meta } = stocktake
  const day = formatChineseDate(meta.baseDate)
  if (!source) return `本次盘点以${day}为基准日，固定资产台账${notFilled}。`
  const sheet = source.sheet === '' ? '' : `工作表“${source.sheet}”`
  const leftOut =
    source.leftOut.length === 0 ? '' : `另有${source.leftOut.length}行经确认不属于有效资产记录，未予导入。`
  return `本次盘点以${day}为基准日。固定资产台账取自文件“${source.fileName}”${sheet}，共${source.assets}项，导入后即予冻结，盘点期间不作改动。${leftOut}`
}

function scopeSentence({ stocktake, register, reconciliation }: StocktakeContext): string {
  const { field, values } = stocktake.scope
  const { book } = reconciliation.balance
  const scope =
    field === 'all' ? '台账所列全部固定资产' : `${fieldWords[field]}为${values.join('、')}的固定资产`
  const outside = register.assets.length - book.count
  const rest = outside === 0 ? '' : `台账所列其余${outside}项不在本次盘点范围内。`
  return `盘点范围为${scope}，应盘${figuresText(book)}。${rest}`
}

/** 二、盘点基准日与范围. */
export function buildScope(context: StocktakeContext): readonly Block[] {
  return placed(places.setup, [
    heading(1, '二、盘点基准日与范围'),
    ...paragraphs(sourceSentence(context)),
    ...paragraphs(scopeSentence(context)),
  ])
}
