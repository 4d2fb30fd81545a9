import { cleanup, fireEvent, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import SurroundingsNotice from '../../src/app/SurroundingsNotice.vue'
import { memoryServices } from '../ui/shared/memory-services.ts'
import { mountPage, safeDevice } from '../ui/shared/mount-page.ts'

describe('what this surrounding cannot promise', () => {
  afterEach(cleanup)
  const open = (device: Partial<typeof safeDevice>) =>
    mountPage(SurroundingsNotice, {
      path: '/',
      services: memoryServices(),
      device: { ...safeDevice, ...device },
    })

  it('says on plain http that there is no offline use and no promise to keep data', async () => {
    await open({ secure: false })
    expect(screen.getByText(/不是安全连接/)).toBeTruthy()
    expect(screen.getByText(/不能断网使用/)).toBeTruthy()
  })

  it.each(['微信', '企业微信', '钉钉'])('asks to leave the browser inside %s', async (name) => {
    await open({ inAppBrowser: name })
    expect(screen.getByText(`当前在${name}内打开。`)).toBeTruthy()
    expect(screen.getByRole('button', { name: '复制网址' })).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '知道了' }))
    expect(screen.queryByText(`当前在${name}内打开。`)).toBeNull()
  })
})
