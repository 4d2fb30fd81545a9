import type { Asset, AssetRegister } from '../asset.ts'
import { roomOf } from '../asset.ts'
import { parseLabel } from '../labels/parse-label.ts'
import { normaliseCode } from '../register/read-row.ts'
import { haystacks, searchAssets } from './search-assets.ts'

/** What a label means in this register. */
export type LabelMatch =
  | { readonly kind: 'asset'; readonly asset: Asset }
  /** A person says which. */
  | { readonly kind: 'several'; readonly assets: readonly Asset[] }
  | { readonly kind: 'room'; readonly room: string }
  /** `code` is what the label says, for a 盘盈. */
  | { readonly kind: 'unknown'; readonly code: string }

export interface AssetIndex {
  find(label: string): LabelMatch
  /** Assets whose code or label number ends so, at most `limit`. */
  byTail(digits: string, limit: number): readonly Asset[]
  /** By code, tail, name, spec, user, room, department or pinyin initials; every word of the query must be found. */
  search(query: string, limit: number): readonly Asset[]
}

/** Case, dashes and spaces are written differently on labels and in registers. */
function looseKey(code: string): string {
  return code.toLowerCase().replace(/[\s_-]/gu, '')
}

function addTo(map: Map<string, Asset[]>, key: string, asset: Asset): void {
  if (key === '') return
  const known = map.get(key)
  if (!known) map.set(key, [asset])
  else if (!known.includes(asset)) known.push(asset)
}

/** Built once per register: every scan after it is a look into a map. */
export function createAssetIndex(register: AssetRegister): AssetIndex {
  const { assets } = register
  const exact = new Map<string, Asset[]>()
  const loose = new Map<string, Asset[]>()
  const rooms = new Set<string>()
  for (const asset of assets) {
    rooms.add(roomOf(asset))
    for (const code of [asset.id, asset.tag]) {
      addTo(exact, code, asset)
      addTo(loose, looseKey(code), asset)
    }
  }
  let lines: readonly string[] | null = null

  function match(code: string): readonly Asset[] {
    const key = normaliseCode(code)
    const byId = register.byId.get(key)
    return byId ? [byId] : (exact.get(key) ?? loose.get(looseKey(key)) ?? [])
  }

  return {
    find(label) {
      const { codes, room } = parseLabel(label)
      if (room !== null) return { kind: 'room', room }
      for (const code of codes) {
        const found = match(code)
        const [only] = found
        if (only && found.length === 1) return { kind: 'asset', asset: only }
        if (found.length > 1) return { kind: 'several', assets: found }
      }
      const plain = normaliseCode(label)
      if (rooms.has(plain)) return { kind: 'room', room: plain }
      return { kind: 'unknown', code: normaliseCode(codes[0] ?? label).slice(0, 200) }
    },
    byTail(digits, limit) {
      const tail = normaliseCode(digits).toLowerCase()
      if (tail === '') return []
      const found: Asset[] = []
      for (const asset of assets) {
        if (found.length >= limit) break
        if (asset.id.toLowerCase().endsWith(tail) || asset.tag.toLowerCase().endsWith(tail)) found.push(asset)
      }
      return found
    },
    search(query, limit) {
      lines ??= haystacks(register)
      return searchAssets(assets, lines, query, limit)
    },
  }
}
