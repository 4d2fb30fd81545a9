import { run } from './run.ts'

const { code, output, error } = await run(process.argv.slice(2))
process.stdout.write(output)
process.stderr.write(error)
// Not process.exit: what was written to a pipe must arrive whole.
process.exitCode = code
