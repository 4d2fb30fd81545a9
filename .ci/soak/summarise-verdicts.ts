import { allowedLoss, type Verdict } from './judge.ts'

export function summariseVerdicts(
  kind: 'page' | 'browser',
  verdicts: readonly Verdict[],
): { readonly text: string; readonly held: boolean } {
  const count = (test: (one: Verdict) => boolean) => String(verdicts.filter(test).length)
  const losses = verdicts.map((one) => one.lostMilliseconds).sort((a, b) => a - b)
  const middle = losses[Math.floor(losses.length / 2)] ?? 0
  const typed = verdicts.reduce((sum, one) => sum + one.charactersTyped, 0)
  const lost = verdicts.reduce((sum, one) => sum + one.charactersLost, 0)
  const text = [
    '',
    `${String(verdicts.length)} kills of the ${kind === 'page' ? 'page (crash or close)' : 'browser process (SIGKILL)'} while typing`,
    `  rounds in which the header promised 已存本机   ${count((one) => one.promised)}`,
    `  promises broken                               ${count((one) => !one.kept)}`,
    `  characters typed / lost                       ${String(typed)} / ${String(lost)}`,
    `  rounds that lost something                    ${count((one) => one.lostMilliseconds > 0)}`,
    `  age of the oldest lost character              median ${String(middle)} ms, worst ${String(losses.at(-1) ?? 0)} ms`,
    `  rounds beyond ${String(allowedLoss)} ms                          ${count((one) => one.lostMilliseconds > allowedLoss)}`,
  ].join('\n')
  return { text, held: verdicts.every((one) => one.held) }
}
