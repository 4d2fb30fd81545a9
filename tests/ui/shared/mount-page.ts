import { render } from '@testing-library/vue'
import { createPinia, setActivePinia } from 'pinia'
import type { Component, FunctionalComponent } from 'vue'
import { h } from 'vue'
import type { Router, RouteRecordRaw } from 'vue-router'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import SnackbarHost from '../../../src/app/SnackbarHost.vue'
import type { Device } from '../../../src/ui/shared/device.ts'
import { deviceKey } from '../../../src/ui/shared/device.ts'
import type { Services } from '../../../src/ui/shared/services.ts'
import { servicesKey } from '../../../src/ui/shared/services.ts'

const Elsewhere: FunctionalComponent = () => h('p', '别的页面')
// Without a name the router takes a function for a page that is still to be loaded.
Elsewhere.displayName = 'Elsewhere'

export const safeDevice: Device = {
  secure: true,
  inAppBrowser: null,
  installed: () => true,
  persisted: () => Promise.resolve(true),
  requestPersistence: () => Promise.resolve(true),
  usage: () => Promise.resolve(1024),
}

/** Mounts pages as the app does, at a URL, with the snackbar; every other URL is an empty page. */
export async function mountPage(
  page: Component | readonly RouteRecordRaw[],
  options: { readonly path: string; readonly services: Services; readonly device?: Device },
): Promise<{ router: Router; unmount: () => void }> {
  const own: readonly RouteRecordRaw[] = Array.isArray(page)
    ? page
    : [{ path: options.path, component: page as Component }]
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [...own, { path: '/:rest(.*)*', component: Elsewhere }],
  })
  await router.push(options.path)
  const pinia = createPinia()
  setActivePinia(pinia)
  const Root: FunctionalComponent = () => [h(RouterView), h(SnackbarHost)]
  const { unmount } = render(Root, {
    global: {
      plugins: [pinia, router],
      provide: {
        [servicesKey as symbol]: options.services,
        [deviceKey as symbol]: options.device ?? safeDevice,
      },
    },
  })
  return { router, unmount }
}
