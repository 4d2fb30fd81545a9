import { nextTick, onMounted, onScopeDispose } from 'vue'
import type { RouteLocationNormalizedLoaded } from 'vue-router'
import { useRoute, useRouter } from 'vue-router'
import type { LastPlace } from '../ui/shared/last-place.ts'
import { readLastPlace, writeLastPlace } from '../ui/shared/last-place.ts'
import { useServices } from '../ui/shared/services.ts'
import { fieldInSight, fieldOf, goToField } from './place-on-page.ts'

const writeDelay = 200

function cameInside(): boolean {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'back' in state && state.back !== null
}

function asksToResume(): boolean {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'resume' in state && state.resume === true
}

/** The home of a document is where one comes from, and some pages only show: neither is a place to go on filling in. */
function isPassing({ name, meta }: RouteLocationNormalizedLoaded): boolean {
  if (meta.passing === true) return true
  return name === 'home' || name === 'stocktake-home' || name === 'review-home'
}

/** Remembers the page and field being filled in, and goes back there after a kill or by 继续填写. */
export function usePlaceMemory(document: string): void {
  const { store } = useServices()
  const router = useRouter()
  const route = useRoute()
  let timer: ReturnType<typeof setTimeout> | undefined
  let here = true
  let restoring = true

  function remember(field: string): void {
    if (!here || isPassing(route)) return
    clearTimeout(timer)
    const place: LastPlace = {
      document,
      path: route.fullPath,
      field,
      page: window.document.title.split(' · ')[0] ?? '',
    }
    timer = setTimeout(() => void writeLastPlace(store, place), writeDelay)
  }

  const onFocus = (event: FocusEvent): void => {
    const field = fieldOf(event.target)
    if (field) remember(field)
  }
  const onScroll = (): void => {
    if (!restoring) remember(fieldInSight())
  }

  async function restore(): Promise<void> {
    const place = await readLastPlace(store, document)
    if (place?.path === route.fullPath && place.field) await goToField(place.field)
  }

  const stopFollowing = router.afterEach(async (to) => {
    await nextTick()
    if (asksToResume()) await restore()
    else if (!isPassing(to)) remember('')
  })

  onMounted(async () => {
    window.document.addEventListener('focusin', onFocus)
    window.addEventListener('scroll', onScroll, { passive: true })
    if (!cameInside() || asksToResume()) await restore()
    restoring = false
    if (timer === undefined) remember(fieldInSight())
  })
  onScopeDispose(() => {
    here = false
    stopFollowing()
    window.document.removeEventListener('focusin', onFocus)
    window.removeEventListener('scroll', onScroll)
  })
}
