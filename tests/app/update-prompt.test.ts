import { cleanup, fireEvent, screen } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { useUnsaved } from '../../src/app/unsaved.ts'
import UpdatePrompt from '../../src/app/UpdatePrompt.vue'
import type { MemoryServices } from '../ui/shared/memory-services.ts'
import { memoryServices } from '../ui/shared/memory-services.ts'
import { mountPage } from '../ui/shared/mount-page.ts'

describe('the update prompt', () => {
  let services: MemoryServices
  beforeEach(async () => {
    services = memoryServices()
    await mountPage(UpdatePrompt, { path: '/', services })
  })
  afterEach(cleanup)

  const prompt = () => screen.queryByText(/新版本已下载/)

  it('appears only when a version waits, and updates only when asked', async () => {
    const apply = vi.spyOn(services.offline, 'applyUpdate')
    expect(prompt()).toBeNull()
    services.offline.set({ updateWaiting: true })
    await nextTick()
    expect(prompt()).toBeTruthy()
    expect(apply).not.toHaveBeenCalled()
    await fireEvent.click(screen.getByRole('button', { name: '立即更新' }))
    expect(apply).toHaveBeenCalledOnce()
  })

  it('is never offered while something is unsaved, and comes back once it is saved', async () => {
    services.offline.set({ updateWaiting: true })
    for (const kind of ['saving', 'failed'] as const) {
      useUnsaved().follow(kind === 'saving' ? { kind } : { kind, problem: { code: 'storage-full' } })
      await nextTick()
      expect(prompt()).toBeNull()
    }
    useUnsaved().follow({ kind: 'saved', at: '2024-03-05T02:00:00.000Z' })
    await nextTick()
    expect(prompt()).toBeTruthy()
  })

  it('can be put off', async () => {
    services.offline.set({ updateWaiting: true })
    await nextTick()
    await fireEvent.click(screen.getByRole('button', { name: '以后再说' }))
    expect(prompt()).toBeNull()
  })
})
