import type { Asset } from '../asset.ts'
import { normaliseCode } from '../register/read-row.ts'

/** Line feeds end both codes: what is searched for is the tail with one behind it. */
function lineOf({ id, tag }: Asset): string {
  return `${id.toLowerCase()}\n${tag.toLowerCase()}\n`
}

export interface CodeTails {
  find(tail: string, limit: number): readonly Asset[]
}

/** Codes and label numbers by how they end, in the order of the register. One long text: nothing is faster to look through. */
export function createTails(assets: readonly Asset[]): CodeTails {
  const starts: number[] = []
  let length = 0
  const lines = assets.map((asset) => {
    const line = lineOf(asset)
    starts.push(length)
    length += line.length
    return line
  })
  const text = lines.join('')

  function assetAt(offset: number): number {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  return {
    find(tail, limit) {
      const wanted = normaliseCode(tail).toLowerCase()
      if (wanted === '' || wanted.includes('\n')) return []
      const found = new Set<number>()
      for (let at = text.indexOf(`${wanted}\n`); at >= 0 && found.size < limit;) {
        found.add(assetAt(at))
        at = text.indexOf(`${wanted}\n`, at + 1)
      }
      return [...found].flatMap((place) => assets[place] ?? [])
    },
  }
}
