import type { Ref, ShallowRef } from 'vue'
import { shallowRef, watch } from 'vue'
import type { Evaluation } from '../../domain/evaluation/evaluation.ts'
import type { ReportDocument } from '../../domain/report/document.ts'
import type { PdfEstimate } from '../shared/services.ts'
import { useServices } from '../shared/services.ts'

/** How large the PDF on screen will be about; null until that is known. */
export function useEstimate(
  report: Readonly<Ref<ReportDocument>>,
  evaluation: Readonly<Ref<Evaluation>>,
): Readonly<ShallowRef<PdfEstimate | null>> {
  const { estimatePdf } = useServices()
  const estimate = shallowRef<PdfEstimate | null>(null)
  watch(
    report,
    async (present) => {
      const sizes = new Map(evaluation.value.evidence.map(({ blob, size }) => [blob, size] as const))
      const found = await estimatePdf(present, sizes)
      if (report.value === present) estimate.value = found
    },
    { immediate: true },
  )
  return estimate
}
