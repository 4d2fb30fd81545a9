import type { Ref } from 'vue'
import { onScopeDispose, ref } from 'vue'

/** True from a tablet's width on: the tree then stands beside the card. */
export function useWideScreen(): Readonly<Ref<boolean>> {
  const query = window.matchMedia('(min-width: 768px)')
  const wide = ref(query.matches)
  const update = (): void => {
    wide.value = query.matches
  }
  query.addEventListener('change', update)
  onScopeDispose(() => query.removeEventListener('change', update))
  return wide
}
