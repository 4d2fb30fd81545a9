import { onMounted, ref, shallowRef } from 'vue'
import { useRoute } from 'vue-router'
import type { Problem } from '../../../domain/values/result.ts'
import { useServices } from '../services.ts'
import { useDraft } from '../use-draft.ts'
import type { EvidencePurpose } from './new-evidence.ts'
import { readPendingCapture, writePendingCapture } from './pending-capture.ts'
import { takeFiles } from './take-files.ts'

const accepted = 'image/*,.heic,application/pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.wps,.et,.ofd,.zip,.txt,.csv'

/** 系统相机 and 选照片或文件: asks, stores one after the other, says what did not fit and keeps it for another try. */
export function useTakeFiles(
  picker: () => string,
  purpose: () => EvidencePurpose,
  done: (ids: readonly string[]) => void,
) {
  const draft = useDraft()
  const services = useServices()
  const route = useRoute()
  const busy = ref(false)
  const stored = ref(0)
  const asked = ref(0)
  const problems = shallowRef<readonly Problem[]>([])
  const left = shallowRef<readonly File[]>([])
  /** The page was ended while the camera stood before it. */
  const cutOff = ref(false)

  async function take(files: readonly File[], fresh: boolean): Promise<void> {
    busy.value = true
    cutOff.value = false
    ;[stored.value, asked.value, problems.value, left.value] = [0, files.length, [], []]
    const taken = await takeFiles(files, {
      draft,
      services,
      purpose: purpose(),
      fresh,
      onStored(count) {
        stored.value = count
      },
    })
    busy.value = false
    problems.value = taken.problems
    left.value = taken.left
    if (taken.ids.length > 0) done(taken.ids)
  }

  async function pick(): Promise<void> {
    const files = await services.files.pick(accepted, { multiple: true })
    if (files.length > 0) await take(files, false)
  }

  /** The marker is on its way to the disk before the camera covers the page; a tap's permission does not wait for it. */
  async function shoot(): Promise<void> {
    const { document } = draft.session
    const at = services.clock.now().toISOString()
    void writePendingCapture(services.store, { document, path: route.fullPath, picker: picker(), at })
    const files = await services.files.pick('image/*', { camera: true })
    await writePendingCapture(services.store, null)
    if (files.length > 0) await take(files, true)
  }

  onMounted(async () => {
    const pending = await readPendingCapture(services.store)
    if (pending?.path !== route.fullPath || pending.picker !== picker()) return
    cutOff.value = true
    await writePendingCapture(services.store, null)
  })

  return { busy, stored, asked, problems, left, cutOff, pick, shoot, again: () => take(left.value, false) }
}
