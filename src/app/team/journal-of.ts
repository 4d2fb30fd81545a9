import type { Journal } from '../../drafting/contract.ts'
import type { TeamPlace } from '../../sync/contract.ts'

/** Two accounts on one phone know the same documents: what one of them typed last is not the other's to find. */
export function journalOf(place: TeamPlace | null, journal: Journal): Journal {
  if (place === null) return journal
  const mine = `${place.account}/`
  const own = (document: string): string => mine + document
  return {
    documents: () =>
      journal.documents().flatMap((name) => (name.startsWith(mine) ? [name.slice(mine.length)] : [])),
    read: (document) => journal.read(own(document)),
    write: (document, entries) => journal.write(own(document), entries),
    clear: (document) => {
      journal.clear(own(document))
    },
    adopt: (document) => journal.adopt(own(document)),
    keepsOwn: (document) => journal.keepsOwn(own(document)),
  }
}
