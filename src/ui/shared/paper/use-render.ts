import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'
import type { ReportDocument } from '../../../domain/report/document.ts'
import type { Problem, Result } from '../../../domain/values/result.ts'
import type { RenderOptions } from '../services.ts'
import type { CharacterPlace } from './character-places.ts'
import { characterPlaces } from './character-places.ts'

export type RenderState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'rendering'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready'; readonly files: readonly File[] }
  | {
      readonly kind: 'failed'
      readonly problem: Problem
      readonly characters: readonly CharacterPlace[]
    }

const idle: RenderState = { kind: 'idle' }

export interface RenderOrder {
  readonly fileName: string
  readonly mime: string
  readonly render: (options: RenderOptions) => Promise<Result<Uint8Array | Blob, Problem>>
  /** The report it is made of, where a character without a glyph can be traced to its page. */
  readonly document?: ReportDocument
}

export const pdfMime = 'application/pdf'
export const zipMime = 'application/zip'
export const docxMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** One job at a time, of one file or several: start, watch, cancel. Leaving the page cancels; a cancelled run can never come back as a file. */
export function useRender(): {
  readonly state: Readonly<ShallowRef<RenderState>>
  readonly start: (...orders: readonly RenderOrder[]) => Promise<void>
  readonly cancel: () => void
} {
  const state = shallowRef<RenderState>(idle)
  let running: AbortController | null = null

  function cancel(): void {
    running?.abort()
    running = null
    state.value = idle
  }

  async function start(...orders: readonly RenderOrder[]): Promise<void> {
    cancel()
    const run = new AbortController()
    running = run
    state.value = { kind: 'rendering', done: 0, total: 0 }
    const files: File[] = []
    for (const { fileName, mime, render, document } of orders) {
      const rendered = await render({
        signal: run.signal,
        onProgress(done, total) {
          if (running !== run) return
          state.value = { kind: 'rendering', done: files.length + done / total, total: orders.length }
        },
      })
      if (running !== run) return
      if (!rendered.ok) {
        running = null
        state.value = failed(rendered.problem, document)
        return
      }
      const { value } = rendered
      files.push(new File([value instanceof Blob ? value : value.slice()], fileName, { type: mime }))
    }
    running = null
    state.value = { kind: 'ready', files }
  }

  onScopeDispose(cancel)
  return { state, start, cancel }
}

function failed(problem: Problem, document: ReportDocument | undefined): RenderState {
  if (problem.code === 'cancelled') return idle
  const characters = document ? characterPlaces(document, problem.details?.['characters'] ?? '') : []
  return { kind: 'failed', problem, characters }
}
