const delimiters = [',', '\t', ';'] as const

/** Enough lines to know a file by; a title above the headings has no delimiter, or fewer. */
const looked = 60

/**
 * The delimiter of which most lines have the same number: commas inside amounts and notes come and go. Of two equally steady
 * ones it is the one with more. A tab before another delimiter only keeps Excel from reading a code as a number.
 */
export function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, 60_000)
    .replace(/"[^"]*"/gu, '')
    .replace(/\t+(?=[,;])/gu, '')
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== '')
    .slice(0, looked)
  let best: { readonly delimiter: string; readonly steady: number; readonly count: number } | null = null
  for (const delimiter of delimiters) {
    const { steady, count } = steadyCount(lines.map((line) => line.split(delimiter).length - 1))
    if (count === 0) continue
    if (best === null || steady > best.steady || (steady === best.steady && count > best.count))
      best = { delimiter, steady, count }
  }
  return best?.delimiter ?? ','
}

/** The number most lines agree on, and how many they are. */
function steadyCount(counts: readonly number[]): { readonly steady: number; readonly count: number } {
  const lines = new Map<number, number>()
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1)
  let best = { steady: 0, count: 0 }
  for (const [count, steady] of lines)
    if (steady > best.steady || (steady === best.steady && count > best.count)) best = { steady, count }
  return best
}
