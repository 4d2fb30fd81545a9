import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Change } from '../../../src/domain/changes/change.ts'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { readEvaluation } from '../../../src/domain/evaluation/read-evaluation.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { buildCheckedReport } from '../../../src/domain/report/build-checked-report.ts'
import { dataHash, withDataHash } from '../../../src/domain/report/carried-data.ts'
import type { ReportDocument } from '../../../src/domain/report/document.ts'
import { verifyCarried } from '../../../src/domain/report/verify-carried.ts'
import { sampleChanges, sampleDocument } from '../../../src/domain/samples/sample-evaluation.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import { renderPdfInWorker } from '../../../src/export/pdf/start-pdf-render.ts'
import { readIncomingFile } from '../../../src/intake/exchange/read-incoming-file.ts'
import type { CarriedFile } from '../../../src/protocol/carried-file.ts'
import { writeCarriedFile } from '../../../src/protocol/carried-file.ts'

async function takePhoto(): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(800, 600)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = 'grey'
  context.fillRect(100, 100, 500, 300)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
  return new Uint8Array(await blob.arrayBuffer())
}

const made = { author: '张某', device: 'phone', at: '2024-03-01T02:00:00.000Z' }
const facts = { title: '某局', author: '张某', createdAt: '2024-03-05T02:00:00.000Z' }

function reportOf(changes: readonly Change[]): ReportDocument {
  const evaluation = readEvaluation(sampleDocument, recordStates(changes))
  const system = evaluation.ok && findSystem(evaluation.value.system)
  if (!evaluation.ok || !system) throw new Error('no sample')
  return buildCheckedReport(evaluation.value, system, scoreEvaluation(evaluation.value, system))
}

describe('a PDF with photos, read back', { timeout: 120_000 }, () => {
  let changes: readonly Change[] = []
  let photo = new Uint8Array()
  beforeAll(async () => {
    photo = new Uint8Array(await takePhoto())
    const blob = bytesToHex(sha256(photo))
    const value = { name: '现场.jpg', blob, mime: 'image/jpeg', size: photo.length, note: '', order: 'a0' }
    const record = 'evidence/photo'
    const indicators = { ...value, indicators: ['B6-3'] }
    changes = [
      ...sampleChanges(),
      createChange({ document: sampleDocument, record, value: indicators, parents: [], ...made }),
    ]
  })

  async function pdfOf(attachment: CarriedFile): Promise<Uint8Array> {
    const report = withDataHash(reportOf(changes), dataHash(attachment.bytes), attachment.name)
    const rendered = await renderPdfInWorker(report, { attachment, blobs: () => Promise.resolve(photo) })
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.problem))
    return rendered.value
  }
  const read = (bytes: Uint8Array, passphrase?: string) =>
    readIncomingFile(
      new File([bytes.slice()], '自评报告.pdf'),
      passphrase === undefined ? {} : { passphrase },
    )
  async function codeOf(bytes: Uint8Array, passphrase?: string): Promise<string> {
    const incoming = await read(bytes, passphrase)
    return incoming.ok ? 'ok' : incoming.problem.code
  }

  it('verifies; one flipped byte in its data is reported, and so is a file that is cut off', async () => {
    const pdf = await pdfOf(await writeCarriedFile(changes, facts))
    const incoming = await read(pdf)
    if (!incoming.ok || !incoming.value.pdf) throw new Error(JSON.stringify(incoming))
    expect(incoming.value.changes).toHaveLength(changes.length)
    const verified = verifyCarried(incoming.value.changes, incoming.value.pdf)
    expect(verified.ok && verified.value.integrity).toEqual({ kind: 'whole' })

    const flipped = pdf.slice()
    const text = new TextDecoder('latin1').decode(pdf)
    const at = text.indexOf('stream', text.indexOf('/EmbeddedFile')) + 2000
    flipped[at] = (flipped[at] ?? 0) ^ 1
    expect(await codeOf(flipped)).toBe('carried-data-damaged')
    expect(await codeOf(pdf.slice(0, 3000))).toMatch(/^(incoming-pdf-unreadable|pdf-carries-nothing)$/)
  })

  it('locked data asks for its passphrase, and opens with no other', async () => {
    const pdf = await pdfOf(await writeCarriedFile(changes, facts, '只告诉经办人的口令'))
    const file = new File([pdf.slice()], '自评报告.pdf')
    const problemOf = async (passphrase?: string): Promise<string> => {
      const incoming = await readIncomingFile(file, passphrase === undefined ? {} : { passphrase })
      return incoming.ok ? 'ok' : incoming.problem.code
    }
    expect(await problemOf()).toBe('package-needs-passphrase')
    expect(await problemOf('猜的口令')).toBe('package-wrong-passphrase')
    expect(await problemOf('只告诉经办人的口令')).toBe('ok')
  })

  it('an ordinary PDF and what is no PDF at all are called by name', async () => {
    const plain = await renderPdfInWorker({ title: '通知', author: '', subject: '', blocks: [] })
    expect(plain.ok && (await codeOf(plain.value))).toBe('pdf-carries-nothing')
    expect(await codeOf(new TextEncoder().encode('%PDF-1.7 不是'))).toBe('incoming-pdf-unreadable')
    expect(await codeOf(new TextEncoder().encode('你好'))).toBe('draft-not-json')
    expect(await codeOf(new TextEncoder().encode('PK你好'))).toBe('package-not-zip')
  })
})
