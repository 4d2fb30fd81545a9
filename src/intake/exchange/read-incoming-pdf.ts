import { carriedFileName, dataHash, lockedFileName } from '../../domain/report/carried-data.ts'
import type { Problem, Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import { readCarriedFile } from '../../protocol/carried-file.ts'
import { askReportWorker } from '../report/ask-report-worker.ts'
import type { CarriedPdf } from '../report/pdf/read-carried-pdf.ts'
import type { IncomingFile, ReadIncomingOptions } from './contract.ts'

/** A passphrase asked for does not read the pages again. */
const opened = new WeakMap<File, CarriedPdf>()

/** What a file that a person was sent as a PDF can turn out to be; the words of a report's reading speak of other ways out. */
const problems: Readonly<Record<string, string>> = {
  'report-unreadable': 'incoming-pdf-unreadable',
  'report-encrypted': 'incoming-pdf-encrypted',
  'report-too-large': 'incoming-pdf-too-large',
  'report-timeout': 'incoming-pdf-unreadable',
}

export async function readIncomingPdf(
  file: File,
  { passphrase, onProgress, signal }: ReadIncomingOptions,
): Promise<Result<IncomingFile, Problem>> {
  const pdf = opened.get(file)
  const read = pdf
    ? ok(pdf)
    : await askReportWorker(
        file,
        { carried: [carriedFileName, lockedFileName] },
        (message) => (message.kind === 'carried' ? message.pdf : undefined),
        { ...(onProgress && { onProgress }), ...(signal && { signal }) },
      )
  if (!read.ok) return fail(problems[read.problem.code] ?? read.problem.code, read.problem.details)
  opened.set(file, read.value)
  const { name, file: bytes, pages } = read.value
  const changes = await readCarriedFile({ name, bytes }, passphrase)
  if (!changes.ok) return { ok: false, problem: damaged(changes.problem) }
  return ok({
    fileName: file.name,
    changes: changes.value,
    blobs: null,
    parcel: null,
    pdf: { name, hash: dataHash(bytes), pages },
  })
}

/** A newer version and a passphrase are nobody's fault; whatever else does not hold was damaged or changed. */
function damaged(problem: Problem): Problem {
  const innocent = [
    'package-needs-passphrase',
    'package-wrong-passphrase',
    'package-newer-version',
    'draft-newer-version',
  ]
  return innocent.includes(problem.code) ? problem : { code: 'carried-data-damaged' }
}
