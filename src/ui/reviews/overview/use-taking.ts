import type { Ref } from 'vue'
import { computed, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import type { OverviewRow } from '../../../domain/review/overview/overview-row.ts'
import type { Problem, Result } from '../../../domain/values/result.ts'
import { ok } from '../../../domain/values/result.ts'
import { problemText } from '../../shared/problem-text.ts'
import type { FetchedUnit, IncomingFile } from '../../shared/services.ts'
import { useServices } from '../../shared/services.ts'
import { useSnackbar } from '../../shared/snackbar.ts'
import type { FetchProgress } from './fetch-row.ts'
import { fetchRow } from './fetch-row.ts'
import type { ListedRow } from './merge-rows.ts'
import { isUnreachable } from './server-words.ts'
import { storeRow } from './store-row.ts'

function addressOf({ evaluation, review }: OverviewRow): string {
  return review ? `/reviews/${review}` : `/evaluations/${evaluation}`
}

/** A row of a file or of the server is taken in before it opens; what was taken in before opens also without a network. */
export function useTaking(files: Ref<readonly IncomingFile[]>, isHere: (row: OverviewRow) => boolean) {
  const services = useServices()
  const router = useRouter()
  const snackbar = useSnackbar()
  /** The one being taken in. */
  const underway = shallowRef<ListedRow | null>(null)
  const progress = shallowRef<FetchProgress | null>(null)
  const doing = computed(() =>
    progress.value
      ? `正在取回文件 ${String(progress.value.done + 1)} / ${String(progress.value.total)}`
      : underway.value?.unit
        ? '正在取回…'
        : '正在存入…',
  )

  async function fetchFrom(unit: FetchedUnit, row: OverviewRow): Promise<Result<string, Problem>> {
    const { overview, place, sync } = services.team
    if (unit.workspace === place?.workspace) {
      // Of the unit this device works in: it comes with everything else, and may be written in.
      await sync?.sync()
      return ok('')
    }
    if (!overview) return ok('')
    const fetched = await fetchRow(row, unit.workspace, {
      overview: await overview(),
      store: services.store,
      onProgress: (files) => (progress.value = files),
    })
    progress.value = null
    if (!fetched.ok) {
      const instead = isUnreachable(fetched.problem) && isHere(row)
      return instead ? ok('现在连不上服务器，打开的是上次取回的内容。') : fetched
    }
    const { missing } = fetched.value
    return ok(missing > 0 ? `${String(missing)} 个文件没有取回，联网后再打开一次可以补齐。` : '')
  }

  async function takeFiles(row: OverviewRow): Promise<Result<string, Problem>> {
    const stored = await storeRow(row, files.value, services.store)
    return stored.ok ? ok('') : stored
  }

  async function take(entry: ListedRow): Promise<void> {
    const { row, unit } = entry
    underway.value = entry
    const taken = unit ? await fetchFrom(unit, row) : await takeFiles(row)
    underway.value = null
    const text = taken.ok
      ? taken.value
      : isUnreachable(taken.problem)
        ? '现在连不上服务器，没有取回这份评价。联网后请再点一次。'
        : problemText(taken.problem)
    if (text !== '') snackbar.show({ text })
    if (taken.ok) await router.push(addressOf(row))
  }

  return { underway, doing, take, addressOf }
}
