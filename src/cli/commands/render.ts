import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildReport } from '../../domain/report/build-report.ts'
import type { Result } from '../../domain/values/result.ts'
import { renderDocx } from '../../export/docx/render-docx.ts'
import { renderPdf } from '../../export/pdf/render-pdf.ts'
import { nodeFontSource } from '../node-font-source.ts'
import type { Outcome } from '../outcome.ts'
import { done, wrongInput } from '../outcome.ts'
import { problemLine } from '../problem-line.ts'
import type { ScoredDraft } from '../read-draft.ts'
import { readDraft, remarksOn } from '../read-draft.ts'
import { reasonOf } from '../read-text-file.ts'

const usage =
  '用法：jijian render FILE [--pdf OUT] [--docx OUT]，FILE 为导出的数据文件，OUT 为要写的文件，至少写一种'
const fonts = fileURLToPath(new URL('../../../public/fonts', import.meta.url))

type Format = 'pdf' | 'docx'
type Renderer = (draft: ScoredDraft) => Promise<Result<Uint8Array>>

/** The creation date is that of the last change, so the same draft gives the same bytes. */
const renderers: Readonly<Record<Format, Renderer>> = {
  pdf: ({ evaluation, system, sheet, changedAt }) =>
    renderPdf(buildReport(evaluation, system, sheet), { fonts: nodeFontSource(fonts), createdAt: changedAt }),
  docx: ({ evaluation, system, sheet, changedAt }) =>
    renderDocx(buildReport(evaluation, system, sheet), { createdAt: changedAt }),
}
const formats = Object.keys(renderers) as Format[]

interface Choice {
  readonly file: string
  readonly outputs: readonly { readonly format: Format; readonly path: string }[]
}

function parseChoice(args: readonly string[]): Choice | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { pdf: { type: 'string' }, docx: { type: 'string' } },
      allowPositionals: true,
    })
    const [file, ...rest] = positionals
    const outputs = formats.flatMap((format) => {
      const path = values[format]
      return path ? [{ format, path }] : []
    })
    return file !== undefined && outputs.length > 0 && rest.length === 0 ? { file, outputs } : null
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
    const bytes = await renderers[format](draft.value)
    if (!bytes.ok) return wrongInput(`${choice.file}：${problemLine(bytes.problem)}。`)
    try {
      await writeFile(path, bytes.value)
    } catch (error) {
      return wrongInput(`${reasonOf(error)}：${path}`)
    }
  }
  return done(choice.outputs.map(({ path }) => `${path}\n`).join(''), remarksOn(draft.value))
}
