export type Log = (event: string, details: Readonly<Record<string, unknown>>) => void

/** One JSON object a line, on standard output. No names, no content, no cookies. */
export const logJson: Log = (event, details) => {
  console.log(JSON.stringify({ at: new Date().toISOString(), event, ...details }))
}

export const logNothing: Log = () => undefined
