import type { CheckReport } from '../../domain/checks/check.ts'
import { checkEvaluation } from '../../domain/checks/run-checks.ts'
import { figureText } from '../../domain/checks/wording/figure-text.ts'
import { findingSentence } from '../../domain/checks/wording/finding-sentence.ts'
import type { Outcome } from '../outcome.ts'
import { wrongInput } from '../outcome.ts'
import { readDraft, remarksOn } from '../read-draft.ts'

/** Prints what the checks found, passed and left out, as JSON; code 1 when there is an error among it. */
export async function check(args: readonly string[]): Promise<Outcome> {
  const [path, ...rest] = args
  if (path === undefined || rest.length > 0) return wrongInput('用法：jijian check FILE')
  const draft = await readDraft(path)
  if (!draft.ok) return wrongInput(draft.problem.details?.line ?? draft.problem.code)
  const report = checkEvaluation(draft.value)
  const failed = report.findings.some(({ severity }) => severity === 'error')
  return { code: failed ? 1 : 0, output: printed(report), error: remarksOn(draft.value) }
}

function printed({ findings, passed, notApplicable }: CheckReport): string {
  const result = {
    findings: findings.map(({ check: id, severity, wording, figures, places, fingerprint }) => ({
      check: id,
      severity,
      sentence: findingSentence(wording),
      figures: figures.map(({ label, value }) => ({ label, value: figureText(value) })),
      places,
      fingerprint,
    })),
    passed,
    notApplicable,
  }
  return `${JSON.stringify(result, null, 2)}\n`
}
