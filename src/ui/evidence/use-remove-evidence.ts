import { useSnackbar } from '../shared/snackbar.ts'
import { useDraft } from '../shared/use-draft.ts'
import { removeEvidence } from './evidence-edits.ts'

/** Takes evidence out of the library; one tap brings it back. */
export function useRemoveEvidence(): (id: string) => Promise<void> {
  const draft = useDraft()
  const snackbar = useSnackbar()
  return async (id) => {
    const item = draft.evaluation.value.evidence.find((one) => one.id === id)
    if (!item) return
    const { remove: edits, restore } = removeEvidence(draft.evaluation.value, item)
    await draft.session.commit(edits)
    snackbar.show({
      text: `已删除“${item.name}”`,
      action: { label: '撤销', run: () => draft.session.commit(restore) },
    })
  }
}
