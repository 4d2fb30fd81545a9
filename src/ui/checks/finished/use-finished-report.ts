import type { Ref, ShallowRef } from 'vue'
import { onScopeDispose, ref, shallowRef } from 'vue'
import type { ReportExamination } from '../../../domain/report-intake/examine-report.ts'
import type { Problem, Result } from '../../../domain/values/result.ts'
import type { ReportText, Services } from '../../shared/services.ts'
import { useServices } from '../../shared/services.ts'
import type { Decisions } from './use-confirmations.ts'

interface OpenReport {
  readonly text: ShallowRef<ReportText | null>
  readonly examination: ShallowRef<ReportExamination | null>
  /** What a person has said to the values so far. */
  readonly decisions: ShallowRef<Decisions>
}

export interface FinishedReport extends Readonly<OpenReport> {
  /** From 0 to 1 while a file is read; null otherwise. */
  readonly progress: Readonly<Ref<number | null>>
  readonly problem: Readonly<ShallowRef<Problem | null>>
  choose(): Promise<void>
  take(file: File): Promise<void>
  paste(text: string): Promise<void>
  cancel(): void
  forget(): void
}

/** What the picker offers; the bytes decide what a file is. */
const accepted = '.docx,.pdf,.txt,text/plain,application/pdf'

/** The report being looked through: whoever leaves the page by mistake finds it and every decision again. */
const openReports = new WeakMap<Services, OpenReport>()

function openReportOf(services: Services): OpenReport {
  const open = openReports.get(services) ?? {
    text: shallowRef(null),
    examination: shallowRef(null),
    decisions: shallowRef<Decisions>(new Map()),
  }
  openReports.set(services, open)
  return open
}

/** A finished report on its way from a file to what it says of itself. Nothing is stored. */
export function useFinishedReport(): FinishedReport {
  const services = useServices()
  const { text, examination, decisions } = openReportOf(services)
  const progress = ref<number | null>(null)
  const problem = shallowRef<Problem | null>(null)
  let reading: AbortController | null = null

  /** The newest report asked for; an older one that comes late is thrown away. */
  async function open(
    read: (options: AbortController) => Promise<Result<ReportText, Problem>>,
  ): Promise<void> {
    reading?.abort()
    const own = new AbortController()
    reading = own
    problem.value = null
    progress.value = 0
    const found = await read(own)
    const examined = found.ok && reading === own ? await services.reports.examine(found.value) : found
    if (reading !== own) return
    reading = null
    progress.value = null
    if (!examined.ok) problem.value = examined.problem
    else if (found.ok && 'reading' in examined.value) {
      text.value = found.value
      decisions.value = new Map()
      examination.value = examined.value
    }
  }

  const take = (file: File): Promise<void> =>
    open((own) =>
      services.reports.read(file, {
        signal: own.signal,
        onProgress: (share) => {
          if (reading === own) progress.value = share
        },
      }),
    )

  function cancel(): void {
    reading?.abort()
    reading = null
    progress.value = null
  }

  onScopeDispose(cancel)
  return {
    text,
    examination,
    decisions,
    progress,
    problem,
    take,
    cancel,
    paste: (pasted) => open(() => services.reports.readPasted(pasted)),
    async choose() {
      const [file] = await services.files.pick(accepted)
      if (file) await take(file)
    },
    forget() {
      cancel()
      text.value = null
      examination.value = null
      decisions.value = new Map()
    },
  }
}
