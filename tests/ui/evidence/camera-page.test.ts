import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fail } from '../../../src/domain/values/result.ts'
import { documentId, openPage, storedValue } from '../scoring/open-page.ts'
import { blankLine } from '../../domain/evaluation/evaluation-of.ts'
import { evidenceOf } from './stored-evidence.ts'

afterEach(cleanup)

const shutter = () => screen.findByRole('button', { name: '拍照' })

async function openCamera(query = 'for=B6-3&req=B6-3/盘点报告') {
  const opened = await openPage(`evidence/camera?${query}`)
  await waitFor(() => expect(opened.services.photos.viewfinder.running).toBe(true))
  await waitFor(async () => expect((await shutter()).hasAttribute('disabled')).toBe(false))
  return opened
}

describe('the camera in the page', () => {
  it('stores what it takes for the indicator and the proof it was opened for', async () => {
    const { services } = await openCamera()
    expect(screen.getByText(/用于：B6-3 资产盘点情况 · 盘点报告/)).toBeTruthy()
    await fireEvent.click(await shutter())
    await waitFor(async () => expect(await evidenceOf(services)).toHaveLength(1))
    const [photo] = await evidenceOf(services)
    expect(photo).toMatchObject({ indicators: ['B6-3'], requirements: ['B6-3/盘点报告'], original: '' })
    expect(photo?.name).toMatch(/^照片 2024-03-0\d \d\d时30分00秒\.jpg$/)
    expect(photo?.takenAt).toMatch(/^2024-03-0\d \d\d:30:00$/)
    expect(await screen.findByRole('list', { name: '刚拍的照片' })).toBeTruthy()
  })

  it('also proves the lost amount it was opened for', async () => {
    const { services } = await openPage('evidence/camera?for=B2-1&line=l1', {
      'ledger/B2-1/l1': { ...blankLine, points: 50, reason: '调剂' },
    })
    await waitFor(async () => expect((await shutter()).hasAttribute('disabled')).toBe(false))
    await fireEvent.click(await shutter())
    await waitFor(async () =>
      expect(await storedValue(services, 'ledger/B2-1/l1')).toMatchObject({
        evidence: [expect.any(String)],
        reason: '调剂',
      }),
    )
  })

  it('burns unit, time and indicator into a copy and keeps the clean picture', async () => {
    const { services } = await openCamera('for=B6-3')
    await fireEvent.click(screen.getByRole('checkbox', { name: /加水印/ }))
    await fireEvent.click(await shutter())
    await waitFor(async () => expect(await evidenceOf(services)).toHaveLength(1))
    const [photo] = await evidenceOf(services)
    const text = async (hash = '') => new TextDecoder().decode((await services.store.getBlob(hash))?.bytes)
    expect(await text(photo?.blob)).toContain('"测试部门"')
    expect(await text(photo?.blob)).toContain('B6-3 资产盘点情况')
    expect(photo?.original).toMatch(/^[0-9a-f]{64}$/)
    expect(await text(photo?.original)).not.toContain('测试部门')
    expect(await services.store.getSetting('photo-watermark')).toBe(true)
  })

  it('when the disk fills up keeps the shot in hand, and stores it once there is room', async () => {
    const { services } = await openCamera()
    const full = vi.spyOn(services.store, 'putBlob').mockResolvedValue(fail('storage-full'))
    await fireEvent.click(await shutter())
    expect(await screen.findByText(/手机存储空间已满/)).toBeTruthy()
    expect((await shutter()).hasAttribute('disabled')).toBe(true)
    expect(await evidenceOf(services)).toEqual([])
    full.mockRestore()
    await fireEvent.click(screen.getByRole('button', { name: '重新存入 1 张未存的照片' }))
    await waitFor(async () => expect(await evidenceOf(services)).toHaveLength(1))
    await waitFor(async () => expect((await shutter()).hasAttribute('disabled')).toBe(false))
  })

  it('a refused camera says why and offers the other ways, for the same purpose', async () => {
    const { services } = await openPage('evidence')
    cleanup()
    services.photos.viewfinder.refusal = { code: 'photo-camera-denied' }
    await openPage('evidence/camera?for=B6-3', {}, services)
    expect(await screen.findByText(/没有使用相机的许可/)).toBeTruthy()
    services.picks = [new File(['x'], '盘点表.pdf')]
    await fireEvent.click(screen.getByRole('button', { name: '选照片或文件' }))
    await waitFor(async () => expect(await evidenceOf(services)).toMatchObject([{ indicators: ['B6-3'] }]))
    services.photos.viewfinder.refusal = null
    await fireEvent.click(screen.getByRole('button', { name: '重新打开相机' }))
    await waitFor(async () => expect((await shutter()).hasAttribute('disabled')).toBe(false))
  })

  it('leads back to where it was opened, and never out of the evaluation', async () => {
    const home = `/evaluations/${documentId}`
    const { router } = await openCamera(`for=B6-3&from=${home}/scoring/B6-3`)
    await fireEvent.click(screen.getByRole('button', { name: '返回' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe(`${home}/scoring/B6-3`))
    cleanup()
    const other = await openCamera('from=/evaluations/someone-else/cover')
    await fireEvent.click(screen.getByRole('button', { name: '返回' }))
    await waitFor(() => expect(other.router.currentRoute.value.path).toBe(`${home}/evidence`))
  })
})
