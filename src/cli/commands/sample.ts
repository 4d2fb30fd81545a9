import { sampleChanges } from '../../domain/samples/sample-evaluation.ts'
import { encodeDraftFile } from '../../protocol/draft-file.ts'
import type { Outcome } from '../outcome.ts'
import { done, wrongInput } from '../outcome.ts'

/** Prints the sample draft: the same bytes every time. */
export async function sample(args: readonly string[]): Promise<Outcome> {
  if (args.length > 0) return wrongInput(`sample 不需要参数：${args.join(' ')}`)
  return done(encodeDraftFile(sampleChanges()))
}
