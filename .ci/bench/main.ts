import { benchChecks } from './checks.ts'
import { benchFirstScreen } from './first-screen.ts'
import { benchLighthouse } from './lighthouse.ts'
import { benchPdf } from './pdf.ts'
import { benchRegister } from './register.ts'
import { benchRegisterOnScreen } from './register-on-screen.ts'
import { benchScoring } from './scoring.ts'
import { benchServer } from './server/bench-server.ts'
import { benchSync } from './sync/bench-sync.ts'
import { benchTyping } from './typing.ts'

const benches: Readonly<Record<string, () => Promise<string> | string>> = {
  'first-screen': benchFirstScreen,
  scoring: benchScoring,
  checks: benchChecks,
  typing: benchTyping,
  register: benchRegister,
  'register-on-screen': benchRegisterOnScreen,
  pdf: benchPdf,
  sync: benchSync,
  server: benchServer,
  lighthouse: benchLighthouse,
}

/** `npm run bench` runs all of them on the built app, `npm run bench -- scoring` one. Figures, never a verdict. */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  for (const [name, run] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`\n── ${name}`)
    console.log(await run())
  }
}

await main()
