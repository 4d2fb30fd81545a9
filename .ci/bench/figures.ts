export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? Number.NaN
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), most: at(sorted.length - 1) }
}

/** Runs a few times unmeasured, so that the figures are not those of a cold compiler, then measures each run. */
export async function measure(runs: number, warmUp: number, work: () => unknown): Promise<Spread> {
  const [spread] = await measureInTurn(runs, warmUp, [work])
  return spread ?? spreadOf([])
}

/** Measures several works in turn, so that what else the machine does falls on all of them alike. */
export async function measureInTurn(
  runs: number,
  warmUp: number,
  works: readonly (() => unknown)[],
): Promise<readonly Spread[]> {
  const times = works.map((): number[] => [])
  for (let run = -warmUp; run < runs; run += 1) {
    for (const [index, work] of works.entries()) {
      const started = performance.now()
      await work()
      if (run >= 0) times[index]?.push(performance.now() - started)
    }
  }
  return times.map(spreadOf)
}

export function describe(spread: Spread, unit: string, digits = 1): string {
  const [median, least, most] = [spread.median, spread.least, spread.most].map((one) => one.toFixed(digits))
  return `median ${median} ${unit} (${least} to ${most})`
}
