import type { CheckReport } from '../../domain/checks/check.ts'
import { checkEvaluation, checkFinishedReport } from '../../domain/checks/run-checks.ts'
import { figureText } from '../../domain/checks/wording/figure-text.ts'
import { findingSentence } from '../../domain/checks/wording/finding-sentence.ts'
import type { Outcome } from '../outcome.ts'
import { wrongInput } from '../outcome.ts'
import { readDraft, remarksOn } from '../read-draft.ts'
import { readFinishedReport } from '../read-report.ts'

/** Prints what the checks found, passed and left out, as JSON; code 1 when there is an error among it. */
export async function check(args: readonly string[]): Promise<Outcome> {
  const [path, ...rest] = args
  if (path === undefined || rest.length > 0)
    return wrongInput(
      '用法：jijian check FILE，FILE 为导出的数据文件（.json）或自评报告（.docx、.pdf、.txt）',
    )
  return /\.(?:json|zip)$/i.test(path) ? await checkDraft(path) : await checkReportFile(path)
}

async function checkDraft(path: string): Promise<Outcome> {
  const draft = await readDraft(path)
  if (!draft.ok) return wrongInput(draft.problem.details?.line ?? draft.problem.code)
  return outcomeOf(checkEvaluation(draft.value), remarksOn(draft.value))
}

async function checkReportFile(path: string): Promise<Outcome> {
  const reading = await readFinishedReport(path)
  if (!reading.ok) return wrongInput(reading.problem.details?.line ?? reading.problem.code)
  const open = reading.value.notUnderstood.length
  return outcomeOf(
    checkFinishedReport(reading.value),
    open > 0 ? `提示：有 ${open} 处内容没有读懂，未参与体检。\n` : '',
  )
}

function outcomeOf(report: CheckReport, remark: string): Outcome {
  const failed = report.findings.some(({ severity }) => severity === 'error')
  return { code: failed ? 1 : 0, output: printed(report), error: remark }
}

function printed({ findings, passed, heldBeside, notApplicable }: CheckReport): string {
  const result = {
    findings: findings.map(({ check: rule, severity, wording, figures, places, fingerprint, repair }) => ({
      check: rule,
      severity,
      sentence: findingSentence(wording),
      figures: figures.map(({ label, value }) => ({ label, value: figureText(value) })),
      places,
      repair: repair?.label ?? null,
      fingerprint,
    })),
    passed,
    heldBeside,
    notApplicable,
  }
  return `${JSON.stringify(result, null, 2)}\n`
}
