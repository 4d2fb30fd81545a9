import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { deviceKey } from '../ui/shared/device.ts'
import { usePreferences } from '../ui/shared/preferences.ts'
import { servicesKey } from '../ui/shared/services.ts'
import { storageProblemOf } from '../storage/dexie/storage-problem.ts'
import App from './App.vue'
import { createDevice } from './device.ts'
import { keepPersistent } from './keep-persistent.ts'
import { keepPreferences } from './keep-preferences.ts'
import { returnToCapture } from './return-to-capture.ts'
import { createAppRouter } from './router.ts'
import { composeServices } from './services.ts'
import { showAppearance } from './show-appearance.ts'

/** Starts the app, or says in words why this browser cannot keep data. */
export async function startApp(): Promise<void> {
  const pinia = createPinia()
  setActivePinia(pinia)
  try {
    const preferences = usePreferences()
    const { services, putBackLeftovers } = await composeServices(() => preferences.author)
    await keepPreferences(services.store)
    putBackLeftovers()
    showAppearance()
    const device = createDevice()
    keepPersistent(services.store, device)
    const router = createAppRouter()
    await returnToCapture(router, services.store, services.clock.now())
    createApp(App)
      .use(pinia)
      .use(router)
      .provide(servicesKey, services)
      .provide(deviceKey, device)
      .mount('#app')
  } catch (error) {
    const { default: StartFailure } = await import('./StartFailure.vue')
    createApp(StartFailure, {
      code: storageProblemOf(error).code === 'storage-outdated' ? 'storage-outdated' : 'storage-blocked',
      reason: error instanceof Error ? `${error.name}: ${error.message}` : '',
    }).mount('#app')
  }
}
