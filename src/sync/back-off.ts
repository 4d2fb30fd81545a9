const first = 2_000
const longest = 5 * 60_000

/** How long to wait after so many failures in a row; the chance keeps a building full of phones from calling at once. */
export function backOff(failures: number, chance: number): number {
  const whole = Math.min(longest, first * 2 ** Math.min(failures - 1, 20))
  return Math.round(whole * (0.5 + chance / 2))
}
