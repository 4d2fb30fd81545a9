import type { Evaluation } from '../../domain/evaluation/evaluation.ts'
import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import { buildEvaluationWorkbook } from '../../domain/report/build-evaluation-workbook.ts'
import { buildPublicReport } from '../../domain/report/build-public-report.ts'
import type { ReportDocument } from '../../domain/report/document.ts'
import type { ScoreSheet } from '../../domain/scoring/score-sheet.ts'
import { reportFileName } from '../shared/paper/report-file-name.ts'
import type { RenderOrder } from '../shared/paper/use-render.ts'
import { docxMime, pdfMime, xlsxMime } from '../shared/paper/use-render.ts'
import type { Services } from '../shared/services.ts'

/** One kind of file an evaluation goes out as. */
export interface ExportTarget {
  readonly id: 'pdf' | 'docx' | 'xlsx' | 'public-pdf' | 'public-docx'
  readonly name: string
  /** As “正在生成…” and “…已生成” have it. */
  readonly what: string
  readonly hint: string
  readonly published: boolean
}

export const exportTargets: readonly [pdf: ExportTarget, ...others: ExportTarget[]] = [
  { id: 'pdf', name: 'PDF', what: ' PDF ', hint: '版式固定，用于报送和存档', published: false },
  { id: 'docx', name: 'Word', what: ' Word 文件', hint: '可继续修改，字体为公文字体', published: false },
  {
    id: 'xlsx',
    name: 'Excel 附表',
    what: ' Excel 附表',
    hint: '评分表、台账、目标表、收支表、佐证清单，合计带公式',
    published: false,
  },
  {
    id: 'public-pdf',
    name: '公开版 PDF',
    what: '公开版 PDF ',
    hint: '用于网上公开：不含填报人、电话、责任人、签字、照片和佐证',
    published: true,
  },
  {
    id: 'public-docx',
    name: '公开版 Word',
    what: '公开版 Word 文件',
    hint: '内容与公开版 PDF 相同，公开前请通读正文',
    published: true,
  },
]

export interface ExportParts {
  readonly services: Pick<Services, 'renderPdf' | 'renderDocx' | 'renderWorkbook'>
  /** The whole report as it is on screen. */
  readonly report: ReportDocument
  readonly evaluation: Evaluation
  readonly system: IndicatorSystem
  readonly sheet: ScoreSheet
}

/** What is to be rendered for a target, and under which name. */
export function exportOrder({ id, published }: ExportTarget, parts: ExportParts): RenderOrder {
  const { services, evaluation, system, sheet } = parts
  const document = published ? buildPublicReport(evaluation, system, sheet) : parts.report
  const name = {
    title: published ? `公开版${document.title}` : document.title,
    unit: parts.report.author || evaluation.name,
    year: evaluation.fiscalYear,
  }
  if (id === 'xlsx')
    return {
      fileName: reportFileName(name, 'xlsx'),
      mime: xlsxMime,
      render: (options) =>
        services.renderWorkbook(buildEvaluationWorkbook(evaluation, system, sheet), options),
    }
  const word = id === 'docx' || id === 'public-docx'
  return {
    fileName: reportFileName(name, word ? 'docx' : 'pdf'),
    mime: word ? docxMime : pdfMime,
    render: (options) =>
      word ? services.renderDocx(document, options) : services.renderPdf(document, options),
    document,
  }
}
