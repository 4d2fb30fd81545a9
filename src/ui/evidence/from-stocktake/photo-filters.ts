import type { PhotoKind, StocktakePhoto } from '../../../domain/stocktake/stocktake-photos.ts'

export type PhotoFilter = 'all' | PhotoKind

const words: Readonly<Record<PhotoFilter, string>> = {
  all: '全部',
  difference: '差异',
  surplus: '盘盈',
  match: '相符',
}

export function passes({ subjects }: StocktakePhoto, filter: PhotoFilter): boolean {
  return filter === 'all' || subjects.some(({ kind }) => kind === filter)
}

/** How many photos each filter leaves. */
export function countByFilter(photos: readonly StocktakePhoto[]): Readonly<Record<PhotoFilter, number>> {
  const left = (filter: PhotoFilter): number => photos.filter((photo) => passes(photo, filter)).length
  return {
    all: photos.length,
    difference: left('difference'),
    surplus: left('surplus'),
    match: left('match'),
  }
}

/** Only filters that leave something, and none where all photos are of one kind. */
export function usefulFilters(photos: readonly StocktakePhoto[]) {
  const counts = countByFilter(photos)
  const kinds = (['difference', 'surplus', 'match'] as const).filter((kind) => counts[kind] > 0)
  return kinds.length < 2 ? [] : (['all', ...kinds] as const).map((id) => ({ id, label: words[id] }))
}
