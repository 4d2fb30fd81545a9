import type { PlaceOf } from '../places.ts'
import type { Stated, StatedIndicator } from '../report-reading.ts'
import type { Points } from '../../values/points.ts'
import type { Ratio } from '../../values/ratio.ts'
import type { Mention, StatedFigure } from './mention.ts'
import { nameKey } from './mention.ts'

function pointsOf(
  stated: readonly StatedFigure[],
  attribute: 'weight' | 'score' | 'deduction',
  placeOf: PlaceOf,
): readonly Stated<Points>[] {
  return stated.flatMap((one) =>
    one.attribute === attribute ? [{ value: one.points, place: placeOf(one.at) }] : [],
  )
}

function ratesOf(stated: readonly StatedFigure[], placeOf: PlaceOf): readonly Stated<Ratio>[] {
  return stated.flatMap((one) =>
    one.attribute === 'rate' ? [{ value: one.rate, place: placeOf(one.at) }] : [],
  )
}

/** A mention that tells its level knows its parent; another may only know under which root it stands. */
function nearestParent(mentions: readonly Mention[]): string | null {
  const named = mentions.filter(({ parent }) => parent !== null)
  const best = named.find(({ level }) => level !== null) ?? named[0]
  return best?.parent ?? null
}

function merged(mentions: readonly Mention[], placeOf: PlaceOf): readonly StatedIndicator[] {
  const [first] = mentions
  if (!first) return []
  const stated = mentions
    .flatMap((mention) => (mention.stated ? [mention.stated] : []))
    .sort((a, b) => a.at.start - b.at.start)
  return [
    {
      name: nameKey(first.name),
      level: mentions.find(({ level }) => level !== null)?.level ?? null,
      parent: nearestParent(mentions),
      weights: pointsOf(stated, 'weight', placeOf),
      scores: pointsOf(stated, 'score', placeOf),
      rates: ratesOf(stated, placeOf),
      deductions: pointsOf(stated, 'deduction', placeOf),
      place: placeOf(first.at),
    },
  ]
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** Parents before their children, both in the order of first mention. */
function inTreeOrder(indicators: readonly StatedIndicator[]): readonly StatedIndicator[] {
  const byParent = grouped(indicators, ({ parent }) => parent)
  const names = new Set(indicators.map(({ name }) => name))
  const done = new Set<StatedIndicator>()
  const walk = (indicator: StatedIndicator): void => {
    if (done.has(indicator)) return
    done.add(indicator)
    byParent.get(indicator.name)?.forEach(walk)
  }
  indicators.filter(({ parent }) => parent === null || !names.has(parent)).forEach(walk)
  indicators.forEach(walk)
  return [...done]
}

/** One indicator for each name. */
export function mergeMentions(mentions: readonly Mention[], placeOf: PlaceOf): readonly StatedIndicator[] {
  const sorted = [...mentions].sort((a, b) => a.at.start - b.at.start)
  const byName = grouped(sorted, ({ name }) => nameKey(name))
  return inTreeOrder([...byName.values()].flatMap((same) => merged(same, placeOf)))
}
