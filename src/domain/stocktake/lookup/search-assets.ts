import type { Asset, AssetRegister } from '../asset.ts'
import { roomOf } from '../asset.ts'

/**
 * One lower-cased line per asset: a search reads lines, not objects. `\n` keeps words of two fields apart. Full-width signs are
 * written as half-width ones, here and in the query.
 */
export function haystacks(register: AssetRegister): readonly string[] {
  const plain = new Map<string, string>()
  // Names, rooms and departments repeat; rewriting each once takes a tenth of the time.
  const fold = (text: string): string => {
    const known = plain.get(text)
    if (known !== undefined) return known
    const initials = register.initials.get(text)
    const folded = `${text}${initials === undefined ? '' : `\n${initials}`}`.normalize('NFKC').toLowerCase()
    plain.set(text, folded)
    return folded
  }
  return register.assets.map((asset) => {
    const { id, tag, name, spec, user, department } = asset
    const repeated = [name, spec, user, roomOf(asset), department].map(fold)
    return `${id.toLowerCase()}\n${tag.toLowerCase()}\n${repeated.join('\n')}`
  })
}

/** Every word must be found, in any field. Codes that end with the query stand first: tail digits are typed most. */
export function searchAssets(
  assets: readonly Asset[],
  lines: readonly string[],
  query: string,
  limit: number,
): readonly Asset[] {
  const words = query
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return assets.slice(0, limit)
  const [whole = ''] = words
  const first: Asset[] = []
  const others: Asset[] = []
  for (const [place, line] of lines.entries()) {
    if (first.length >= limit) break
    if (!words.every((word) => line.includes(word))) continue
    const asset = assets[place]
    if (!asset) continue
    const tail =
      words.length === 1 &&
      (asset.id.toLowerCase().endsWith(whole) || asset.tag.toLowerCase().endsWith(whole))
    if (tail) first.push(asset)
    else if (others.length < limit) others.push(asset)
  }
  return [...first, ...others].slice(0, limit)
}
