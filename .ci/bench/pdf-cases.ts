import type { Photo, ReportDocument } from '../../src/domain/report/document.ts'
import { readStocktake } from '../../src/domain/stocktake/read-stocktake.ts'
import { reconcile } from '../../src/domain/stocktake/reconcile.ts'
import { readRegister } from '../../src/domain/stocktake/register/read-register.ts'
import { buildStocktakeReport } from '../../src/domain/stocktake/report/build-stocktake-report.ts'
import { asCsv, generateRegister } from '../../tests/fixtures/generate-register.ts'
import { blackJpeg } from '../../tests/export/support/black-jpeg.ts'
import { importOf, withCounts } from './counted-register.ts'
import { sampleReport } from './sample-report.ts'

export interface PdfCase {
  readonly name: string
  readonly build: () => ReportDocument | Promise<ReportDocument>
}

const bare = { title: '', author: '', subject: '' }

export const pdfCases: readonly PdfCase[] = [
  { name: 'the sample', build: sampleReport },
  { name: '3 pages of text', build: () => ({ ...bare, blocks: shortText() }) },
  {
    name: '60 photos of 140 KB',
    build: () => ({ ...bare, blocks: [{ kind: 'photos', photos: sixtyPhotos() }] }),
  },
  { name: '10,000 assets in a table', build: () => ({ ...bare, blocks: [assetTable(10_000)] }) },
  { name: 'the report of a stocktake of 10,000 assets', build: () => stocktakeReport(10_000) },
]

/** As the app makes it of a stocktake in which every line but the few with more than one piece was found whole. */
async function stocktakeReport(assets: number): Promise<ReportDocument> {
  const states = withCounts(await importOf(new TextEncoder().encode(asCsv(generateRegister(assets)))), assets)
  const stocktake = readStocktake('st', states)
  if (!stocktake.ok) throw new Error(stocktake.problem.code)
  const register = readRegister(states)
  return buildStocktakeReport(stocktake.value, register, reconcile(stocktake.value, register))
}

function shortText(): ReportDocument['blocks'] {
  const [first] = sampleReport().blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  const text = `${first ?? ''}预算执行、绩效目标和资产管理的情况如下。`.repeat(12)
  return Array.from({ length: 6 }, () => ({ kind: 'paragraph', text }))
}

function sixtyPhotos(): readonly Photo[] {
  return Array.from({ length: 60 }, (_, index) => ({
    blob: String(index),
    number: `附件${String(index + 1)}`,
    caption: '资产盘点现场照片',
    time: '2024年3月1日 10:20',
    hash: `SHA-256：${'0123456789abcdef'.repeat(4)}`,
    alternative: '',
  }))
}

/** As large as a photo is after 标准; both sides read no more of it than its frame. */
export function photoBytes(blob: string): Uint8Array {
  const bytes = new Uint8Array(140_000).fill(Number(blob))
  bytes.set(blackJpeg)
  return bytes
}

function assetTable(assets: number): ReportDocument['blocks'][number] {
  const { rows, headerRow } = generateRegister(assets)
  const columns = [0, 2, 3, 5, 6, 9, 11]
  const cells = (row: readonly string[]) => columns.map((column) => ({ text: row[column] ?? '' }))
  return {
    kind: 'table',
    caption: '固定资产盘点明细表',
    unitNote: '单位：元',
    orientation: 'landscape',
    columns: columns.map((column) => ({
      width: column === 2 ? 2 : 1,
      align: column === 6 ? 'end' : 'start',
    })),
    header: [cells(rows[headerRow] ?? [])],
    rows: rows.slice(headerRow + 1).map(cells),
  }
}
