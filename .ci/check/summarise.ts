import { seconds, type StageResult } from './run-stage.ts'

/** The table of stages and, as the very last line, the sum. */
export function summarise(
  results: readonly StageResult[],
  milliseconds: number,
): { readonly text: string; readonly failed: number } {
  const sum = (pick: (result: StageResult) => number) => results.reduce((total, one) => total + pick(one), 0)
  const rows = results.map((one) => {
    const tests =
      one.passed + one.failed > 0 ? `  ${String(one.passed)} passed, ${String(one.failed)} failed` : ''
    return `  ${one.ok ? 'ok    ' : 'FAILED'} ${one.name.padEnd(26)} ${seconds(one.milliseconds).padStart(8)}${tests}`
  })
  const skipped = sum((one) => one.skipped)
  const failed = sum(failuresOf)
  const lines = ['', ...rows, `  all stages in ${seconds(milliseconds)}`]
  if (skipped > 0) lines.push(`  skipped tests: ${String(skipped)}`)
  lines.push('', `${String(sum((one) => one.passed))} passed, ${String(failed)} failed`)
  return { text: lines.join('\n'), failed }
}

/** A stage that failed without a failed test (lint, build, a crash) counts as one failure, or the sum would hide it. */
function failuresOf(result: StageResult): number {
  return result.ok ? 0 : Math.max(1, result.failed)
}
