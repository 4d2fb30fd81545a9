import type { Asset, AssetRegister } from '../asset.ts'
import { roomOf } from '../asset.ts'
import { parseLabel } from '../labels/parse-label.ts'
import { normaliseCode } from '../register/read-row.ts'
import { looseKey, roomKey } from './code-keys.ts'
import { createTails } from './code-tails.ts'
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

/** An asset's own two codes are added one after the other, so that it is there already only as the last. */
function addTo(map: Map<string, Asset[]>, key: string, asset: Asset): void {
  if (key === '') return
  const known = map.get(key)
  if (!known) map.set(key, [asset])
  else if (known.at(-1) !== asset) known.push(asset)
}

function matchOf(found: readonly Asset[]): LabelMatch | null {
  const [only] = found
  if (!only) return null
  return found.length === 1 ? { kind: 'asset', asset: only } : { kind: 'several', assets: found }
}

/** Of a label that no asset has: the rest is no code. */
const longestCode = 200

/** Built once per register: every scan after it is a look into a map. */
export function createAssetIndex(register: AssetRegister): AssetIndex {
  const { assets } = register
  const tagged = new Map<string, Asset[]>()
  const loose = new Map<string, Asset[]>()
  const rooms = new Map<string, string>()
  for (const asset of assets) {
    const room = roomOf(asset)
    rooms.set(roomKey(room), room)
    addTo(tagged, asset.tag, asset)
    addTo(loose, looseKey(asset.id), asset)
    addTo(loose, looseKey(asset.tag), asset)
  }
  const tails = createTails(assets)
  let lines: readonly string[] | null = null

  function exactly(key: string): readonly Asset[] | undefined {
    const byId = register.byId.get(key)
    return byId ? [byId] : tagged.get(key)
  }

  function match(code: string): readonly Asset[] {
    const key = normaliseCode(code)
    return exactly(key) ?? loose.get(looseKey(key)) ?? []
  }

  return {
    find(label) {
      const whole = matchOf(exactly(normaliseCode(label)) ?? [])
      if (whole) return whole
      const { codes, room } = parseLabel(label)
      if (room !== null) return { kind: 'room', room: rooms.get(roomKey(room)) ?? room }
      for (const code of codes) {
        const found = matchOf(match(code))
        if (found) return found
      }
      const named = rooms.get(roomKey(label))
      if (named !== undefined) return { kind: 'room', room: named }
      return { kind: 'unknown', code: normaliseCode(codes[0] ?? label).slice(0, longestCode) }
    },
    byTail: tails.find,
    search(query, limit) {
      lines ??= haystacks(register)
      return searchAssets(assets, lines, query, limit)
    },
  }
}
