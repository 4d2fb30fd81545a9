import type { KeptBackup, ShelfLimits } from './contract.ts'

/** Newest first; of two of one moment the one with the larger id. */
export function newestFirst(backups: readonly KeptBackup[]): readonly KeptBackup[] {
  return [...backups].sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? 1 : -1))
}

/** Ids of those that make room once `newest` stands on the shelf. */
export function outlived(
  backups: readonly KeptBackup[],
  newest: string,
  limits: ShelfLimits,
): readonly string[] {
  const gone: string[] = []
  const perDocument = new Map<string, number>()
  let bytes = 0
  const first = backups.filter(({ id }) => id === newest)
  for (const backup of [...first, ...newestFirst(backups.filter(({ id }) => id !== newest))]) {
    const count = (perDocument.get(backup.document) ?? 0) + 1
    const fits = backup.id === newest || (count <= limits.perDocument && bytes + backup.bytes <= limits.bytes)
    if (!fits) gone.push(backup.id)
    else {
      perDocument.set(backup.document, count)
      bytes += backup.bytes
    }
  }
  return gone
}
