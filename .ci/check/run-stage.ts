import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { readCounts } from './read-counts.ts'
import type { Stage } from './stages.ts'

export interface StageResult {
  readonly name: string
  readonly ok: boolean
  readonly milliseconds: number
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const none = { passed: 0, failed: 0, skipped: 0 }

export function runStage(stage: Stage): StageResult {
  console.log(`\n── ${stage.name}`)
  if (stage.counts) {
    mkdirSync(dirname(stage.counts.file), { recursive: true })
    // Yesterday's counts must not speak for today's run.
    rmSync(stage.counts.file, { force: true })
  }
  const started = performance.now()
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: stage.counts?.file ?? '' }
  const { status } = spawnSync(process.execPath, [...stage.program], { stdio: 'inherit', env })
  const milliseconds = performance.now() - started
  const counts = stage.counts ? readCounts(stage.counts) : none
  // A stage that should have run tests and ran none has proven nothing.
  const ran = !stage.counts || counts.passed > 0
  const ok = status === 0 && ran && counts.failed === 0
  console.log(`── ${stage.name}: ${ok ? 'ok' : 'FAILED'} in ${seconds(milliseconds)}`)
  return { name: stage.name, ok, milliseconds, ...counts }
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
