import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildReport } from '../../domain/report/build-report.ts'
import { renderPdf } from '../../export/pdf/render-pdf.ts'
import { nodeFontSource } from '../node-font-source.ts'
import type { Outcome } from '../outcome.ts'
import { done, wrongInput } from '../outcome.ts'
import { problemLine } from '../problem-line.ts'
import { readDraft, remarksOn } from '../read-draft.ts'
import { reasonOf } from '../read-text-file.ts'

const usage = '用法：jijian render FILE --pdf OUT，FILE 为导出的数据文件，OUT 为要写的 PDF 文件'
const fonts = fileURLToPath(new URL('../../../public/fonts', import.meta.url))

interface Choice {
  readonly file: string
  readonly pdf: string
}

function parseChoice(args: readonly string[]): Choice | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { pdf: { type: 'string' } },
      allowPositionals: true,
    })
    const [file, ...rest] = positionals
    return file !== undefined && values.pdf && rest.length === 0 ? { file, pdf: values.pdf } : null
  } catch {
    return null
  }
}

/** Writes the report as PDF. The creation date is that of the last change, so the same draft gives the same bytes. */
export async function render(args: readonly string[]): Promise<Outcome> {
  const choice = parseChoice(args)
  if (!choice) return wrongInput(usage)
  const draft = await readDraft(choice.file)
  if (!draft.ok) return wrongInput(draft.problem.details?.line ?? draft.problem.code)
  const { evaluation, system, sheet, changedAt } = draft.value
  const pdf = await renderPdf(buildReport(evaluation, system, sheet), {
    fonts: nodeFontSource(fonts),
    createdAt: changedAt,
  })
  if (!pdf.ok) return wrongInput(`${choice.file}：${problemLine(pdf.problem)}。`)
  try {
    await writeFile(choice.pdf, pdf.value)
  } catch (error) {
    return wrongInput(`${reasonOf(error)}：${choice.pdf}`)
  }
  return done(`${choice.pdf}\n`, remarksOn(draft.value))
}
