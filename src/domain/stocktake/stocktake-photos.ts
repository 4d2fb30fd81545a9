import type { AssetRegister } from './asset.ts'
import type { AssetResult, Reconciliation } from './reconciliation.ts'
import { dayText } from '../values/china-time.ts'
import type { SurplusRecord } from './records.ts'
import type { Count, Stocktake } from './stocktake.ts'
import { matchWords, outcomeWords } from './words.ts'

export type PhotoKind = 'difference' | 'match' | 'surplus'

/** One thing a photo shows, as the count that names the photo says. */
export interface PhotoSubject {
  readonly kind: PhotoKind
  /** 资产编号; of a 盘盈 what its label says, empty without one. */
  readonly code: string
  readonly name: string
  /** Where it was found. */
  readonly room: string
  /** 相符、位置不符、盘亏、盘盈 … */
  readonly result: string
  /** Who counted it, by name. */
  readonly counter: string
  readonly at: string
}

/** 盘点照片: one picture, however many counts name it. */
export interface StocktakePhoto {
  readonly blob: string
  readonly subjects: readonly PhotoSubject[]
}

function resultWords(result: AssetResult): string {
  const words = result.outcome === 'mismatch' ? matchWords(result) : outcomeWords[result.outcome]
  return `${words}${result.excess ? '、数量多于账面' : ''}${result.provisional ? '（暂定）' : ''}`
}

/** What was found of the asset is what the reconciliation says; beyond the scope only the count itself speaks. */
function ofCount(count: Count, register: AssetRegister, result: AssetResult | undefined): PhotoSubject {
  const agrees = result
    ? result.outcome === 'match' && result.excess === null
    : !count.damaged && count.mismatches.length === 0
  return {
    kind: agrees ? 'match' : 'difference',
    code: count.asset,
    name: register.byId.get(count.asset)?.name ?? '',
    room: count.room,
    result: result ? resultWords(result) : count.damaged ? outcomeWords.damaged : matchWords(count),
    counter: count.counter,
    at: count.at,
  }
}

function ofSurplus({ code, name, room, counter, at }: SurplusRecord): PhotoSubject {
  return { kind: 'surplus', code, name, room, result: '盘盈', counter, at }
}

/** Every photo of the counts and of what was found beyond the register, each once, in the order of the counts. */
export function stocktakePhotos(
  stocktake: Stocktake,
  register: AssetRegister,
  { byAsset }: Reconciliation,
): readonly StocktakePhoto[] {
  const names = new Map(stocktake.members.map(({ id, name }) => [id, name]))
  const subjects = new Map<string, PhotoSubject[]>()
  const show = (photos: readonly string[], subject: PhotoSubject): void => {
    const named = { ...subject, counter: names.get(subject.counter) ?? subject.counter }
    for (const blob of new Set(photos)) {
      const known = subjects.get(blob)
      if (known) known.push(named)
      else subjects.set(blob, [named])
    }
  }
  for (const count of stocktake.counts)
    if (count.photos.length > 0) show(count.photos, ofCount(count, register, byAsset.get(count.asset)))
  for (const surplus of stocktake.surpluses) show(surplus.photos, ofSurplus(surplus))
  return [...subjects].map(([blob, shown]) => ({ blob, subjects: shown }))
}

/** Codes of the assets a photo shows, each once. */
export function assetsOf({ subjects }: StocktakePhoto): readonly string[] {
  return [...new Set(subjects.map(({ code }) => code).filter((code) => code !== ''))]
}

/** `ZC20190001 台式计算机 302`; of several things the first and how many there are. */
export function photoTitle({ subjects }: StocktakePhoto): string {
  const [first] = subjects
  if (!first) return ''
  const things = new Set(subjects.map(({ kind, code, name }) => `${kind === 'surplus' ? name : ''}/${code}`))
  const many = things.size > 1 ? `等${String(things.size)}项` : ''
  const surplus = first.kind === 'surplus' ? first.result : ''
  return [surplus, first.code, `${first.name}${many}`, first.room].filter((part) => part !== '').join(' ')
}

/** `张喆2023年12月20日清点`: who took it and when the count was made. */
export function photoOrigin({ subjects }: StocktakePhoto): string {
  const [first] = subjects
  return first ? `${first.counter}${dayText(first.at)}清点` : ''
}
