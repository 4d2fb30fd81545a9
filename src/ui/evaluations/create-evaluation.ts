import { copyForNextYear } from '../../domain/evaluation/copy-for-next-year.ts'
import { newEvaluationEdits } from '../../domain/evaluation/new-evaluation.ts'
import { readEvaluation } from '../../domain/evaluation/read-evaluation.ts'
import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import { findSystem } from '../../domain/indicator-systems/built-in.ts'
import { scoreEvaluation } from '../../domain/scoring/score-evaluation.ts'
import { sampleChanges } from '../../domain/samples/sample-evaluation.ts'
import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { Services } from '../shared/services.ts'
import { storeDocument } from '../shared/store-document.ts'

/** Returns the new document's id. A department's name is also what its cover says; a project's is not. */
export function createEvaluation(
  choice: { readonly system: IndicatorSystem; readonly fiscalYear: number; readonly name: string },
  author: string,
  services: Services,
): Promise<Result<string>> {
  const cover =
    choice.system.subject === 'department' ? [{ record: 'cover/unit-name', value: choice.name }] : []
  return storeDocument([...newEvaluationEdits(choice), ...cover], author, services)
}

/** 沿用上年: what stays true from year to year, to be confirmed; the figures of the year start empty. */
export async function copyEvaluation(
  document: string,
  author: string,
  services: Services,
): Promise<Result<string>> {
  const read = readEvaluation(document, await services.store.loadDocument(document))
  if (!read.ok) return read
  const system = findSystem(read.value.system)
  if (!system) return fail('system-unknown', { system: read.value.system })
  const sheet = scoreEvaluation(read.value, system)
  const edits = copyForNextYear(read.value, { fiscalYear: read.value.fiscalYear + 1, sheet })
  return storeDocument(edits, author, services)
}

/** Puts the practice sample into the store; there already, it is left as the person has changed it. */
export async function createFromSample(author: string, services: Services): Promise<Result<string>> {
  const changes = sampleChanges()
  const document = changes[0]?.document ?? ''
  const imported = await services.store.importChanges(changes)
  if (!imported.ok) return imported
  const records = await services.store.loadDocument(document)
  if (records.get('meta/deleted')?.heads[0]?.value === true) {
    const written = await services.store.write(document, [{ record: 'meta/deleted', value: null }], {
      mode: 'deliberate',
      author,
      at: services.clock.now().toISOString(),
    })
    if (!written.ok) return written
  }
  return ok(document)
}
