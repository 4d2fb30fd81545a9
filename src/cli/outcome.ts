/** What a command leaves behind: text for the two streams and the exit code (0 done, 1 does not hold, 2 wrong input). */
export interface Outcome {
  readonly code: 0 | 1 | 2
  readonly output: string
  readonly error: string
}

export function done(output: string, remark = ''): Outcome {
  return { code: 0, output, error: remark }
}

export function doesNotHold(reasons: readonly string[]): Outcome {
  return { code: 1, output: reasons.map((reason) => `${reason}\n`).join(''), error: '' }
}

/** One clear line, whatever was wrong. */
export function wrongInput(line: string): Outcome {
  return { code: 2, output: '', error: `${line.replace(/\s*\n\s*/g, ' ')}\n` }
}

export type CommandRun = (args: readonly string[]) => Promise<Outcome>
