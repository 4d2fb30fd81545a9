import { computed, ref, shallowRef } from 'vue'
import type { VerifiedReport } from '../../../domain/report/verify-carried.ts'
import type { Problem, Result } from '../../../domain/values/result.ts'
import { problemText } from '../problem-text.ts'
import type { IncomingFile } from '../services.ts'
import { useServices } from '../services.ts'
import type { ImportPreview } from './preview-import.ts'
import { previewImport } from './preview-import.ts'
import type { StoredIncoming } from './store-incoming.ts'
import { newEvaluations, storeHeld } from './store-held.ts'
import { storeIncoming } from './store-incoming.ts'

const accepted = '.json,.zip,.pdf,application/json,application/zip,application/pdf'

/** A file on its way in: chosen, opened with its passphrase, checked, looked at, and only then stored. */
export function useImport() {
  const services = useServices()
  const busy = ref<'' | 'reading' | 'storing'>('')
  const share = ref(0)
  const refusal = ref('')
  /** Locked: a passphrase is asked for. */
  const locked = shallowRef<File | null>(null)
  const incoming = shallowRef<IncomingFile | null>(null)
  /** Of a PDF: whether its pages say what its data says. */
  const verified = shallowRef<Result<VerifiedReport, Problem> | null>(null)
  const previews = shallowRef<readonly ImportPreview[] | null>(null)
  /** Whether it could be taken in 核查用. */
  const holdable = computed(() => newEvaluations(previews.value ?? []).length > 0)
  const added = computed(() => previews.value?.reduce((sum, preview) => sum + preview.added, 0) ?? 0)

  function forget(): void {
    refusal.value = ''
    incoming.value = null
    verified.value = null
    previews.value = null
    share.value = 0
  }

  function refuse(problem: Problem, file: File): void {
    refusal.value = problem.code === 'package-needs-passphrase' ? '' : problemText(problem)
    const asks = ['package-needs-passphrase', 'package-wrong-passphrase'].includes(problem.code)
    locked.value = asks ? file : null
  }

  async function take(read: IncomingFile): Promise<void> {
    if (read.pdf) {
      const { verifyCarried } = await import('../../../domain/report/verify-carried.ts')
      verified.value = verifyCarried(read.changes, read.pdf)
    }
    incoming.value = read
    previews.value = await previewImport(read.changes, services.store)
  }

  async function open(file: File, passphrase?: string): Promise<void> {
    forget()
    // What was typed stays while it is tried.
    if (locked.value !== file) locked.value = null
    busy.value = 'reading'
    try {
      const read = await services.readIncoming(file, {
        ...(passphrase === undefined ? {} : { passphrase }),
        onProgress: (done) => (share.value = done),
      })
      if (read.ok) {
        locked.value = null
        await take(read.value)
      } else refuse(read.problem, file)
    } catch {
      forget()
      locked.value = null
      refusal.value = problemText({ code: 'incoming-unreadable' })
    } finally {
      busy.value = ''
    }
  }

  async function choose(): Promise<void> {
    const [file] = await services.files.pick(accepted)
    if (file) await open(file)
  }

  /** Null when nothing was stored; why is in `refusal`. `held`: its new evaluations are only looked at here. */
  async function store(held = false): Promise<StoredIncoming | null> {
    if (!incoming.value) return null
    const from = services.store
    busy.value = 'storing'
    refusal.value = ''
    try {
      const stored = held
        ? await storeHeld(incoming.value, previews.value ?? [], from)
        : await storeIncoming(incoming.value, from)
      if (stored.ok) return stored.value
      refusal.value = problemText(stored.problem)
    } catch {
      refusal.value = problemText({ code: 'storage-closed' })
    } finally {
      busy.value = ''
    }
    return null
  }

  return { busy, share, refusal, locked, incoming, verified, previews, holdable, added, choose, open, store }
}
