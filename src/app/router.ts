import type { RouteRecordRaw, Router, RouterScrollBehavior } from 'vue-router'
import { createRouter, createWebHistory } from 'vue-router'
import EvaluationListPage from '../ui/evaluations/EvaluationListPage.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** Shows the bottom tabs on a phone; pages below keep their room for the form. */
    tabs?: boolean
    /** Only looked at: no place to come back to for filling in. */
    passing?: boolean
  }
}

/** Stands for every page whose address is not known yet. */
const later = 'later'

const firstRoutes: readonly RouteRecordRaw[] = [
  { path: '/', redirect: '/evaluations' },
  { path: '/evaluations', component: EvaluationListPage, meta: { tabs: true } },
  { path: '/:later(.*)*', name: later, component: () => import('./NotFoundPage.vue') },
]

/** Pages fill in from the store after they appear: wait until the remembered place exists before going there. */
async function heightReached(height: number): Promise<void> {
  for (let frame = 0; frame < 60; frame += 1) {
    if (document.documentElement.scrollHeight >= height) return
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

const scrollBehavior: RouterScrollBehavior = async (to, from, saved) => {
  if (saved) {
    await heightReached(saved.top + window.innerHeight)
    return saved
  }
  return to.path === from.path ? false : { top: 0 }
}

/**
 * The list of evaluations is there at once. The addresses of all other pages, and which files each of them needs, are a
 * large text: it comes right after the first page, or with the first step to another one.
 */
export function createAppRouter(): Router {
  const router = createRouter({ history: createWebHistory(), routes: [...firstRoutes], scrollBehavior })
  let adding: Promise<void> | null = null
  const addLater = () => (adding ??= addLaterRoutes(router))
  router.beforeEach(async (to) => {
    if (to.name !== later) return true
    await addLater()
    return to.fullPath
  })
  void router.isReady().then(addLater)
  return router
}

async function addLaterRoutes(router: Router): Promise<void> {
  const { laterRoutes } = await import('./routes.ts')
  for (const route of laterRoutes) router.addRoute(route)
  router.removeRoute(later)
}
