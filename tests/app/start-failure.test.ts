import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import StartFailure from '../../src/app/StartFailure.vue'

describe('the page shown when this browser keeps no data', () => {
  afterEach(() => {
    cleanup()
    vi.restoreAllMocks()
  })

  it('says in words what stands in the way and what to do, with the reason for whoever helps', () => {
    render(StartFailure, { props: { reason: 'SecurityError: denied' } })
    expect(screen.getByText('本机存储打不开')).toBeTruthy()
    expect(screen.getByText(/不允许本网站保存数据。请退出无痕模式/)).toBeTruthy()
    expect(screen.getByText('SecurityError: denied')).toBeTruthy()
  })

  it('asks to close the other pages when one of another version is open', () => {
    render(StartFailure, { props: { reason: '', code: 'storage-outdated' } })
    expect(screen.getByText(/请关闭其他页面，再重新打开/)).toBeTruthy()
    expect(screen.queryByText(/无痕模式/)).toBeNull()
  })

  it('opens again on request', async () => {
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined)
    render(StartFailure, { props: { reason: '' } })
    await fireEvent.click(screen.getByRole('button', { name: '重新打开' }))
    expect(reload).toHaveBeenCalledOnce()
  })
})
