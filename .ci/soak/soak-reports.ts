import { nodeFontSource } from '../../src/cli/node-font-source.ts'
import type { FontSource } from '../../src/export/pdf/fonts/font-source.ts'
import { judgeReport } from '../../tests/export/support/judge-report.ts'
import { generateReport } from '../../tests/fixtures/generate-report.ts'

/** Generated reports with rare names and mixed scripts: the PDF equals its model and keeps its lines, or is refused by name. */
export async function soakReports(count: number): Promise<boolean> {
  const fonts = loadedOnce(nodeFontSource('public/fonts'))
  let [refused, faulty] = [0, 0]
  for (let seed = 1; seed <= count; seed += 1) {
    const verdict = await judgeReport(generateReport(seed), fonts)
    if (verdict.refused) refused += 1
    if (verdict.faults.length > 0) {
      faulty += 1
      console.log(`report ${String(seed)}: ${verdict.faults.slice(0, 5).join(' · ')}`)
    }
    if (seed % 100 === 0) console.log(`reports: ${String(seed)} of ${String(count)}`)
  }
  console.log(
    [
      '',
      `${String(count)} generated reports as PDF`,
      `  refused, every character without a font named   ${String(refused)}`,
      `  with a fault in text, lines or structure        ${String(faulty)}`,
    ].join('\n'),
  )
  return faulty === 0
}

function loadedOnce(source: FontSource): FontSource {
  const loaded = new Map<string, Promise<Uint8Array>>()
  return {
    list: () => source.list(),
    load(face, tier) {
      const key = `${face}-${tier}`
      const file = loaded.get(key) ?? source.load(face, tier)
      loaded.set(key, file)
      return file
    },
  }
}
