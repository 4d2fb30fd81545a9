import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import type { Asset } from '../../../../domain/stocktake/asset.ts'
import { judgeScan } from '../../../../domain/stocktake/judge-scan.ts'
import type { CountMethod, RoundRecord } from '../../../../domain/stocktake/records.ts'
import { countKey } from '../../../../domain/stocktake/records.ts'
import type { WithId } from '../../../../domain/stocktake/stocktake.ts'
import type { ScanCue } from '../../../shared/services.ts'
import { useServices } from '../../../shared/services.ts'
import { useStocktake } from '../../../shared/use-stocktake.ts'
import { commitSurely } from '../../../shared/commit-surely.ts'
import { useAssetIndex } from '../use-asset-index.ts'
import { countOf } from './count-record.ts'
import type { ScanEntry, ScanNews } from './scan-news.ts'

export interface ScanPlace {
  /** Empty when no room was chosen. */
  readonly room: string
  readonly round: WithId<RoundRecord>
  readonly counter: string
}

/** Several assets a label may mean: a person says which. */
export interface ScanChoice {
  readonly assets: readonly Asset[]
  readonly method: CountMethod
}

export interface Scan {
  readonly news: Readonly<ShallowRef<ScanNews | null>>
  readonly entries: Readonly<ShallowRef<readonly ScanEntry[]>>
  readonly choice: ShallowRef<ScanChoice | null>
  /** A label as it was read or typed. */
  take(label: string, method: CountMethod): void
  /** Every code of one photo: they may all be on one label. */
  takePhoto(labels: readonly string[]): void
  count(asset: Asset, method: CountMethod): Promise<void>
  undo(asset: Asset, record: string): Promise<void>
  tell(news: ScanNews, cue?: ScanCue): void
  dismiss(): void
  /** Puts what was counted before this page was opened below what was scanned since. */
  recall(past: readonly ScanEntry[]): void
}

const longestSession = 50
/** A write takes a blink; one that takes longer says so. */
const patience = 400

/** An undone count is told by its own line; what came to nothing needs none. */
function isEntry({ kind }: ScanNews): boolean {
  return kind !== 'saving' && kind !== 'undone' && kind !== 'trouble' && kind !== 'no-code'
}

export function useScan(parts: {
  readonly place: () => ScanPlace | null
  readonly isRegistered: (room: string) => boolean
  readonly enterRoom: (room: string) => void
}): Scan {
  const open = useStocktake()
  const services = useServices()
  const index = useAssetIndex()
  const news = shallowRef<ScanNews | null>(null)
  const entries = shallowRef<readonly ScanEntry[]>([])
  const choice = shallowRef<ScanChoice | null>(null)
  let said = 0

  function tell(next: ScanNews, cue?: ScanCue): void {
    said += 1
    news.value = next
    if (cue) services.scanning.cue(cue)
    if (!isEntry(next)) return
    entries.value = [{ key: said, news: next }, ...entries.value].slice(0, longestSession)
  }

  function ask(assets: readonly Asset[], method: CountMethod): void {
    services.scanning.cue('unknown')
    choice.value = { assets, method }
  }

  function unknown(code: string): void {
    const surplus = open.stocktake.value.surpluses.find((one) => one.code !== '' && one.code === code)
    tell({ kind: 'unknown', code, surplus: surplus?.id ?? null }, 'unknown')
  }

  function enter(room: string): void {
    tell({ kind: 'room', room, registered: parts.isRegistered(room) }, 'found')
    parts.enterRoom(room)
  }

  function take(label: string, method: CountMethod): void {
    const match = index.value.find(label)
    if (match.kind === 'asset') void count(match.asset, method)
    else if (match.kind === 'several') ask(match.assets, method)
    else if (match.kind === 'room') enter(match.room)
    else unknown(match.code)
  }

  function takePhoto(labels: readonly string[]): void {
    const matches = labels.map((label) => index.value.find(label))
    const assets = new Set(
      matches.flatMap((match) =>
        match.kind === 'asset' ? [match.asset] : match.kind === 'several' ? match.assets : [],
      ),
    )
    const [only] = assets
    const [first] = labels
    if (first === undefined) tell({ kind: 'no-code' }, 'unknown')
    else if (assets.size > 1) ask([...assets], 'photo')
    else if (only) void count(only, 'photo')
    else take(labels[matches.findIndex(({ kind }) => kind === 'room')] ?? first, 'photo')
  }

  async function count(asset: Asset, method: CountMethod): Promise<void> {
    const place = parts.place()
    if (!place) return
    const { stocktake, register, session } = open
    const verdict = judgeScan({ asset, ...place, stocktake: stocktake.value, register: register.value })
    if (verdict.kind === 'out-of-scope') return tell({ kind: 'out-of-scope', asset }, 'unknown')
    if (verdict.kind === 'already') return tell({ kind: 'already', asset, count: verdict.count }, 'already')
    const elsewhere = verdict.kind === 'elsewhere' ? verdict : null
    const record = countKey(place.round.id, asset.id, place.counter)
    const at = services.clock.now().toISOString()
    const value = countOf(asset, { room: place.room, elsewhere: elsewhere !== null, method, at })
    const waiting = setTimeout(() => tell({ kind: 'saving', asset }), patience)
    const problem = await commitSurely(session, { record, value: { ...value } })
    clearTimeout(waiting)
    const wasLost = stocktake.value.losses.has(asset.id)
    const counted = { kind: 'counted', asset, record, at, method, elsewhere, wasLost } as const
    if (problem) tell({ kind: 'unsaved', counted, problem }, 'unknown')
    else tell(counted, elsewhere ? 'elsewhere' : 'found')
  }

  async function undo(asset: Asset, record: string): Promise<void> {
    const problem = await commitSurely(open.session, { record, value: null })
    tell(problem ? { kind: 'trouble', problem } : { kind: 'undone', asset })
  }

  return {
    news,
    entries,
    choice,
    take,
    takePhoto,
    count,
    undo,
    tell,
    dismiss() {
      news.value = null
    },
    recall(past) {
      entries.value = [...entries.value.filter(({ key }) => key > 0), ...past]
    },
  }
}
