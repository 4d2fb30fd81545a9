import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Outcome } from '../../src/cli/outcome.ts'
import { run } from '../../src/cli/run.ts'
import type { Change } from '../../src/domain/changes/change.ts'
import { createChange } from '../../src/domain/changes/create-change.ts'
import { recordStates } from '../../src/domain/changes/heads.ts'
import { carriedFileName, dataHash, withDataHash } from '../../src/domain/report/carried-data.ts'
import type { ReportDocument } from '../../src/domain/report/document.ts'
import { splitReport } from '../../src/domain/report/split-report.ts'
import { sampleChanges } from '../../src/domain/samples/sample-evaluation.ts'
import { writeCarriedFile } from '../../src/protocol/carried-file.ts'
import { encodeDraftFile } from '../../src/protocol/draft-file.ts'
import { reportOf } from '../fixtures/report-of.ts'
import { savePdf, pdfToolsReady, picturesOf, qpdfCheck } from '../export/support/pdf-tools.ts'
import { codesOn } from '../export/support/read-codes.ts'
import { renderBytes } from '../export/support/render.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jijian-verify-'))
})
afterAll(() => rm(folder, { recursive: true }))

const data = new TextEncoder().encode(encodeDraftFile(sampleChanges()))

function carrying(report: ReportDocument, file: Uint8Array, hash = dataHash(file)): Promise<Uint8Array> {
  return renderBytes(withDataHash(report, hash), { attachment: { name: carriedFileName, bytes: file } })
}

async function verified(pdf: Uint8Array): Promise<Outcome> {
  const path = join(folder, 'report.pdf')
  await writeFile(path, pdf)
  return run(['verify', path])
}

const photoChange = createChange({
  document: sampleChanges()[0]?.document ?? '',
  record: 'evidence/photo',
  value: {
    name: '资产盘点现场.jpg',
    blob: 'a'.repeat(64),
    mime: 'image/jpeg',
    size: 1000,
    indicators: ['B6-3'],
    note: '',
    order: 'a0',
  },
  author: '张某',
  device: 'd',
  at: '2024-03-01T02:00:00.000Z',
  parents: [],
})

/** The sample with another total: what somebody would like to have scored. */
function better(changes: readonly Change[]): readonly Change[] {
  const record = 'ledger/C3-1/p1'
  const parents =
    recordStates(changes)
      .get(record)
      ?.heads.map(({ id }) => id) ?? []
  const document = changes[0]?.document ?? ''
  const cover =
    recordStates(changes)
      .get('cover/sub-unit-count')
      ?.heads.map(({ id }) => id) ?? []
  const at = '2024-04-01T00:00:00.000Z'
  const by = { author: '某人', device: 'd', at }
  return [
    ...changes,
    createChange({ document, record: 'cover/sub-unit-count', value: '9', parents: cover, ...by }),
    ...(parents.length > 0 ? [createChange({ document, record, value: null, parents, ...by })] : []),
  ]
}

describe('a PDF that carries its data', () => {
  const report = reportOf(sampleChanges())

  it('is whole when its pages say what the data says', async () => {
    const pdf = await carrying(report, data)
    expect(await verified(pdf)).toMatchObject({ code: 0, output: expect.stringContaining('完整') as string })
    if (pdfToolsReady) expect(qpdfCheck(savePdf(pdf)).status).toBe(0)
  })

  it('may leave its 附件册 behind', async () => {
    const changes = [...sampleChanges(), photoChange]
    const split = splitReport(reportOf(changes))
    const file = new TextEncoder().encode(encodeDraftFile(changes))
    expect((await verified(await carrying(split?.text ?? report, file))).code).toBe(0)
  })

  it('says its hash in a code that another reader reads', { timeout: 60_000 }, async () => {
    if (!pdfToolsReady) return
    const pdf = savePdf(await carrying({ ...report, blocks: [] }, data))
    const found = await codesOn(picturesOf(pdf, 150).at(-1) ?? { width: 0, height: 0, at: () => 255 })
    expect(found.map(({ text }) => text)).toEqual([`JIJIAN SHA-256 ${dataHash(data).toUpperCase()}`])
  })

  it('asks for the passphrase of locked data, and tells a wrong one from damage', async () => {
    const facts = { title: report.title, author: '', createdAt: '2024-04-01T00:00:00.000Z' }
    const file = await writeCarriedFile(sampleChanges(), facts, '八个以上的字 8')
    const pdf = await renderBytes(withDataHash(report, dataHash(file.bytes), file.name), { attachment: file })
    expect(Buffer.from(pdf).includes('ledger/')).toBe(false)
    expect((await verified(pdf)).output).toContain('口令')
    vi.stubEnv('JIJIAN_PASSPHRASE', '八个以上的字 9')
    expect((await verified(pdf)).output).toContain('口令不对')
    vi.stubEnv('JIJIAN_PASSPHRASE', '八个以上的字 8')
    expect((await verified(pdf)).code).toBe(0)
    vi.unstubAllEnvs()
  })

  it('reports one flipped byte in the data, in its text and in the file itself', async () => {
    const flipped = data.slice()
    const at = new TextDecoder().decode(data).indexOf('40118') + 1
    flipped[at > 0 ? at : 5000] = 0x39
    expect((await verified(await carrying(report, flipped, dataHash(data)))).code).toBe(1)
    const pdf = await carrying(report, data)
    const place = Buffer.from(pdf).indexOf('/EmbeddedFile')
    pdf[place + 4000] = (pdf[place + 4000] ?? 0) ^ 1
    expect((await verified(pdf)).code).not.toBe(0)
  })

  it('reports pages that were edited', async () => {
    const text = JSON.stringify(report).replaceAll('94.00', '98.00')
    expect(text).not.toBe(JSON.stringify(report))
    const edited = await verified(await carrying(JSON.parse(text) as ReportDocument, data))
    expect(edited.code).toBe(1)
    expect(edited.output).toMatch(/数据应为：.*94\.00.*\n页面上是：.*98\.00/s)
  })

  it('reports data that was edited, hashed anew and printed with the new hash', async () => {
    const other = new TextEncoder().encode(encodeDraftFile(better(sampleChanges())))
    expect((await verified(await carrying(report, other))).output).toContain('不一致')
  })

  it('does not claim to know who made it: pages and data changed alike agree', async () => {
    const changes = better(sampleChanges())
    const file = new TextEncoder().encode(encodeDraftFile(changes))
    expect((await verified(await carrying(reportOf(changes), file))).code).toBe(0)
  })

  it('says when there is nothing to compare', async () => {
    expect(await verified(await renderBytes(report))).toMatchObject({
      code: 2,
      error: expect.stringContaining('没有附带填报数据') as string,
    })
    expect((await verified(new TextEncoder().encode('no pdf'))).code).toBe(2)
  })
})
