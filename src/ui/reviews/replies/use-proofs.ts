import { ref, shallowRef } from 'vue'
import type { ReplyProof } from '../../../domain/review/records.ts'
import type { Problem } from '../../../domain/values/result.ts'
import { keepFile } from '../../shared/evidence-picker/keep-file.ts'
import { useServices } from '../../shared/services.ts'

const accepted = 'image/*,.heic,application/pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.wps,.et,.ofd,.zip,.txt,.csv'

/** Photos and files of a reply: stored and read back one after the other, before the reply names them. */
export function useProofs(take: (proof: ReplyProof) => Promise<void>) {
  const services = useServices()
  const busy = ref(false)
  const problems = shallowRef<readonly Problem[]>([])

  async function keep(files: readonly File[], fresh: boolean): Promise<void> {
    busy.value = true
    problems.value = []
    for (const file of files) {
      const kept = await keepFile(file, { services, fresh })
      if (kept.ok) {
        const { name, blob, mime, size, thumb = '' } = kept.value
        await take({ name, blob, mime, size, thumb })
      } else {
        const details = { ...kept.problem.details, name: file.name }
        problems.value = [...problems.value, { code: kept.problem.code, details }]
      }
    }
    busy.value = false
  }

  async function pick(): Promise<void> {
    await keep(await services.files.pick(accepted, { multiple: true }), false)
  }

  async function shoot(): Promise<void> {
    await keep(await services.files.pick('image/*', { camera: true }), true)
  }

  return { busy, problems, pick, shoot }
}
