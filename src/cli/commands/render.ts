import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildEvaluationWorkbook } from '../../domain/report/build-evaluation-workbook.ts'
import { buildCheckedReport } from '../../domain/report/build-checked-report.ts'
import { buildPublicReport } from '../../domain/report/build-public-report.ts'
import { dataHash, withDataHash } from '../../domain/report/carried-data.ts'
import type { ReportDocument } from '../../domain/report/document.ts'
import type { Result } from '../../domain/values/result.ts'
import { renderDocx } from '../../export/docx/render-docx.ts'
import { renderPdf } from '../../export/pdf/render-pdf.ts'
import { renderWorkbook } from '../../export/xlsx/render-workbook.ts'
import { writeCarriedFile } from '../../protocol/carried-file.ts'
import { nodeFontSource } from '../node-font-source.ts'
import type { Outcome } from '../outcome.ts'
import { done, wrongInput } from '../outcome.ts'
import { problemLine } from '../problem-line.ts'
import type { ScoredDraft } from '../read-draft.ts'
import { readDraft, remarksOn } from '../read-draft.ts'
import { reasonOf } from '../read-text-file.ts'

const usage =
  '用法：jijian render FILE [--pdf OUT] [--docx OUT] [--xlsx OUT] [--public | --with-data]，FILE 为导出的数据文件，OUT 为要写的文件，至少写一种；--public 为公开版，只写 PDF、Word；--with-data 在 PDF 中附带填报数据'
const fonts = fileURLToPath(new URL('../../../public/fonts', import.meta.url))

type Format = 'pdf' | 'docx' | 'xlsx'
type Renderer = (draft: ScoredDraft, choice: Choice) => Promise<Result<Uint8Array>>

/** The creation date is that of the last change, so the same draft gives the same bytes. */
const renderers: Readonly<Record<Format, Renderer>> = {
  async pdf(draft, { published, withData }) {
    const report = reportOf(draft, published)
    const parts = { fonts: nodeFontSource(fonts), createdAt: draft.changedAt }
    if (!withData) return renderPdf(report, parts)
    const facts = { title: report.title, author: '', createdAt: draft.changedAt }
    const { name, bytes } = await writeCarriedFile(draft.changes, facts)
    return renderPdf(withDataHash(report, dataHash(bytes), name), { ...parts, attachment: { name, bytes } })
  },
  docx: (draft, { published }) => renderDocx(reportOf(draft, published), { createdAt: draft.changedAt }),
  xlsx: ({ evaluation, system, sheet, changedAt }) =>
    renderWorkbook(buildEvaluationWorkbook(evaluation, system, sheet), { createdAt: changedAt }),
}
function reportOf({ evaluation, system, sheet }: ScoredDraft, published: boolean): ReportDocument {
  return (published ? buildPublicReport : buildCheckedReport)(evaluation, system, sheet)
}

const formats = Object.keys(renderers) as Format[]

interface Choice {
  readonly file: string
  readonly published: boolean
  readonly withData: boolean
  readonly outputs: readonly { readonly format: Format; readonly path: string }[]
}

function parseChoice(args: readonly string[]): Choice | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: {
        pdf: { type: 'string' },
        docx: { type: 'string' },
        xlsx: { type: 'string' },
        public: { type: 'boolean' },
        'with-data': { type: 'boolean' },
      },
      allowPositionals: true,
    })
    const [file, ...rest] = positionals
    const outputs = formats.flatMap((format) => {
      const path = values[format]
      return path ? [{ format, path }] : []
    })
    const published = values.public === true
    // The tables of the workbook name files, notes and who is in charge.
    const withData = values['with-data'] === true
    if (published && (withData || values.xlsx !== undefined)) return null
    return file !== undefined && outputs.length > 0 && rest.length === 0
      ? { file, published, withData, outputs }
      : null
  } catch {
    return null
  }
}

/** Writes the report in every format asked for; the first that cannot be made or written ends it with a line why. */
export async function render(args: readonly string[]): Promise<Outcome> {
  const choice = parseChoice(args)
  if (!choice) return wrongInput(usage)
  const draft = await readDraft(choice.file)
  if (!draft.ok) return wrongInput(draft.problem.details?.line ?? draft.problem.code)
  for (const { format, path } of choice.outputs) {
    const bytes = await renderers[format](draft.value, choice)
    if (!bytes.ok) return wrongInput(`${choice.file}：${problemLine(bytes.problem)}。`)
    try {
      await writeFile(path, bytes.value)
    } catch (error) {
      return wrongInput(`${reasonOf(error)}：${path}`)
    }
  }
  return done(choice.outputs.map(({ path }) => `${path}\n`).join(''), remarksOn(draft.value))
}
