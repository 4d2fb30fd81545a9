import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { ok } from '../../../src/domain/values/result.ts'
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

const at = '2024-03-05T02:00:00.000Z'
const comment = (text: string, by = '李四') => ({ text, by, at, resolved: null })
const given = (toName: string, to = '') => ({ to, toName, note: '' })

async function openThread(): Promise<HTMLElement> {
  const summary = await screen.findByText('批注', { selector: 'summary' })
  const fold = summary.closest('details')
  if (!fold) throw new Error('the comments fold')
  fold.open = true
  await fireEvent(fold, new Event('toggle'))
  return fold
}

describe('批注 on an indicator', () => {
  it('an unread one is counted, read when shown, answered, and closed by name', async () => {
    await write(services, { 'comment/indicator/B6-3/c1': comment('盘点表在哪') })
    await openTeamwork('scoring/B6-3', services)
    usePreferences().author = '张三'
    expect(await screen.findByText('1 条未读')).toBeTruthy()
    const fold = within(await openThread())
    expect(await fold.findByText('盘点表在哪')).toBeTruthy()
    await waitFor(() => expect(screen.queryByText('1 条未读')).toBeNull())
    expect(await fold.findByText('未读')).toBeTruthy()

    await fireEvent.click(await fold.findByRole('button', { name: '发出批注' }))
    expect(await fold.findByText('请先写下批注。')).toBeTruthy()
    await fireEvent.update(fold.getByRole('textbox', { name: '写批注' }), '已补在附件')
    await fireEvent.click(fold.getByRole('button', { name: '发出批注' }))
    expect(await fold.findByText('已补在附件')).toBeTruthy()
    expect(fold.getAllByText('未读')).toHaveLength(1)
    await fireEvent.click(fold.getAllByRole('button', { name: '标为已解决' })[0] as HTMLElement)
    expect(await fold.findByText(/^已解决：张三/)).toBeTruthy()
    expect(fold.getByText('1 条未解决')).toBeTruthy()
    // One's own may be taken back, a colleague's may not.
    await fireEvent.click(fold.getByRole('button', { name: '删除' }))
    await waitFor(() => expect(fold.queryByText('已补在附件')).toBeNull())
  })

  it('an open one is said on the list of indicators', async () => {
    await write(services, { 'comment/indicator/B6-3/c1': comment('盘点表在哪') })
    await openTeamwork('scoring', services)
    expect((await screen.findByRole('button', { name: /^资产盘点情况/ })).textContent).toContain('1 条批注')
  })

  it('is taken while the evaluation is finalised, and the finalised stays what it was', async () => {
    await write(services, { 'meta/finalised': { state: 'final', by: '张三', at, digest: 'x' } })
    await openTeamwork('scoring/B6-3', services)
    const fold = within(await openThread())
    await fireEvent.update(await fold.findByRole('textbox', { name: '写批注' }), '请核对')
    await fireEvent.click(fold.getByRole('button', { name: '发出批注' }))
    await waitFor(async () => expect(await kept(services, 'comment')).toHaveLength(1))
  })

  it('核查 comments though the evaluation is only looked at; 只读 reads', async () => {
    services.team.join('reviewer')
    await openTeamwork('scoring/B6-3', services)
    const fold = within(await openThread())
    await fireEvent.update(await fold.findByRole('textbox', { name: '写批注' }), '现场未见盘点表')
    await fireEvent.click(fold.getByRole('button', { name: '发出批注' }))
    expect(await fold.findByText('现场未见盘点表')).toBeTruthy()
    cleanup()
    services.team.join('viewer')
    await openTeamwork('comments', services)
    expect(await screen.findByText('现场未见盘点表')).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: '写批注' })).toBeNull()
    expect(screen.queryByRole('button', { name: '标为已解决' })).toBeNull()
  })
})

