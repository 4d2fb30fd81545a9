import type { Asset } from '../../../../domain/stocktake/asset.ts'
import type { AssetIndex } from '../../../../domain/stocktake/lookup/create-asset-index.ts'

const shown = 6
const considered = 30

/** From two characters on: tail digits first, then code, name, initials, user, room; what belongs here stands above. */
export function suggestAssets(
  index: AssetIndex,
  query: string,
  belongsHere: (asset: Asset) => boolean,
): readonly Asset[] {
  const wanted = query.normalize('NFKC').trim()
  if (wanted.length < 2) return []
  const byTail = /^\d+$/.test(wanted) ? index.byTail(wanted, considered) : []
  const found = [...new Set([...byTail, ...index.search(wanted, considered)])]
  return [...found.filter(belongsHere), ...found.filter((asset) => !belongsHere(asset))].slice(0, shown)
}
