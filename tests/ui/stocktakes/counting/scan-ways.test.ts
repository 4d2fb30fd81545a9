import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { ok } from '../../../../src/domain/values/result.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { cameraOn, openCounting, scanning, storedRecords, storedValue } from './open-counting.ts'

afterEach(cleanup)

describe('ways to name an asset without the camera', () => {
  async function gun(target: Element | Document, code: string): Promise<void> {
    for (const key of [...code, 'Enter']) await fireEvent.keyDown(target, { key })
  }

  it('takes a scanner gun wherever the focus is', async () => {
    const { services } = await scanning('scan/305')
    await gun(document.body, 'ZC-0041')
    await screen.findAllByText('已盘到')
    expect(await storedValue(services, 'count/first/ZC-0041/m1')).toMatchObject({ method: 'gun' })
  })

  it('never lets the gun’s Enter press a button', async () => {
    const { services } = await scanning('scan/305')
    const button = screen.getByRole('button', { name: '本房间盘完' })
    for (const key of 'ZC-0041') await fireEvent.keyDown(button, { key })
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
    button.dispatchEvent(enter)
    expect(enter.defaultPrevented).toBe(true)
    await screen.findAllByText('已盘到')
    expect(await storedRecords(services, 'count')).toHaveLength(1)
  })

  it('takes the gun for a gun in the box too', async () => {
    const { services } = await scanning('scan/305')
    const box = screen.getByRole('textbox', { name: '键入编号末几位或名称' })
    await fireEvent.update(box, 'ZC-0042')
    await gun(box, 'ZC-0042')
    await screen.findAllByText('已盘到')
    expect(await storedValue(services, 'count/first/ZC-0042/m1')).toMatchObject({ method: 'gun' })
    expect((box as HTMLInputElement).value).toBe('')
  })

  it('marks typed tail digits as 手工 and asks when several fit', async () => {
    const { services } = await scanning('scan/305')
    const box = screen.getByRole('textbox', { name: '键入编号末几位或名称' })
    await fireEvent.update(box, '0042')
    await fireEvent.submit(box.closest('form') as HTMLFormElement)
    expect((await screen.findAllByText('已盘到（手工）')).length).toBeGreaterThan(0)
    expect(await storedValue(services, 'count/first/ZC-0042/m1')).toMatchObject({ method: 'typed' })
    await fireEvent.update(box, '00')
    await fireEvent.submit(box.closest('form') as HTMLFormElement)
    expect(await storedRecords(services, 'count')).toHaveLength(1)
    await fireEvent.click(
      within(await screen.findByRole('list', { name: '可能的资产' })).getByRole('button', {
        name: /ZC-0041/,
      }),
    )
    await waitFor(async () => expect(await storedRecords(services, 'count')).toHaveLength(2))
  })

  it('ticks one in the list by hand', async () => {
    const { services } = await scanning('scan/305')
    await fireEvent.click(await screen.findByRole('button', { name: '手工盘到 激光打印机 ZC-0042' }))
    expect(await screen.findByText(/已盘 · 手工勾选 · 相符/)).toBeTruthy()
    expect(await storedValue(services, 'count/first/ZC-0042/m1')).toMatchObject({ method: 'list' })
  })

  it('reads a photo of a label, and says when there is no code on it', async () => {
    const { services } = await scanning('scan/305')
    services.picks = [new File(['x'], 'label.jpg', { type: 'image/jpeg' })]
    await fireEvent.click(screen.getByRole('button', { name: '拍照识别' }))
    expect((await screen.findAllByText('照片里没有认出条码')).length).toBeGreaterThan(0)
    services.scans.photo = ok([
      { text: 'ZC-0041', format: 'qr' },
      { text: 'ZC-0041', format: 'code-128' },
    ])
    await fireEvent.click(screen.getByRole('button', { name: '拍照识别' }))
    await screen.findAllByText('已盘到')
    expect(await storedValue(services, 'count/first/ZC-0041/m1')).toMatchObject({ method: 'photo' })
  })
})

describe('the camera', () => {
  it('stops when the page is left', async () => {
    const { services, router } = await scanning('scan/305')
    await router.push('/elsewhere')
    await waitFor(() => expect(services.scans.running).toBe(false))
  })

  it('says why it does not open and what works without it', async () => {
    const services = memoryServices()
    services.scans.refusal = { code: 'camera-denied' }
    await openCounting('scan/305', { services })
    expect(await screen.findByText('相机打不开')).toBeTruthy()
    expect(screen.getByText(/键入编号末几位，或用扫码枪/)).toBeTruthy()
    services.scans.refusal = null
    await fireEvent.click(screen.getByRole('button', { name: '重新打开相机' }))
    await cameraOn(services)
    await waitFor(() => expect(screen.queryByText('相机打不开')).toBeNull())
  })

  it('has a lamp where the phone has one, and says that the picture stood still', async () => {
    const { services } = await scanning('scan/305')
    expect(screen.queryByRole('button', { name: '开灯' })).toBeNull()
    services.scans.set({ torch: 'off' })
    await fireEvent.click(await screen.findByRole('button', { name: '开灯' }))
    expect((await screen.findByRole('button', { name: '关灯' })).getAttribute('aria-pressed')).toBe('true')
    services.scans.set({ kind: 'restarting' })
    expect(await screen.findByText(/正在重新打开相机/)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '立即重试' }))
    await cameraOn(services)
    expect(screen.queryByText(/正在重新打开相机/)).toBeNull()
  })

  it('without a decoder says so, and typing goes on', async () => {
    const services = memoryServices()
    services.scans.refusal = { code: 'decoder-unavailable' }
    await openCounting('scan/305', { services })
    expect(await screen.findByText('不能识别条码，相机已关')).toBeTruthy()
    expect(screen.queryByText('相机打不开')).toBeNull()
    await fireEvent.update(screen.getByLabelText('键入编号末几位或名称'), '0041')
    await fireEvent.click(await screen.findByRole('button', { name: '盘到' }))
    await waitFor(async () => expect(await storedRecords(services, 'count')).toHaveLength(1))
  })

  it('stays off on this device once it was put away', async () => {
    const { services, unmount } = await scanning('scan/305')
    await fireEvent.click(screen.getByRole('button', { name: '收起相机' }))
    await waitFor(() => expect(services.scans.running).toBe(false))
    unmount()
    await openCounting('scan/305', { services })
    expect(await screen.findByRole('button', { name: '打开相机' })).toBeTruthy()
    expect(services.scans.running).toBe(false)
  })
})