describe('分工', () => {
  it('an upper indicator is given to a member; those below follow, and find it under 我的任务', async () => {
    services.team.join('admin')
    services.team.people.answers = {
      members: () =>
        Promise.resolve(ok([{ account: 'acc-1', username: 'lisi', name: '李四', role: 'admin' as const }])),
    }
    const { router } = await openTeamwork('assignments', services)
    const indicators = within(await screen.findByRole('list', { name: '指标' }))
    await fireEvent.click(await indicators.findByRole('button', { name: /^B6 / }))
    const sheet = within(await screen.findByRole('dialog', { name: '分工', hidden: true }))
    await fireEvent.click(await sheet.findByRole('radio', { name: '李四', hidden: true }))
    await fireEvent.update(sheet.getByLabelText('要求'), '3 月 20 日前')
    await fireEvent.click(sheet.getByRole('button', { name: '确定', hidden: true }))
    await waitFor(async () => expect(await kept(services, 'assignment')).toHaveLength(1))
    expect((await kept(services, 'assignment'))[0]).toMatchObject({
      record: 'assignment/indicator/B6',
      value: { to: 'acc-1', toName: '李四', note: '3 月 20 日前' },
    })
    expect(await indicators.findByRole('button', { name: /^B6-3 .*李四.*（我）.*随上级/ })).toBeTruthy()

    await router.push(`/evaluations/${sampleId}`)
    const tasks = within(await screen.findByRole('region', { name: '我的任务' }))
    await fireEvent.click(tasks.getByRole('link', { name: /指标 \d+ 项/ }))
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ filter: 'mine' }))
    const mine = await screen.findByRole('button', { name: /^我的任务 \d+$/ })
    expect(mine.getAttribute('aria-pressed')).toBe('true')
    expect((await screen.findAllByText(/由李四填写/)).length).toBeGreaterThan(1)
  })

  it('without a server any name will do, on the card too; nobody again with one tap', async () => {
    await write(services, { 'assignment/section/funds': given('王五') })
    await openTeamwork('scoring/B6-3', services)
    await fireEvent.click(await screen.findByRole('button', { name: '分给同事' }))
    const sheet = within(await screen.findByRole('dialog', { name: '分工', hidden: true }))
    await fireEvent.click(sheet.getByRole('radio', { name: '另写姓名', hidden: true }))
    await fireEvent.click(sheet.getByRole('button', { name: '确定', hidden: true }))
    expect(await sheet.findByText('请选定或写明由谁填写。')).toBeTruthy()
    await fireEvent.update(sheet.getByLabelText('姓名'), '赵六')
    await fireEvent.click(sheet.getByRole('button', { name: '确定', hidden: true }))
    expect(await screen.findByText('赵六')).toBeTruthy()
    await fireEvent.click(await screen.findByRole('button', { name: '改分工' }))
    await fireEvent.click(await screen.findByRole('button', { name: '取消分工', hidden: true }))
    await waitFor(() => expect(screen.queryByText('赵六')).toBeNull())
  })

  it('who works alone and gave nothing away is not asked on the card', async () => {
    await openTeamwork('scoring/B6-3', services)
    expect(await screen.findByText('批注', { selector: 'summary' })).toBeTruthy()
    expect(screen.queryByText('未分工')).toBeNull()
    expect(screen.queryByRole('button', { name: /^我的任务/ })).toBeNull()
  })
})

describe('最近修改 and 内容冲突', () => {
  it('who changed what, old and new, by person', async () => {
    await write(services, { 'cover/filler': '王某某' }, '李四')
    await openTeamwork('changes', services)
    const edit = within((await screen.findAllByRole('article', { name: '封面：填报人' }))[0] as HTMLElement)
    expect(edit.getByText('王某某')).toBeTruthy()
    expect(edit.getByText(/^李四 · /)).toBeTruthy()
    expect(edit.getByRole('link', { name: '去查看' }).getAttribute('href')).toContain('/cover')
    await fireEvent.update(screen.getByLabelText('修改人'), '李四')
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1))
  })

  it('a conflict of any kind stands on the home and is settled in words', async () => {
    const record = 'assignment/section/funds'
    const apart = ['王五', '赵六'].map((name, place) =>
      createChange({
        document: sampleId,
        record,
        value: given(name),
        parents: [],
        author: '李四',
        device: `phone-${place}`,
        at,
      }),
    )
    await services.store.importChanges(apart)
    await openTeamwork('', services)
    await fireEvent.click(await screen.findByRole('link', { name: /内容冲突.*1 处待选定/ }))
    await fireEvent.click(await screen.findByRole('button', { name: '分工：收支：有 2 个版本，请选定' }))
    const sheet = within(await screen.findByRole('dialog', { name: '分工：收支', hidden: true }))
    expect(sheet.getByText(/由谁填写：王五/)).toBeTruthy()
    await fireEvent.click(sheet.getAllByRole('button', { name: '用这一版', hidden: true })[0] as HTMLElement)
    expect(await screen.findByText('没有内容冲突')).toBeTruthy()
  })
})
