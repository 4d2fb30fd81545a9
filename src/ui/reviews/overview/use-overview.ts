import { onMounted, ref, shallowRef } from 'vue'
import { findSystem } from '../../../domain/indicator-systems/built-in.ts'
import type { ChangeSource } from '../../../domain/review/overview/gather-documents.ts'
import { gatherDocuments } from '../../../domain/review/overview/gather-documents.ts'
import type { OverviewRow } from '../../../domain/review/overview/overview-row.ts'
import { overviewRow } from '../../../domain/review/overview/overview-row.ts'
import type { UnusableDocument } from '../../../domain/review/overview/pair-documents.ts'
import { pairDocuments } from '../../../domain/review/overview/pair-documents.ts'
import type { Problem } from '../../../domain/values/result.ts'
import type { DraftStore, IncomingFile } from '../../shared/services.ts'
import { useServices } from '../../shared/services.ts'
import { isHeld } from '../../shared/holding/holding.ts'
import { deviceName } from './merge-rows.ts'
import { accepted, mayCarryData, readFile } from './read-file.ts'

export interface RefusedFile {
  readonly file: File
  readonly problem: Problem
}

/** What this device knows of evaluations and reviews, whole: a claim is read from the past of its evaluation. */
async function sourceOfDevice(store: DraftStore): Promise<{
  readonly source: ChangeSource
  readonly here: ReadonlySet<string>
  readonly held: ReadonlySet<string>
}> {
  const listed = (await store.listDocuments())
    .filter(({ records }) => records.has('meta/evaluation') || records.has('meta/review'))
    .map(({ document }) => document)
  const changes = []
  const held = new Set<string>()
  for (const document of listed) {
    changes.push(...(await store.handOut(document)))
    if (await isHeld(document, store)) held.add(document)
  }
  return { source: { name: deviceName, changes }, here: new Set(listed), held }
}

/** The page goes on answering between one department and the next. */
function breath(): Promise<void> {
  return new Promise((done) => setTimeout(done))
}

/** 多单位汇总: this device and any number of files, read and reckoned; nothing of a file is stored. */
export function useOverview() {
  const services = useServices()
  const taken = shallowRef<readonly IncomingFile[]>([])
  const refused = shallowRef<readonly RefusedFile[]>([])
  /** Files of a chosen folder that are none of ours. */
  const others = ref(0)
  const rows = shallowRef<readonly OverviewRow[] | null>(null)
  const unusable = shallowRef<readonly UnusableDocument[]>([])
  const here = shallowRef<ReadonlySet<string>>(new Set())
  const held = shallowRef<ReadonlySet<string>>(new Set())
  const progress = shallowRef<{ readonly done: number; readonly total: number } | null>(null)
  const failed = ref(false)
  let turn = 0

  async function reckon(): Promise<void> {
    const own = (turn += 1)
    failed.value = false
    try {
      const device = await sourceOfDevice(services.store)
      const files = taken.value.map(({ fileName, changes }) => ({ name: fileName, changes }))
      const paired = pairDocuments(gatherDocuments([device.source, ...files]), findSystem)
      const reckoned: OverviewRow[] = []
      for (const pair of paired.pairs) {
        if (own !== turn) return
        reckoned.push(overviewRow(pair))
        await breath()
      }
      if (own !== turn) return
      rows.value = reckoned
      unusable.value = paired.unusable
      here.value = device.here
      held.value = device.held
    } catch {
      if (own === turn) failed.value = true
    }
  }

  async function read(files: readonly File[]): Promise<void> {
    const wanted = files.filter(mayCarryData)
    others.value = files.length - wanted.length
    for (const [done, file] of wanted.entries()) {
      progress.value = { done, total: wanted.length }
      const outcome = await readFile(file, services)
      if (outcome.ok) taken.value = [...taken.value, outcome.value]
      else refused.value = [...refused.value, { file, problem: outcome.problem }]
    }
    progress.value = null
    await reckon()
  }

  async function choose(folder: boolean): Promise<void> {
    const files = await services.files.pick(accepted, { multiple: true, folder })
    if (files.length > 0) await read(files)
  }

  async function unlock(locked: RefusedFile, passphrase: string): Promise<void> {
    const outcome = await readFile(locked.file, services, passphrase)
    const rest = refused.value.filter((one) => one !== locked)
    if (!outcome.ok) {
      refused.value = [...rest, { file: locked.file, problem: outcome.problem }]
      return
    }
    refused.value = rest
    taken.value = [...taken.value, outcome.value]
    await reckon()
  }

  onMounted(reckon)
  return { taken, refused, others, rows, unusable, here, held, progress, failed, reckon, choose, unlock }
}
