/** Lists of a stocktake that lead to one asset. */
const lists = ['assets', 'differences', 'duplicates', 'surpluses'] as const

/**
 * The list a person came from, with its filter as it was, so that work through a long list goes on where it stopped; after
 * a cold start the list named.
 */
export function cameFrom(home: string, otherwise: (typeof lists)[number]): string {
  const state: unknown = window.history.state
  const before = typeof state === 'object' && state !== null && 'back' in state ? state.back : null
  const known = typeof before === 'string' && lists.some((list) => before.split('?')[0] === `${home}/${list}`)
  return known ? before : `${home}/${otherwise}`
}
