import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { encodeDraftFile } from '../../../src/protocol/draft-file.ts'
import CoverPage from '../../../src/ui/evaluations/CoverPage.vue'
import EvaluationListPage from '../../../src/ui/evaluations/EvaluationListPage.vue'
import { setHeld } from '../../../src/ui/shared/holding/holding.ts'
import { packageOf } from '../../protocol/package/package-of.ts'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { mountPage } from '../shared/mount-page.ts'
import { openSample, sampleId } from '../shared/open-evaluation.ts'

const cover = [{ path: 'cover', component: CoverPage }]
const patience = { timeout: 10_000 }

describe('an evaluation taken in 核查用', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  async function choose(file: File): Promise<HTMLElement> {
    services.picks = [file]
    await fireEvent.click(screen.getByRole('button', { name: '导入数据' }))
    await fireEvent.click(await screen.findByRole('button', { name: '选择文件', hidden: true }))
    return screen.findByRole('dialog', { name: '导入数据', hidden: true })
  }

  it('is led to its check, says so in the list, and offers no way to write into it', async () => {
    const { router } = await mountPage(EvaluationListPage, { path: '/evaluations', services })
    const sheet = await choose(new File([encodeDraftFile(sampleChanges())], '部门报来.json'))
    await fireEvent.click(await within(sheet).findByText('用于核查（只读）', {}, patience))
    await waitFor(() =>
      expect(router.currentRoute.value.fullPath).toBe(`/reviews/new?evaluation=${sampleId}`),
    )

    await router.push('/evaluations')
    expect(await screen.findByText('核查用 · 只读', {}, patience)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: /更多操作/ }))
    expect(await screen.findByRole('button', { name: '改由本机填报' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '删除' })).toBeNull()
  })

  it('shows its pages as they are, with no input open', async () => {
    await setHeld(sampleId, true, services.store)
    await openSample('/cover', cover, services)
    const box = await screen.findByRole('textbox', { name: '填报人' })
    expect(screen.getByText('核查用，只供查看：本机不改动部门的评价。')).toBeTruthy()
    expect(screen.getByTestId('save-state').textContent).toBe('只读')
    expect(screen.queryByRole('button', { name: '继续修改' })).toBeNull()
    expect(box).toHaveProperty('readOnly', true)
  })

  it('is given back to be filled in here, from its menu', async () => {
    await services.store.importChanges(sampleChanges())
    await setHeld(sampleId, true, services.store)
    await mountPage(EvaluationListPage, { path: '/evaluations', services })
    await fireEvent.click(await screen.findByRole('button', { name: /更多操作/ }))
    await fireEvent.click(await screen.findByRole('button', { name: '改由本机填报' }))
    await screen.findByText(/改由本机填报。$/)
    cleanup()
    await openSample('/cover', cover, services)
    expect(await screen.findByRole('textbox', { name: '填报人' })).toHaveProperty('readOnly', false)
  })

  it.each([
    ['reviewer', true],
    ['viewer', true],
    ['counter', true],
    ['preparer', false],
  ] as const)('in a workspace a %s: only looked at is %s', async (role, only) => {
    services.team.join(role)
    await openSample('/cover', cover, services)
    expect(await screen.findByRole('textbox', { name: '填报人' })).toHaveProperty('readOnly', only)
    expect(screen.queryAllByText('您的角色只能查看评价，不能填写。')).toHaveLength(only ? 1 : 0)
  })

  it('a package with one byte changed is called that before anything of it is shown', async () => {
    const bytes = await packageOf()
    const at = Math.floor(bytes.length / 2)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await mountPage(EvaluationListPage, { path: '/evaluations', services })
    const sheet = await choose(new File([bytes], '部门报来.jijian.zip'))
    const said = await within(sheet).findByRole('alert', { hidden: true }, patience)
    expect(said.textContent).toMatch(/损坏|改动/)
    expect(within(sheet).queryByText('用于核查（只读）')).toBeNull()
    expect(within(sheet).queryByRole('listitem', { hidden: true })).toBeNull()
    expect(await services.store.listDocuments()).toEqual([])
  })

  it('without the passphrase nothing of a locked package is shown', { timeout: 30_000 }, async () => {
    const bytes = await packageOf({ passphrase: '对方告知的口令' })
    await mountPage(EvaluationListPage, { path: '/evaluations', services })
    const sheet = await choose(new File([bytes], '部门报来.jijian.zip'))
    const box = await within(sheet).findByLabelText('口令', {}, patience)
    await fireEvent.update(box, '猜的口令一二三四')
    await fireEvent.submit(box)
    await within(sheet).findByText(/^口令不对。/, {}, { timeout: 20_000 })
    expect(within(sheet).queryByText('用于核查（只读）')).toBeNull()
    expect(within(sheet).queryByRole('listitem', { hidden: true })).toBeNull()
    expect(await services.store.listDocuments()).toEqual([])
  })
})
