import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'
import type { ReportDocument } from '../../domain/report/document.ts'
import type { Problem } from '../../domain/values/result.ts'
import type { Services } from '../shared/services.ts'
import type { CharacterPlace } from './character-places.ts'
import { characterPlaces } from './character-places.ts'

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'rendering'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready'; readonly file: File }
  | {
      readonly kind: 'failed'
      readonly problem: Problem
      readonly characters: readonly CharacterPlace[]
    }

const idle: ExportState = { kind: 'idle' }

/** One PDF at a time: start, watch, cancel. Leaving the page cancels; a cancelled run can never come back as a file. */
export function usePdfExport(services: Pick<Services, 'renderPdf'>): {
  readonly state: Readonly<ShallowRef<ExportState>>
  readonly start: (document: ReportDocument, fileName: string) => Promise<void>
  readonly cancel: () => void
} {
  const state = shallowRef<ExportState>(idle)
  let running: AbortController | null = null

  function cancel(): void {
    running?.abort()
    running = null
    state.value = idle
  }

  async function start(document: ReportDocument, fileName: string): Promise<void> {
    cancel()
    const run = new AbortController()
    running = run
    state.value = { kind: 'rendering', done: 0, total: 0 }
    const rendered = await services.renderPdf(document, {
      signal: run.signal,
      onProgress(done, total) {
        if (running === run) state.value = { kind: 'rendering', done, total }
      },
    })
    if (running !== run) return
    running = null
    if (rendered.ok) {
      const file = new File([rendered.value.slice()], fileName, { type: 'application/pdf' })
      state.value = { kind: 'ready', file }
      return
    }
    const { problem } = rendered
    state.value =
      problem.code === 'cancelled'
        ? idle
        : {
            kind: 'failed',
            problem,
            characters: characterPlaces(document, problem.details?.['characters'] ?? ''),
          }
  }

  onScopeDispose(cancel)
  return { state, start, cancel }
}
