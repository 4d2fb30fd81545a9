/** A set of code points, kept as the ranges the manifest lists. */
export interface Coverage {
  has(codePoint: number): boolean
}

export function parseCoverage(ranges: string): Coverage {
  const starts: number[] = []
  const ends: number[] = []
  for (const range of ranges.split(' ').filter(Boolean)) {
    const [first = '', last = first] = range.split('-')
    starts.push(Number.parseInt(first, 16))
    ends.push(Number.parseInt(last, 16))
  }
  return {
    has(codePoint) {
      let low = 0
      let high = starts.length - 1
      while (low <= high) {
        const middle = (low + high) >> 1
        if (codePoint < (starts[middle] ?? 0)) high = middle - 1
        else if (codePoint > (ends[middle] ?? 0)) low = middle + 1
        else return true
      }
      return false
    },
  }
}
