import { ensureBrowser } from '../browser/ensure-browser.ts'
import { ensurePdfTools } from './ensure-pdf-tools.ts'
import { runStage, type StageResult } from './run-stage.ts'
import { stages } from './stages.ts'
import { summarise } from './summarise.ts'

/**
 * The whole gate, the same on a laptop and in CI. Every stage runs even when an earlier one failed, so one run shows
 * everything that is wrong; a stage whose ground is missing fails without running.
 */
function main(): void {
  const started = performance.now()
  const results: StageResult[] = []
  const only = process.argv.slice(2)
  for (const stage of stages.filter((one) => only.length === 0 || only.includes(one.name))) {
    const ground = stage.needs === undefined ? undefined : results.find((one) => one.name === stage.needs)
    results.push(ground?.ok === false ? notRun(stage.name, ground.name) : runStage(stage))
  }
  const summary = summarise(results, performance.now() - started)
  console.log(summary.text)
  process.exitCode = summary.failed === 0 ? 0 : 1
}

function notRun(name: string, ground: string): StageResult {
  console.log(`\n── ${name}: not run, because ${ground} failed`)
  return { name, ok: false, milliseconds: 0, passed: 0, failed: 0, skipped: 0 }
}

try {
  const browser = ensureBrowser()
  console.log(`browser: ${browser.version} (${browser.path})`)
  console.log(`PDF tools: ${ensurePdfTools()}`)
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
