import { computed, onMounted, ref } from 'vue'
import { localMoment } from '../../shared/evidence-picker/local-moment.ts'
import { useServices } from '../../shared/services.ts'
import { useDraft } from '../../shared/use-draft.ts'

const key = 'photo-watermark'

/** 水印: the choice of this device, and the lines for one photo. */
export function useWatermark(indicators: () => readonly string[]) {
  const draft = useDraft()
  const { store } = useServices()
  const wanted = ref(false)

  onMounted(async () => {
    wanted.value = (await store.getSetting(key)) === true
  })

  async function toggle(): Promise<void> {
    wanted.value = !wanted.value
    await store.putSetting(key, wanted.value)
  }

  const unit = computed(
    () => draft.evaluation.value.cover['unit-name']?.trim() || draft.evaluation.value.name,
  )

  function linesAt(moment: Date): readonly string[] {
    if (!wanted.value) return []
    const names = indicators().map((code) => `${code} ${draft.sheet.value.byCode.get(code)?.name ?? ''}`)
    return [unit.value, localMoment(moment), ...names].filter((line) => line.trim() !== '')
  }

  return { wanted, toggle, linesAt }
}
