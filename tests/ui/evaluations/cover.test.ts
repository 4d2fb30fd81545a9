import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import CoverPage from '../../../src/ui/evaluations/CoverPage.vue'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { openSample, sampleId } from '../shared/open-evaluation.ts'

const routes = [{ path: 'cover', component: CoverPage }]

describe('封面', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  const open = () => openSample('/cover', routes, services)
  const box = (label: string) => screen.findByLabelText<HTMLInputElement>(label, { selector: 'input' })
  const filler = () => box('填报人')
  const stored = async (record: string) => {
    const state = (await services.store.loadDocument(sampleId)).get(record)
    return state?.heads.map((head) => head.value)
  }

  it('saves by itself and says so only when it is on disk', async () => {
    await open()
    await fireEvent.update(await filler(), '李四')
    expect(screen.getByTestId('save-state').textContent).toContain('正在保存')
    await waitFor(() =>
      expect(screen.getByTestId('save-state').textContent).toMatch(/已存本机 \d\d:\d\d:\d\d/),
    )
    expect(await stored('cover/filler')).toEqual(['李四'])
    expect(screen.queryByRole('button', { name: /保存/ })).toBeNull()
  })

  it('undoes and redoes from the header', async () => {
    await open()
    const before = (await filler()).value
    await fireEvent.update(await filler(), '李四')
    await fireEvent.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect((await filler()).value).toBe(before))
    await fireEvent.click(screen.getByRole('button', { name: '重做' }))
    await waitFor(async () => expect((await filler()).value).toBe('李四'))
  })

  it('shows who wrote what and when, and restores an earlier version', async () => {
    await open()
    const before = (await box('部门名称')).value
    await fireEvent.update(await box('部门名称'), '改过的名称')
    await waitFor(() => expect(screen.getByTestId('save-state').textContent).toContain('已存本机'))
    await fireEvent.click(await screen.findByRole('button', { name: '部门名称：修改记录' }))
    const history = within(await screen.findByRole('region', { name: '修改记录', hidden: true }))
    expect(await history.findByText('改过的名称')).toBeTruthy()
    expect(history.getByText(before)).toBeTruthy()
    expect(history.getByText(/^张三 · 3月4日 \d\d:\d\d$/)).toBeTruthy()
    await fireEvent.click(history.getByRole('button', { name: '恢复为这一版', hidden: true }))
    await waitFor(async () => expect(await stored('cover/unit-name')).toEqual([before]))
    expect((await box('部门名称')).value).toBe(before)
  })

  it('shows a conflict side by side with who and when, and settles it by a pick or a third text', async () => {
    const colleague = createMemoryStore({ device: 'other' })
    await open()
    await fireEvent.update(await filler(), '李四')
    await waitFor(async () => expect(await stored('cover/filler')).toEqual(['李四']))
    const { sampleChanges } = await import('../../../src/domain/samples/sample-evaluation.ts')
    await colleague.importChanges(sampleChanges())
    await colleague.write(sampleId, [{ record: 'cover/filler', value: '赵六' }], {
      mode: 'deliberate',
      author: '同事',
      at: '2024-03-05T02:10:00.000Z',
    })
    await services.store.importChanges(await colleague.handOut(sampleId))

    await fireEvent.click(await screen.findByRole('button', { name: '填报人：有 2 个版本，请选定' }))
    const conflict = await screen.findByRole('region', { name: '版本冲突', hidden: true })
    expect(within(conflict).getByText('李四')).toBeTruthy()
    expect(within(conflict).getByText('赵六')).toBeTruthy()
    expect(within(conflict).getByText(/^同事 · /)).toBeTruthy()

    await fireEvent.click(within(conflict).getByRole('button', { name: '都不用，另写一个', hidden: true }))
    await fireEvent.update(within(conflict).getByLabelText('另写一个'), '李四、赵六')
    await fireEvent.click(within(conflict).getByRole('button', { name: '用这一个', hidden: true }))
    await waitFor(async () => expect(await stored('cover/filler')).toEqual(['李四、赵六']))
    expect((await filler()).value).toBe('李四、赵六')
  })

  it('a full disk: says it is not saved and what to do, keeps the text on screen, and 重试 saves it', async () => {
    const { store } = services
    let full = true
    const fail = { ok: false, problem: { code: 'storage-full' } } as const
    services = memoryServices({
      ...store,
      write: (...order) => (full ? Promise.resolve(fail) : store.write(...order)),
    })
    await open()
    await fireEvent.update(await filler(), '李四')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('未能保存')
    await waitFor(() => expect(alert.textContent).toContain('腾出空间'))
    expect((await filler()).value).toBe('李四')
    expect(screen.queryByText(/已存本机/)).toBeNull()
    full = false
    await fireEvent.click(within(alert).getByRole('button', { name: '重试' }))
    await waitFor(() => expect(screen.getByTestId('save-state').textContent).toContain('已存本机'))
    expect(await stored('cover/filler')).toEqual(['李四'])
  })

  it('a second tab is read-only until it takes over', async () => {
    const other = await services.openDraft(sampleId)
    await open()
    expect((await filler()).readOnly).toBe(true)
    await fireEvent.click(screen.getByRole('button', { name: '接管编辑' }))
    await waitFor(async () => expect((await filler()).readOnly).toBe(false))
    expect(other.saveState.kind).toBe('read-only')
  })
})
