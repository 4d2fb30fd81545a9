/** Short enough to be read out and typed: with it anybody draws the same assets again. */
export function newSeed(newId: () => string): string {
  return newId().slice(0, 8)
}
