import { ensureBrowser } from '../browser/ensure-browser.ts'
import { ensurePdfTools } from './ensure-pdf-tools.ts'
import { ensurePostgres } from './ensure-postgres.ts'
import { runStage, type StageResult } from './run-stage.ts'
import { stages, type Stage } from './stages.ts'
import { summarise } from './summarise.ts'

/**
 * The whole gate, the same on a laptop and in CI. Every stage runs even when an earlier one failed, so one run shows
 * everything that is wrong; a stage whose ground is missing fails without running. What works on one core goes two at a time.
 */
async function main(): Promise<void> {
  const started = performance.now()
  const only = process.argv.slice(2)
  const wanted = stages.filter((one) => only.length === 0 || only.includes(one.name))
  const single = wanted.filter(({ counts }) => !counts)
  const results = await inPairs(single)
  for (const stage of wanted.filter(({ counts }) => counts)) {
    const ground = stage.needs === undefined ? undefined : results.find((one) => one.name === stage.needs)
    results.push(
      ground?.ok === false ? notRun(stage.name, ground.name) : await runStage(stage, { quiet: false }),
    )
  }
  const summary = summarise(results, performance.now() - started)
  console.log(summary.text)
  process.exitCode = summary.failed === 0 ? 0 : 1
}

async function inPairs(waiting: readonly Stage[]): Promise<StageResult[]> {
  const queue = [...waiting]
  const results: StageResult[] = []
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift())
      results.push(await runStage(next, { quiet: true }))
  }
  await Promise.all([lane(), lane()])
  return results
}

function notRun(name: string, ground: string): StageResult {
  console.log(`\n── ${name}: not run, because ${ground} failed`)
  return { name, ok: false, milliseconds: 0, passed: 0, failed: 0, skipped: 0 }
}

try {
  const browser = ensureBrowser()
  console.log(`browser: ${browser.version} (${browser.path})`)
  console.log(`PDF tools: ${ensurePdfTools()}`)
  console.log(`PostgreSQL: ${ensurePostgres()}`)
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
