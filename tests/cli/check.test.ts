import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { sampleChanges } from '../../src/domain/samples/sample-evaluation.ts'
import { encodeDraftFile } from '../../src/protocol/draft-file.ts'
import { correctedText, referenceText } from '../domain/checks/subjects.ts'
import { documentOf } from '../export/support/office-report.ts'
import { pdfToolsReady } from '../export/support/pdf-tools.ts'
import { renderBytes } from '../export/support/render.ts'
import { buildDocx, paragraph } from '../intake/report/support/build-docx.ts'
import { buildPdf, scannedPage } from '../intake/report/support/build-pdf.ts'
import { compoundFile, encryptedPdf } from '../intake/report/support/other-files.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jijian-check-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** The text with the lines that a page had cut joined again, as a word processor has it. */
function linesOf(text: string): readonly string[] {
  return text
    .replace(/(万|负责监|设立与|尽快启|一级指)\n\n/g, '$1')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

async function written(text: string, format: 'txt' | 'docx' | 'pdf'): Promise<string> {
  const lines = linesOf(text)
  if (format === 'txt') return await fileOf('report.txt', text)
  if (format === 'docx')
    return await fileOf('report.docx', buildDocx({ body: lines.map((line) => paragraph(line)).join('') }))
  const blocks = lines.map((line) => ({ kind: 'paragraph', text: line }) as const)
  return await fileOf('report.pdf', await renderBytes(documentOf(...blocks)))
}

interface Printed {
  readonly findings: readonly {
    readonly check: string
    readonly severity: string
    readonly sentence: string
  }[]
}

async function checked(path: string): Promise<{ readonly code: number; readonly printed: Printed }> {
  const { code, output } = await run(['check', path])
  return { code, printed: JSON.parse(output) as Printed }
}

describe('jijian check', () => {
  it.each(['txt', 'docx', 'pdf'] as const)(
    'finds the same in the reference report as .%s',
    async (format) => {
      const { code, printed } = await checked(await written(referenceText, format))
      expect(code).toBe(1)
      const ids = new Set(printed.findings.map(({ check }) => check))
      for (const id of [
        'A-03',
        'A-06',
        'A-07',
        'A-09',
        'A-11',
        'A-15',
        'B-01',
        'B-03',
        'B-04',
        'B-05',
        'B-12',
        'B-15',
        'B-16',
        'B-17',
      ])
        expect([...ids], id).toContain(id)
      const told = printed.findings.map(({ sentence }) => sentence).join('\n')
      for (const figure of [
        '60分',
        '9.98 分',
        '19.96 分',
        '2,230.38万元',
        '148.04万元',
        '230.38万元',
        '271.52万元',
      ])
        expect(told).toContain(figure)
    },
  )

  it.each(['txt', 'docx', 'pdf'] as const)('finds nothing in the corrected report as .%s', async (format) => {
    const { code, printed } = await checked(await written(correctedText, format))
    expect(printed.findings.map(({ sentence }) => sentence)).toEqual([])
    expect(code).toBe(0)
  })

  it.each(['pdf', 'docx'])(
    'finds in the practice report exported as .%s what the draft has, and no more',
    async (format) => {
      const draft = await fileOf('practice.json', encodeDraftFile(sampleChanges()))
      const report = join(folder, `practice.${format}`)
      expect(await run(['render', draft, `--${format}`, report])).toMatchObject({ code: 0 })
      const { code, printed } = await checked(report)
      expect({ code, checks: printed.findings.map(({ check }) => check) }).toEqual({
        code: 0,
        checks: ['A-15'],
      })
    },
  )

  it('checks a draft, and has no error in the practice evaluation', async () => {
    const { code, printed } = await checked(await fileOf('sample.json', encodeDraftFile(sampleChanges())))
    expect(code).toBe(0)
    expect(printed.findings.length).toBeGreaterThan(0)
    expect(printed.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each<readonly [name: string, content: () => string | Uint8Array, says: string]>([
    ['scan.pdf', () => buildPdf([scannedPage().page], scannedPage().objects), '只有图片'],
    ['old.doc', () => compoundFile('WordDocument', '1Table'), '旧版 Word'],
    ['locked.docx', () => compoundFile('EncryptedPackage'), '打开密码'],
    ['large.docx', () => new Uint8Array(50 * 1024 * 1024 + 1), '超过 50 MB'],
    ['empty.txt', () => '', '没有文字'],
    [
      'plan.txt',
      () => '关于印发采购管理办法的通知\n一、总则\n第一条 为规范采购活动，制定本办法。',
      '不是部门整体支出绩效自评报告',
    ],
  ])('refuses %s with one clear line', async (name, content, says) => {
    const { code, output, error } = await run(['check', await fileOf(name, content())])
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(error).toContain(says)
    expect(error.trimEnd().split('\n')).toHaveLength(1)
  })

  it.skipIf(!pdfToolsReady)(
    'refuses a PDF under a password, and reads one that is only locked against changes',
    async () => {
      const plain = await readFile(await written(correctedText, 'pdf'))
      const locked = await run(['check', await fileOf('locked.pdf', encryptedPdf(plain, '123456'))])
      expect(locked).toMatchObject({ code: 2, output: '' })
      expect(locked.error).toContain('打开密码')
      const { code, printed } = await checked(await fileOf('open.pdf', encryptedPdf(plain, '')))
      expect({ code, findings: printed.findings }).toEqual({ code: 0, findings: [] })
    },
  )

  it('refuses a missing file and a missing name', async () => {
    expect((await run(['check', join(folder, 'none.pdf')])).error).toContain('找不到文件')
    expect((await run(['check'])).error).toContain('用法')
  })
})
