import { dataHash, withDataHash } from '../../domain/report/carried-data.ts'
import type { ReportDocument } from '../../domain/report/document.ts'
import { splitReport } from '../../domain/report/split-report.ts'
import { fail } from '../../domain/values/result.ts'
import { reportFileName } from '../shared/paper/report-file-name.ts'
import type { RenderOrder } from '../shared/paper/use-render.ts'
import { pdfMime } from '../shared/paper/use-render.ts'
import type { CarriedFile, Services } from '../shared/services.ts'
import type { PdfChoice } from './pdf-choice.ts'

interface PdfParts {
  readonly services: Pick<Services, 'renderPdf'>
  readonly report: ReportDocument
  readonly unit: string
  readonly year: number
  /** The data of the draft as it is on screen. */
  readonly carry: () => Promise<CarriedFile>
}

/** The PDF as it was chosen: one file, or 正文 and 附件册. Only the first carries data. */
export function pdfOrders(
  { pictureSize, split, carries }: PdfChoice,
  { services, report, unit, year, carry }: PdfParts,
): readonly RenderOrder[] {
  const volumes = split ? splitReport(report) : null
  const order = (document: ReportDocument, render: RenderOrder['render']): RenderOrder => ({
    fileName: reportFileName({ title: document.title, unit, year }, 'pdf'),
    mime: pdfMime,
    render,
    document,
  })
  const plain = (document: ReportDocument): RenderOrder =>
    order(document, (options) => services.renderPdf(document, { ...options, pictureSize }))
  const carrying = (document: ReportDocument): RenderOrder =>
    order(document, async (options) => {
      let attachment: CarriedFile
      try {
        attachment = await carry()
      } catch {
        return fail('carried-data-unread')
      }
      const stamped = withDataHash(document, dataHash(attachment.bytes), attachment.name)
      return services.renderPdf(stamped, { ...options, pictureSize, attachment })
    })
  const text = volumes?.text ?? report
  return [carries ? carrying(text) : plain(text), ...(volumes ? [plain(volumes.appendix)] : [])]
}
