import type { EvidenceRecord } from '../../../domain/evaluation/records.ts'
import type { Problem } from '../../../domain/values/result.ts'
import { orderAfterLast } from '../list-order/list-order.ts'
import type { Services } from '../services.ts'
import type { Draft } from '../use-draft.ts'

export const evidenceLimit = 20 * 1024 * 1024

export interface TakenFiles {
  /** Ids of the evidence now in the draft, new or already there. */
  readonly ids: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Puts files into the evidence library. The bytes are stored and read back before the record exists, so a name on the
 * screen always has its file; the same bytes twice are one evidence with both indicators.
 */
export async function takeFiles(
  files: readonly File[],
  parts: {
    readonly draft: Draft
    readonly services: Services
    readonly indicators: readonly string[]
    readonly photo: boolean
  },
): Promise<TakenFiles> {
  const ids: string[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const refused = refuse(file)
    if (refused) {
      problems.push(refused)
      continue
    }
    const bytes = await file.arrayBuffer()
    const stored = await parts.services.store.putBlob(bytes, mimeOf(file))
    if (!stored.ok) {
      problems.push(stored.problem)
      continue
    }
    ids.push(await keep(file, stored.value, parts))
  }
  return { ids, problems }
}

function refuse(file: File): Problem | null {
  if (file.size === 0) return { code: 'evidence-empty', details: { name: file.name } }
  if (file.size > evidenceLimit) return { code: 'evidence-too-large', details: { name: file.name } }
  return null
}

function mimeOf(file: File): string {
  return file.type || 'application/octet-stream'
}

async function keep(file: File, blob: string, parts: Parameters<typeof takeFiles>[1]): Promise<string> {
  const { evidence } = parts.draft.evaluation.value
  const known = evidence.find((item) => item.blob === blob)
  const id = known?.id ?? parts.services.newId()
  const { id: _, ...before } = known ?? { id }
  const value: EvidenceRecord = {
    name: parts.photo ? photoName(parts.services.clock.now(), file.name) : file.name,
    blob,
    mime: mimeOf(file),
    size: file.size,
    note: '',
    order: orderAfterLast(evidence),
    ...before,
    indicators: [...new Set([...(known?.indicators ?? []), ...parts.indicators])],
  }
  await parts.draft.session.commit([{ record: `evidence/${id}`, value: { ...value } }])
  return id
}

/** Cameras call every picture `image.jpg`: the time tells them apart. */
function photoName(now: Date, original: string): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const extension = /\.[a-z0-9]+$/i.exec(original)?.[0] ?? '.jpg'
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `照片 ${day} ${two(now.getHours())}时${two(now.getMinutes())}分${two(now.getSeconds())}秒${extension}`
}
