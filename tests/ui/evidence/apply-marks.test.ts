import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { EvidenceRecord } from '../../../src/domain/evaluation/records.ts'
import { fail } from '../../../src/domain/values/result.ts'
import type { PictureMark } from '../../../src/ui/shared/services.ts'
import { applyMarks, restoreOriginal } from '../../../src/ui/evidence/marking/apply-marks.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { openPage } from '../scoring/open-page.ts'
import { openDraft } from './open-draft.ts'
import { evidenceOf, photoRecord, storePhoto } from './stored-evidence.ts'

afterEach(cleanup)

const cover: PictureMark = { kind: 'redact', from: { x: 0, y: 0 }, to: { x: 0.5, y: 0.5 } }

/** A draft with one photo of an identity card, taken with a watermark: original, copy and both small pictures. */
async function aDraft() {
  const services = memoryServices()
  const [original, blob, thumb] = [
    await storePhoto(services, '身份证'),
    await storePhoto(services, '身份证加水印'),
    await storePhoto(services, '小图'),
  ]
  const draft = await openDraft(services, {
    'evidence/e1': photoRecord(blob, { original, thumb, indicators: ['B6-3'] }),
  })
  const item = () => {
    const [first] = draft.evaluation.value.evidence
    if (!first) throw new Error('no evidence')
    return first
  }
  return { services, draft, item, before: { original, blob, thumb } }
}

const there = async (services: ReturnType<typeof memoryServices>, hash: string) =>
  (await services.store.getBlob(hash)) !== null

describe('marks on a photo', () => {
  it('become a new picture; the one as taken stays the original, and comes back', async () => {
    const { services, draft, item, before } = await aDraft()
    expect(await applyMarks(item(), [cover], { draft, services, forget: false })).toBeNull()
    expect(item().blob).not.toBe(before.blob)
    expect(item()).toMatchObject({ original: before.original, indicators: ['B6-3'] })
    expect(await there(services, item().thumb)).toBe(true)
    expect(await restoreOriginal(item(), { draft, services })).toBeNull()
    expect(item()).toMatchObject({ blob: before.original, original: '' })
  })

  it('遮盖 that forgets leaves no picture of before on this device, and no undo leads back', async () => {
    const { services, draft, item, before } = await aDraft()
    expect(await applyMarks(item(), [cover], { draft, services, forget: true })).toBeNull()
    for (const hash of Object.values(before)) expect(await there(services, hash)).toBe(false)
    expect(item().original).toBe('')
    expect(await there(services, item().blob)).toBe(true)
    expect(await there(services, item().thumb)).toBe(true)
    expect(draft.session.canUndo).toBe(false)
  })

  it('a picture another document shows stays, and that is said', async () => {
    const { services, draft, item, before } = await aDraft()
    await services.store.write(
      'st-1',
      [{ record: 'count/first/ZC-1/m1', value: { photos: [before.original] } }],
      { mode: 'deliberate', author: '张三', at: '2024-03-01T00:00:00.000Z' },
    )
    const problem = await applyMarks(item(), [cover], { draft, services, forget: true })
    expect(problem?.code).toBe('original-used-elsewhere')
    expect(await there(services, before.original)).toBe(true)
    expect(await there(services, before.blob)).toBe(false)
  })

  it('nothing is removed while the record that names the new picture is not on the disk', async () => {
    const { services, draft, item, before } = await aDraft()
    const broken = vi.spyOn(services.store, 'write').mockResolvedValue(fail('storage-full'))
    const problem = await applyMarks(item(), [cover], { draft, services, forget: true })
    expect(problem?.code).toBe('storage-full')
    for (const hash of Object.values(before)) expect(await there(services, hash)).toBe(true)
    broken.mockRestore()
    await draft.session.close()
  })

  it('a picture that is not on this device is told so', async () => {
    const { services, draft, item, before } = await aDraft()
    await services.store.removeBlob(before.blob)
    expect((await applyMarks(item(), [cover], { draft, services, forget: false }))?.code).toBe(
      'evidence-missing',
    )
  })
})

describe('the page of one evidence', () => {
  it('asks before the original goes for good', async () => {
    const { services } = await openPage('evidence')
    const [original, blob] = [await storePhoto(services, '原'), await storePhoto(services, '副本')]
    cleanup()
    await openPage('evidence/e1', { 'evidence/e1': photoRecord(blob, { original }) }, services)
    await fireEvent.click(await screen.findByRole('button', { name: '从本机删除原图' }))
    expect(screen.getByText(/撤销也找不回原图/)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '确定删除原图' }))
    await waitFor(async () => expect(await there(services, original)).toBe(false))
    const [record] = (await evidenceOf(services)) as readonly EvidenceRecord[]
    expect(record).toMatchObject({ blob, original: '' })
    expect(screen.queryByRole('region', { name: '原图' })).toBeNull()
  })

  it('an address of nothing says so', async () => {
    await openPage('evidence/none')
    expect(await screen.findByText('没有这份佐证')).toBeTruthy()
    cleanup()
    await openPage('evidence/none/mark')
    expect(await screen.findByText('没有这张照片')).toBeTruthy()
  })
})
