import type { Problem } from '../../../domain/values/result.ts'
import type { Services } from '../services.ts'
import type { Draft } from '../use-draft.ts'
import { keepFile } from './keep-file.ts'
import type { EvidencePurpose } from './new-evidence.ts'
import { addEvidence } from './new-evidence.ts'

export interface TakenFiles {
  /** Ids of the evidence now in the draft, new or already there. */
  readonly ids: readonly string[]
  readonly problems: readonly Problem[]
  /** Not tried, because the disk is full: worth another try once there is room. */
  readonly left: readonly File[]
}

export interface TakeParts {
  readonly draft: Draft
  readonly services: Services
  readonly purpose: EvidencePurpose
  /** Fresh from the camera: named by its time. */
  readonly fresh: boolean
  readonly onStored?: (count: number) => void
}

/**
 * Puts files into the evidence library, one after the other. The bytes are stored and read back before the record exists,
 * so a name on the screen always has its file; the same bytes twice are one evidence with both purposes.
 */
export async function takeFiles(files: readonly File[], parts: TakeParts): Promise<TakenFiles> {
  const ids: string[] = []
  const problems: Problem[] = []
  for (const [index, file] of files.entries()) {
    const kept = await keepFile(file, parts)
    if (kept.ok) {
      ids.push(await addEvidence(kept.value, parts.purpose, parts))
      parts.onStored?.(ids.length)
      continue
    }
    if (kept.problem.code === 'storage-full') {
      const left = files.slice(index)
      const details = { left: String(left.length), stored: String(ids.length) }
      return { ids, problems: [...problems, { code: 'evidence-disk-full', details }], left }
    }
    problems.push({ ...kept.problem, details: { ...kept.problem.details, name: file.name } })
  }
  return { ids, problems, left: [] }
}
