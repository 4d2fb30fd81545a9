import { existsSync, readFileSync } from 'node:fs'
import type { Stage } from './stages.ts'

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}

interface PlaywrightReport {
  readonly stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

/** What a test runner wrote about its run; a run that wrote nothing passed nothing. */
export function readCounts(source: NonNullable<Stage['counts']>): Counts {
  if (!existsSync(source.file)) return { passed: 0, failed: 0, skipped: 0 }
  const report: unknown = JSON.parse(readFileSync(source.file, 'utf8'))
  if (source.kind === 'vitest') {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as VitestReport
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
  }
  const { expected, unexpected, flaky, skipped } = (report as PlaywrightReport).stats
  // A test that passed only on its second try has failed once too often.
  return { passed: expected, failed: unexpected + flaky, skipped }
}
