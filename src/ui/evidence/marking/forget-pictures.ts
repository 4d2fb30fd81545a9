import type { Json } from '../../../domain/values/json.ts'
import type { Problem } from '../../../domain/values/result.ts'
import type { Services } from '../../shared/services.ts'
import type { Draft } from '../../shared/use-draft.ts'

const pictureFields = ['blob', 'thumb', 'original'] as const

/**
 * Removes from this device every picture the record ever named and names no more. One that another record or document shows
 * too stays, and that is said: whoever took it there has not asked for anything.
 */
export async function forgetPictures(
  record: string,
  { draft, services }: { readonly draft: Draft; readonly services: Services },
): Promise<Problem | null> {
  const history = await draft.session.history(record)
  const named = new Set(history.flatMap(({ value }) => picturesOf(value)))
  const used = await textOfEverything(services)
  const kept = [...named].filter((hash) => used.includes(hash))
  const present = new Set(picturesOf(draft.session.records.get(record)?.heads[0]?.value ?? null))
  for (const hash of named) {
    if (used.includes(hash)) continue
    const removed = await services.store.removeBlob(hash)
    if (!removed.ok) return removed.problem
  }
  return kept.every((hash) => present.has(hash)) ? null : { code: 'original-used-elsewhere' }
}

function picturesOf(value: Json): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const fields = value as Readonly<Record<string, Json>>
  return pictureFields.flatMap((field) => {
    const hash = fields[field]
    return typeof hash === 'string' && hash !== '' ? [hash] : []
  })
}

/** Every record of every document, as text: a hash that stands anywhere in it is in use. */
async function textOfEverything({ store }: Services): Promise<string> {
  const documents = await store.listDocuments()
  const texts: string[] = []
  for (const { document } of documents)
    for (const { heads } of (await store.loadDocument(document)).values())
      for (const { value } of heads) if (value !== null) texts.push(JSON.stringify(value))
  return texts.join('\n')
}
