import type { ReportDocument } from '../../../domain/report/document.ts'
import { buildReviewWorkbook } from '../../../domain/review/report/build-review-workbook.ts'
import type { ReviewOutcome } from '../../../domain/review/review-outcome.ts'
import { reportFileName } from '../../shared/paper/report-file-name.ts'
import type { RenderOrder } from '../../shared/paper/use-render.ts'
import { docxMime, pdfMime, xlsxMime } from '../../shared/paper/use-render.ts'
import type { Services } from '../../shared/services.ts'

/** One kind of file a review goes out as. */
export interface ReviewExport {
  readonly id: 'pdf' | 'docx' | 'xlsx'
  readonly name: string
  /** As “正在生成…” and “…已生成” have it. */
  readonly what: string
  readonly hint: string
}

export const reviewExports: readonly [pdf: ReviewExport, ...others: ReviewExport[]] = [
  { id: 'pdf', name: 'PDF', what: ' PDF ', hint: '版式固定，用于签发和存档' },
  { id: 'docx', name: 'Word', what: ' Word 文件', hint: '可继续修改' },
  { id: 'xlsx', name: 'Excel 对照表', what: ' Excel 对照表', hint: '两种得分逐项对照、扣分台账、核查发现' },
]

/** What is to be rendered for a target, and under which name. */
export function exportOrder(
  { id }: ReviewExport,
  { title, document }: { readonly title: string; readonly document: ReportDocument },
  parts: {
    readonly outcome: ReviewOutcome
    readonly services: Pick<Services, 'renderPdf' | 'renderDocx' | 'renderWorkbook'>
  },
): RenderOrder {
  const { outcome, services } = parts
  const { unitName, fiscalYear, practice } = outcome.review.meta
  const nameOf = (what: string) => ({
    title: `${what}${practice ? '（演练）' : ''}`,
    unit: unitName,
    year: fiscalYear,
  })
  if (id === 'xlsx')
    return {
      fileName: reportFileName(nameOf('现场核查对照表'), 'xlsx'),
      mime: xlsxMime,
      render: (options) => services.renderWorkbook(buildReviewWorkbook(outcome), options),
    }
  const word = id === 'docx'
  return {
    fileName: reportFileName(nameOf(title), word ? 'docx' : 'pdf'),
    mime: word ? docxMime : pdfMime,
    render: (options) =>
      word ? services.renderDocx(document, options) : services.renderPdf(document, options),
    document,
  }
}
