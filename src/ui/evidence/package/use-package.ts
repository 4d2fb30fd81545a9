import { ref } from 'vue'
import type { PackedFile } from '../../../domain/evaluation/evidence/package-evidence.ts'
import { numberEvidence } from '../../../domain/evaluation/evidence/number-evidence.ts'
import { fileNamePart, packageFiles } from '../../../domain/evaluation/evidence/package-evidence.ts'
import { buildEvidenceIndex } from '../../../domain/report/build-evidence-index.ts'
import type { Problem, Result } from '../../../domain/values/result.ts'
import { useRender } from '../../shared/paper/use-render.ts'
import type { RenderOptions } from '../../shared/services.ts'
import { useServices } from '../../shared/services.ts'
import { useDraft } from '../../shared/use-draft.ts'

/** Asked for like a file, and last: by then it is known what was not there. */
const index = { path: '佐证材料目录.xlsx', blob: 'index' }

/** 打包佐证材料: every file under its 附件编号, and the 目录. */
export function usePackage() {
  const draft = useDraft()
  const services = useServices()
  const { state, start, cancel } = useRender()
  const missing = ref(0)

  const nameOf = (code: string): string => draft.sheet.value.byCode.get(code)?.name ?? code

  async function packAll(
    files: readonly PackedFile[],
    options: RenderOptions,
  ): Promise<Result<Blob, Problem>> {
    const absent = new Set<string>()
    let trouble: Problem | null = null
    async function read(blob: string): Promise<Uint8Array | null> {
      if (blob !== index.blob) {
        const stored = await services.store.getBlob(blob)
        if (!stored) absent.add(blob)
        return stored && new Uint8Array(stored.bytes)
      }
      const workbook = buildEvidenceIndex(draft.evaluation.value, files, { nameOf, missing: absent })
      const { signal } = options
      const rendered = await services.renderWorkbook(workbook, { signal, onProgress: () => undefined })
      if (rendered.ok) return rendered.value
      trouble = rendered.problem
      return null
    }
    const packed = await services.packFiles([...files, index], read, options)
    missing.value = files.filter(({ blob }) => absent.has(blob)).length
    return trouble === null ? packed : { ok: false, problem: trouble }
  }

  function pack(): Promise<void> {
    const { value } = draft.evaluation
    const files = packageFiles(numberEvidence(value, draft.system), nameOf)
    const unit = fileNamePart(value.cover['unit-name']?.trim() || value.name)
    return start({
      fileName: `佐证材料_${unit}_${value.fiscalYear}.zip`,
      mime: 'application/zip',
      render: (options) => packAll(files, options),
    })
  }

  return { state, missing, pack, cancel }
}
