import type { Count } from '../../../domain/stocktake/stocktake.ts'

/** The count of a record, found by halving: `counts` is sorted by record key. */
export function countAt(counts: readonly Count[], record: string): Count | null {
  let [low, high] = [0, counts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((counts[middle]?.record ?? '') < record) low = middle + 1
    else high = middle
  }
  const found = counts[low]
  return found?.record === record ? found : null
}
