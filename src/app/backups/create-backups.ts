import type { Problem, Result } from '../../domain/values/result.ts'
import { ok } from '../../domain/values/result.ts'
import type { BackupShelf } from '../../storage/backups/contract.ts'
import type { DraftStore } from '../../storage/contract.ts'
import { identityIn } from '../../ui/shared/exchange/document-kind.ts'
import { automaticBackupProblemKey } from '../../ui/shared/exchange/last-backup.ts'
import { packageFileName } from '../../ui/shared/paper/report-file-name.ts'
import type { BackupServices } from '../../ui/shared/services.ts'
import { packData } from '../exchange/pack-data.ts'
import { readDue, settleDue } from './due.ts'

export interface BackupParts {
  readonly store: DraftStore
  readonly shelf: BackupShelf
  readonly clock: { now(): Date }
  readonly newId: () => string
  readonly author: () => string
}

export interface AutomaticBackups extends BackupServices {
  /** Makes those that are due; resolves when they stand on the shelf, or when why not is kept for the backup page. */
  catchUp(): Promise<void>
}

export function createBackups({ store, shelf, clock, newId, author }: BackupParts): AutomaticBackups {
  let last: Promise<unknown> = Promise.resolve()

  async function make(document: string, milestone: string): Promise<Result<null, Problem>> {
    const summary = (await store.listDocuments()).find((listed) => listed.document === document)
    if (!summary) return ok(null)
    const { name } = identityIn(summary.records)
    const at = clock.now().toISOString()
    const packed = await packData(
      store,
      at,
      { purpose: 'backup', scope: 'document', title: name, author: author(), documents: [document] },
      { onProgress: () => undefined, signal: new AbortController().signal },
    )
    if (!packed.ok) return packed
    const bytes = await packed.value.arrayBuffer()
    return shelf.keep({ id: newId(), document, title: name, milestone, at }, bytes)
  }

  async function makeDue(): Promise<void> {
    for (const [document, milestone] of Object.entries(await readDue(store))) {
      const made = await make(document, milestone)
      await store.putSetting(automaticBackupProblemKey, made.ok ? null : made.problem.code)
      await settleDue(store, document, milestone)
    }
  }

  return {
    list: () => shelf.list(),
    async read({ id, title, milestone, at }) {
      const bytes = await shelf.read(id)
      const name = packageFileName(`绩简自动备份-${milestone}`, title, new Date(at))
      return bytes && new File([bytes], name, { type: 'application/zip' })
    },
    catchUp() {
      // One after the other: two packages at once would hold both in memory.
      const next = last.then(makeDue, makeDue)
      last = next.catch(() => undefined)
      return next
    },
  }
}
