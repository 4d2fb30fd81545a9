import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepPreferences } from '../../../src/app/keep-preferences.ts'
import { showAppearance } from '../../../src/app/show-appearance.ts'
import { builtInSystems } from '../../../src/domain/indicator-systems/built-in.ts'
import AppearancePage from '../../../src/ui/settings/AppearancePage.vue'
import DataSafetyPage from '../../../src/ui/settings/DataSafetyPage.vue'
import MePage from '../../../src/ui/settings/MePage.vue'
import SystemPage from '../../../src/ui/settings/SystemPage.vue'
import { usePreferences } from '../../../src/ui/shared/preferences.ts'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { mountPage, safeDevice } from '../shared/mount-page.ts'

describe('我的', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  it('keeps name, money unit, theme and text size for the next start', async () => {
    await mountPage(MePage, { path: '/me', services })
    await keepPreferences(services.store)
    await fireEvent.update(screen.getByLabelText('我的姓名'), '张三')
    await fireEvent.click(screen.getByLabelText('元'))
    cleanup()
    await mountPage(AppearancePage, { path: '/me/appearance', services })
    await keepPreferences(services.store)
    expect(usePreferences().author).toBe('张三')
    expect(usePreferences().moneyUnit).toBe('元')
    showAppearance()
    await fireEvent.click(screen.getByLabelText('阳光（高对比）'))
    await fireEvent.click(screen.getByLabelText('特大'))
    await waitFor(() =>
      expect(document.documentElement.dataset).toMatchObject({ theme: 'sunlight', textSize: 'largest' }),
    )
    await fireEvent.click(screen.getByLabelText('跟随手机'))
    await waitFor(() => expect(document.documentElement.dataset.theme).toBeUndefined())
  })

  it('says 可离线 only once the files were checked', async () => {
    await mountPage(MePage, { path: '/me', services })
    expect(screen.getByTestId('offline-badge').textContent).toContain('正在准备')
    services.offline.set({ state: 'failed' })
    await waitFor(() => expect(screen.getByTestId('offline-badge').textContent).toContain('离线文件不全'))
    services.offline.set({ state: 'ready' })
    await waitFor(() => expect(screen.getByTestId('offline-badge').textContent).toContain('可离线'))
  })

  it('asks the browser to keep the data and says honestly when it refuses', async () => {
    const device = {
      ...safeDevice,
      persisted: () => Promise.resolve(false),
      requestPersistence: () => Promise.resolve(false),
    }
    await mountPage(DataSafetyPage, { path: '/me/data', services, device })
    await fireEvent.click(await screen.findByRole('button', { name: '申请长期保存' }))
    expect(await screen.findByText(/浏览器没有同意/)).toBeTruthy()
    expect(screen.getByText('可能被清理')).toBeTruthy()
  })

  it.each(builtInSystems.map((system) => [system.id, system] as const))(
    'shows every indicator of %s with where it comes from',
    async (id, system) => {
      await mountPage([{ path: '/me/systems/:system', component: SystemPage }], {
        path: `/me/systems/${id}`,
        services,
      })
      for (const indicator of system.indicators) {
        expect(screen.getAllByText(`${indicator.code} ${indicator.name}`).length).toBeGreaterThan(0)
      }
      expect(screen.getAllByText(/^名称：.*；分值：.*；规则：/)).toHaveLength(system.indicators.length)
      expect(screen.getByText(system.statement)).toBeTruthy()
    },
  )
})
