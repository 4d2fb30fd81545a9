import type { InjectionKey } from 'vue'
import { inject } from 'vue'
import type { Change, RecordState } from '../../domain/changes/change.ts'
import type { CheckReport } from '../../domain/checks/check.ts'
import type { ReportExamination } from '../../domain/report-intake/examine-report.ts'
import type { ChartBlock, ReportDocument } from '../../domain/report/document.ts'
import type { Workbook } from '../../domain/report/workbook.ts'
import type { LabelCode, LabelSheet, LabelSize } from '../../domain/stocktake/labels/label-sheet.ts'
import type { Problem, Result } from '../../domain/values/result.ts'
import type { DraftSession } from '../../drafting/contract.ts'
import type { ChartDrawing } from '../../export/charts/contract.ts'
import type { PdfAttachment, PdfEstimate, PictureSize } from '../../export/pdf/contract.ts'
import type { ReadTable } from '../../intake/contract.ts'
import type { ReadIncoming } from '../../intake/exchange/contract.ts'
import type { DrawPages, ReadReport, ReportText } from '../../intake/report/contract.ts'
import type { PhotoServices } from '../../platform/photos/contract.ts'
import type { ScanningServices } from '../../platform/scanning/contract.ts'
import type { KeptBackup } from '../../storage/backups/contract.ts'
import type { DraftStore } from '../../storage/contract.ts'
import type { Team } from '../../sync/contract.ts'

/** The store's types as pages name them: they know no other door to it. */
export type { KeptBackup } from '../../storage/backups/contract.ts'
export type { DocumentSummary, DraftStore } from '../../storage/contract.ts'
export type { PdfAttachment as CarriedFile, PdfEstimate, PictureSize } from '../../export/pdf/contract.ts'
export type { ChartDrawing } from '../../export/charts/contract.ts'
export type { IncomingBlob, IncomingFile } from '../../intake/exchange/contract.ts'
export type { ReportText } from '../../intake/report/contract.ts'
export type { TableFile, TableSheet } from '../../intake/contract.ts'
export type {
  PictureMark,
  PicturePoint,
  Viewfinder,
  ViewfinderState,
} from '../../platform/photos/contract.ts'
export type { CameraState, ScanCue, ScanSession } from '../../platform/scanning/contract.ts'

export type {
  FetchedOverview,
  FetchedUnit,
  Invited,
  Member,
  Membership,
  Person,
  Session,
  SyncState,
  Team,
  TeamOverview,
  TeamProblem,
} from '../../sync/contract.ts'

/** Everything the UI may do outside itself. Composed in `app/services.ts`; tests mount pages with in-memory parts. */
export interface Services {
  readonly store: DraftStore
  readonly clock: { now(): Date }
  readonly newId: () => string
  openDraft(document: string): Promise<DraftSession>
  /** Draft file (`{schemaVersion, changes[]}`) as JSON bytes; see `protocol/draft-file.ts`. */
  encodeDraft(changes: readonly Change[]): Promise<Uint8Array>
  /** Reads what somebody sent, told by its bytes; see `IncomingFile`. */
  readonly readIncoming: ReadIncoming
  /** 附带填报数据: all changes of a document as the file a PDF carries, locked when there is a passphrase. Rejects when storage does. */
  carryData(document: string, facts: CarriedFacts): Promise<PdfAttachment>
  /** The lines and texts of a chart, as every export draws it. */
  drawChart(chart: ChartBlock): Promise<ChartDrawing>
  /** PDF in a worker; rejects never: problems are values. `signal` cancels. */
  renderPdf(document: ReportDocument, options: PdfOptions): Promise<Result<Uint8Array, Problem>>
  /** How large its PDF will be about; `sizes` are the bytes of its pictures by hash. */
  estimatePdf(document: ReportDocument, sizes: ReadonlyMap<string, number>): Promise<PdfEstimate>
  /** A finished PDF as pictures of its pages. */
  readonly drawPages: DrawPages
  /** The same report as a Word file, in the same way. */
  renderDocx(document: ReportDocument, options: RenderOptions): Promise<Result<Uint8Array, Problem>>
  /** Label sheets as PDF, in the same way. */
  renderLabels(sheet: LabelSheet, options: RenderOptions): Promise<Result<Uint8Array, Problem>>
  /** The code that `renderLabels` prints on a label of that size; null when it is too long for it. */
  labelCode(payload: string, size: LabelSize): Promise<LabelCode | null>
  /** .xlsx in a worker; rejects never. */
  renderWorkbook(workbook: Workbook, options: RenderOptions): Promise<Result<Uint8Array, Problem>>
  readonly readTable: ReadTable
  /** Pinyin initials of Chinese texts (台式计算机 → tsjsj), by the text. */
  initialsOf(texts: readonly string[]): Promise<ReadonlyMap<string, string>>
  readonly checks: CheckServices
  readonly reports: ReportServices
  readonly scanning: ScanningServices
  readonly photos: PhotoServices
  /** Keeps the screen on until the answer is called, where the browser can. */
  keepScreenAwake(): () => void
  readonly files: FileServices
  /** Whether the text is on the clipboard. Must be called from a fresh tap. */
  copyText(text: string): Promise<boolean>
  /** 交换包 or 备份 as a zip, one file in memory at a time; rejects never. */
  packData(order: PackOrder, options: RenderOptions): Promise<Result<Blob, Problem>>
  readonly backups: BackupServices
  /** 佐证包 as a zip made in a worker, one file in memory at a time; rejects never. A file that is not there is left out. */
  packFiles(
    files: readonly { readonly path: string; readonly blob: string }[],
    read: (blob: string) => Promise<Uint8Array | null>,
    options: RenderOptions,
  ): Promise<Result<Blob, Problem>>
  readonly offline: OfflineServices
  readonly team: Team
}

