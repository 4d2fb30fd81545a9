import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { usePreferences } from '../../../src/ui/shared/preferences.ts'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { sampleId } from '../shared/open-evaluation.ts'
import { kept, openTeamwork, write } from './open-pages.ts'

let services: MemoryServices
beforeEach(() => {
  services = memoryServices()
})
afterEach(cleanup)

const status = () => screen.findByRole('region', { name: '审核状态' })
const versions = () => within(screen.getByRole('list', { name: '版本' })).getAllByRole('listitem')

async function inSheet(name: RegExp, label: RegExp, text: string, button: string): Promise<void> {
  const sheet = within(await screen.findByRole('dialog', { name, hidden: true }))
  await fireEvent.update(sheet.getByLabelText(label), text)
  await fireEvent.click(sheet.getByRole('button', { name: button, hidden: true }))
}

async function handIn(button: string, note: string): Promise<void> {
  await fireEvent.click(await screen.findByRole('button', { name: button }))
  await inSheet(/^提交审核/, /提交说明/, note, '确认提交')
}

describe('提交与版本', () => {
  it('hands in, is returned with a reason, changes, hands in again: each version with what it changed', async () => {
    await openTeamwork('versions', services)
    usePreferences().author = '张三'
    expect((await status()).textContent).toContain('填报中')
    await handIn('提交审核', '初稿')
    await waitFor(async () => expect((await status()).textContent).toContain('已提交 v1'))
    expect(versions()[0]?.textContent).toMatch(/v1.*94\.00.*张三.*初稿/)

    await fireEvent.click(screen.getByRole('button', { name: '退回修改' }))
    const sheet = within(await screen.findByRole('dialog', { name: '退回修改（v1）', hidden: true }))
    await fireEvent.click(sheet.getByRole('button', { name: '确认退回', hidden: true }))
    expect(await sheet.findByText('请写明退回的原因。')).toBeTruthy()
    expect(await kept(services, 'decision')).toEqual([])
    await inSheet(/^退回修改/, /退回原因/, '退回通报次数与台账不符', '确认退回')
    await waitFor(async () => expect((await status()).textContent).toContain('已退回修改'))
    expect((await status()).textContent).toContain('退回通报次数与台账不符')

    await write(services, { 'fact/process-lapses': 3, 'cover/filler': '王某某' })
    expect(await screen.findByText(/v1 → 现在 改了 2 处，−/)).toBeTruthy()
    await handIn('再次提交', '已核对')
    await waitFor(async () => expect((await status()).textContent).toContain('再次提交 v2'))
    expect(versions()[0]?.textContent).toMatch(/v1 → v2 改了 2 处，−/)
    await fireEvent.click(screen.getByRole('button', { name: '通过' }))
    await inSheet(/^通过/, /审核意见/, '', '确认通过')
    await waitFor(async () => expect((await status()).textContent).toContain('已通过 v2'))
  })

  it('on the home says that what was handed in has been written on', async () => {
    const { router } = await openTeamwork('versions', services)
    await handIn('提交审核', '')
    await waitFor(async () => expect(await kept(services, 'version')).toHaveLength(1))
    await router.push(`/evaluations/${sampleId}`)
    const notice = await screen.findByRole('link', { name: /^已提交 v1/ })
    expect(notice.textContent).not.toContain('又有改动')
    await write(services, { 'cover/filler': '王某某' })
    await waitFor(() => expect(notice.textContent).toContain('v1 之后又有改动，请再次提交。'))
  })

  it('names what typing may no longer replace, and refuses a second version of the same', async () => {
    await openTeamwork('versions', services)
    await handIn('提交审核', '')
    await waitFor(async () => expect(await kept(services, 'version')).toHaveLength(1))
    const [version] = await kept(services, 'version')
    const { cut } = version?.value as { cut: readonly string[] }
    expect(new Set(cut)).toEqual(await services.store.knownIds(cut))
    await handIn('再次提交', '')
    expect(await screen.findByText('与已提交的 v1 相比没有改动，不必再次提交。')).toBeTruthy()
  })

  it('填报 hands in but does not decide; 只读 does neither', async () => {
    const version = { number: 1, by: '张三', at: '2024-03-05T02:10:00.000Z', digest: 'd', cut: [], note: '' }
    services.team.join('preparer')
    await write(services, { 'version/a': version })
    await openTeamwork('versions', services)
    expect(await screen.findByText('由管理员退回或通过。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '退回修改' })).toBeNull()
    expect(await screen.findByRole('button', { name: '再次提交' })).toBeTruthy()
    cleanup()
    services.team.join('viewer')
    await openTeamwork('versions', services)
    expect(await screen.findByText('由管理员退回或通过。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '再次提交' })).toBeNull()
  })

  it('what one phone hands in is decided upon on another, and the word comes back', async () => {
    await openTeamwork('versions', services)
    await write(services, { 'cover/filler': '王某某' })
    await handIn('提交审核', '初稿')
    await waitFor(async () => expect(await kept(services, 'version')).toHaveLength(1))
    cleanup()
    const approver = memoryServices(createMemoryStore({ device: 'phone-of-the-approver' }))
    approver.team.join('admin')
    await approver.store.importChanges(await services.store.handOut(sampleId))
    await openTeamwork('versions', approver)
    await waitFor(async () => expect((await status()).textContent).toContain('已提交 v1'))
    expect(versions()[0]?.textContent).toMatch(/v1.*94\.00.*初稿/)
    await fireEvent.click(screen.getByRole('button', { name: '退回修改' }))
    await inSheet(/^退回修改/, /退回原因/, '附表缺章', '确认退回')
    await waitFor(async () => expect(await kept(approver, 'decision')).toHaveLength(1))
    cleanup()
    await services.store.importChanges(await approver.store.handOut(sampleId))
    await openTeamwork('versions', services)
    await waitFor(async () => expect((await status()).textContent).toContain('附表缺章'))
  })

  it('says so when the content of a version has not come to this device', async () => {
    const version = {
      number: 1,
      by: '张三',
      at: '2024-03-05T02:10:00.000Z',
      digest: 'd',
      cut: ['f'.repeat(64)],
      note: '',
    }
    await write(services, { 'version/a': version })
    await openTeamwork('versions', services)
    expect(await screen.findByText(/没有全部传到本机/)).toBeTruthy()
    cleanup()
    await openTeamwork('versions/compare', services)
    expect(await screen.findByText(/所选版本的内容没有全部传到本机/)).toBeTruthy()
  })
})

describe('版本对比', () => {
  it('every field old and new, who, and what it did to each score', async () => {
    const { router } = await openTeamwork('versions', services)
    await handIn('提交审核', '')
    await waitFor(async () => expect(await kept(services, 'version')).toHaveLength(1))
    await write(services, { 'fact/process-lapses': 3, 'cover/filler': '王某某' })
    await router.push(`/evaluations/${sampleId}/versions/compare`)
    const filler = within(await screen.findByRole('article', { name: '封面：填报人' }))
    expect(filler.getByText('王某某')).toBeTruthy()
    expect(filler.getByText(/李四/)).toBeTruthy()
    expect(screen.getByRole('article', { name: /^基础数据：/ }).textContent).toMatch(/3 次/)
    const scores = within(screen.getByRole('region', { name: '得分变化' }))
    expect(scores.getByText('绩效管理制度执行')).toBeTruthy()
    expect(scores.getByText('总分').closest('tr')?.textContent).toContain('94')
    expect(screen.getByRole('status').textContent).toMatch(/^v1 → 现在 改了 2 处，−/)
  })

  it('without a version leads to the hand-in', async () => {
    await openTeamwork('versions/compare', services)
    expect(await screen.findByText('还没有提交过')).toBeTruthy()
  })
})
