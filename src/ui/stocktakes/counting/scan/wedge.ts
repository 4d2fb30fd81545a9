/** Milliseconds between two keys of a gun on a slow wireless link, and what its keys take on average. */
const longestGap = 100
const averageGap = 60
const shortestCode = 4

export interface Wedge {
  /** Takes one key as it was pressed; the code when it was the last of a gun's burst. */
  press(key: string, at: number): string | null
  /** True within a burst: its keys are no commands to the page. */
  readonly bursting: boolean
}

/** Tells a scanner gun (keyboard wedge) from a person by the pace: nobody types four keys and Enter within a third of a second. */
export function createWedge(): Wedge {
  let burst = ''
  let first = 0
  let last = Number.NEGATIVE_INFINITY

  function isAtGunPace(at: number): boolean {
    return at - last <= longestGap && at - first <= averageGap * burst.length
  }

  return {
    press(key, at) {
      if (key === 'Enter' || key === 'Tab') {
        const code = burst.length >= shortestCode && isAtGunPace(at) ? burst.trim() : null
        burst = ''
        return code
      }
      // Shift and its like come between the letters of a gun.
      if ([...key].length !== 1) return null
      if (at - last > longestGap) burst = ''
      // A gun that kept codes while out of reach sends them all in one go: each has its own beginning.
      if (burst === '') first = at
      burst += key
      last = at
      return null
    },
    get bursting() {
      return burst.length > 1
    },
  }
}
