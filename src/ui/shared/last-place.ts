import type { Json } from '../../domain/values/json.ts'
import type { DraftStore } from './services.ts'

/** Where a person was filling in: the page, and the field on it. Device-local, not part of the document. */
export interface LastPlace {
  readonly document: string
  readonly path: string
  /** `data-place` of the field; empty for the top of the page. */
  readonly field: string
  /** Title of the page, for the offer to continue. */
  readonly page: string
}

const anyDocument = 'last-place'
const keyOf = (document: string): string => `last-place/${document}`

function parseLastPlace(json: Json | undefined): LastPlace | null {
  if (typeof json !== 'object' || json === null || !('path' in json)) return null
  const { document, path, field, page } = json
  const texts = [document, path, field, page]
  return texts.every((text) => typeof text === 'string')
    ? ({ document, path, field, page } as LastPlace)
    : null
}

/** The last place in one document, or in any. */
export async function readLastPlace(store: DraftStore, document?: string): Promise<LastPlace | null> {
  return parseLastPlace(await store.getSetting(document === undefined ? anyDocument : keyOf(document)))
}

export async function writeLastPlace(store: DraftStore, place: LastPlace): Promise<void> {
  await store.putSetting(anyDocument, { ...place })
  await store.putSetting(keyOf(place.document), { ...place })
}
