import { nodeFontSource } from '../../src/cli/node-font-source.ts'
import { judgeReport } from '../../tests/export/support/judge-report.ts'
import { pdfCases } from '../bench/pdf-cases.ts'

/** Documents of 10,000 assets: every cell of the PDF is what the model says. Time and memory are the bench's. */
export async function soakLarge(): Promise<boolean> {
  let held = true
  for (const { name, build } of pdfCases.filter((one) => one.name.includes('10,000'))) {
    const started = performance.now()
    const { refused, faults } = await judgeReport(await build(), nodeFontSource('public/fonts'))
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    held &&= !refused && faults.length === 0
    const verdict = refused
      ? 'refused'
      : faults.length === 0
        ? 'equals its model'
        : faults.slice(0, 5).join(' · ')
    console.log(`${name}: ${verdict} (rendered and read back in ${seconds} s)`)
  }
  return held
}