/** 自动备份 made by this device at milestones. */
export interface BackupServices {
  /** Newest first. */
  list(): Promise<readonly KeptBackup[]>
  /** The package as a file; null when it made room for newer ones meanwhile. */
  read(backup: KeptBackup): Promise<File | null>
}

/** What goes into a package, and what it says of itself. */
export interface PackOrder {
  /** A backup carries the past of photos too, the others only what stands there now. */
  readonly purpose: 'backup' | 'hand-over' | 'hand-in'
  readonly scope: 'everything' | 'document' | 'section' | 'room'
  readonly title: string
  readonly author: string
  readonly documents: readonly string[]
  /** Records that go; all unless told otherwise. */
  readonly holds?: (record: string) => boolean
  readonly passphrase?: string
}

export interface CarriedFacts {
  readonly title: string
  readonly author: string
  readonly passphrase?: string
}

export interface CheckServices {
  /** 体检 off the main thread; null when the records make no evaluation. Rejects when it breaks. */
  evaluation(document: string, records: ReadonlyMap<string, RecordState>): Promise<CheckReport | null>
}

export interface PdfOptions extends RenderOptions {
  /** 清晰度 of the photos: `standard` unless told otherwise. */
  readonly pictureSize?: PictureSize
  /** The data the PDF carries, from `carryData`. */
  readonly attachment?: PdfAttachment
}

/** A finished report: its text out of a file, and what is in the text. All of it off the main thread; nothing rejects. */
export interface ReportServices {
  readonly read: ReadReport
  /** Text from the clipboard. */
  readPasted(text: string): Promise<Result<ReportText, Problem>>
  examine(report: ReportText): Promise<Result<ReportExamination, Problem>>
}

export interface RenderOptions {
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

export interface FileServices {
  canShare(file: File): boolean
  /** Must be called from a fresh tap. */
  share(file: File): Promise<'shared' | 'cancelled' | 'failed'>
  download(file: File): void
  /**
   * Asks for files through a picker; empty when cancelled. `folder`: all files of one, whatever `accept` says; several files
   * where the browser knows no folders.
   */
  pick(
    accept: string,
    options?: { readonly multiple?: boolean; readonly camera?: boolean; readonly folder?: boolean },
  ): Promise<readonly File[]>
}

/** 可离线 is claimed only when every precached file was found in the cache. */
export interface OfflineServices {
  readonly state: 'unsupported' | 'preparing' | 'ready' | 'failed'
  readonly updateWaiting: boolean
  subscribe(listener: () => void): () => void
  applyUpdate(): Promise<void>
}

export const servicesKey: InjectionKey<Services> = Symbol('services')

export function useServices(): Services {
  const services = inject(servicesKey)
  if (!services) throw new Error('services are not provided: see app/services.ts')
  return services
}
