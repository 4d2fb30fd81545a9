import { spawn } from 'node:child_process'
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

/** `quiet` keeps what the stage says until it ends, so that two at a time do not talk across each other. */
export async function runStage(stage: Stage, { quiet }: { readonly quiet: boolean }): Promise<StageResult> {
  if (!quiet) console.log(`\n── ${stage.name}`)
  if (stage.counts) {
    mkdirSync(dirname(stage.counts.file), { recursive: true })
    // Yesterday's counts must not speak for today's run.
    rmSync(stage.counts.file, { force: true })
  }
  const started = performance.now()
  const { status, said } = await run(stage, quiet)
  const milliseconds = performance.now() - started
  const counts = stage.counts ? readCounts(stage.counts) : none
  // A stage that should have run tests and ran none has proven nothing.
  const ran = !stage.counts || counts.passed > 0
  const ok = status === 0 && ran && counts.failed === 0
  if (quiet) console.log(`\n── ${stage.name}${said === '' ? '' : `\n${said.trimEnd()}`}`)
  console.log(`── ${stage.name}: ${ok ? 'ok' : 'FAILED'} in ${seconds(milliseconds)}`)
  return { name: stage.name, ok, milliseconds, ...counts }
}

function run(
  stage: Stage,
  quiet: boolean,
): Promise<{ readonly status: number | null; readonly said: string }> {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: stage.counts?.file ?? '' }
  const child = spawn(process.execPath, [...stage.program], {
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env,
  })
  const pieces: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => pieces.push(piece))
  return new Promise((done) => {
    child.once('error', (error) => done({ status: null, said: error.message }))
    child.once('close', (status) => done({ status, said: Buffer.concat(pieces).toString('utf8') }))
  })
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
