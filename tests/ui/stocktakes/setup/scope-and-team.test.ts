import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import MultiChoice from '../../../../src/ui/stocktakes/setup/MultiChoice.vue'
import { openCounting, storedRecords, storedValue } from '../counting/open-counting.ts'

afterEach(cleanup)

describe('盘点范围', () => {
  it('says that a scope without any choice holds nothing', async () => {
    await openCounting('setup')
    const scope = await screen.findByRole('region', { name: '盘点范围' })
    await fireEvent.click(within(scope).getByLabelText('按使用部门'))
    expect((await within(scope).findByRole('status')).textContent).toContain('请在上面至少选一项')
    await fireEvent.click(within(scope).getByLabelText(/（未填）/))
    await waitFor(() => expect(scope.textContent).toContain('范围内 5 项，台账共 5 项'))
  })
})

describe('a long choice', () => {
  const options = Array.from({ length: 12 }, (_, place) => ({
    value: `r${place}`,
    label: `${place < 3 ? '东楼' : '西楼'}${place}`,
  }))

  it('is searched, and what is found is taken as a whole while the rest stays', async () => {
    const { emitted } = render(MultiChoice, { props: { label: '选定', options, chosen: ['r11'] } })
    await fireEvent.update(screen.getByLabelText('查找'), ' 东楼 ')
    expect(screen.getAllByRole('checkbox')).toHaveLength(3)
    await fireEvent.click(screen.getByRole('button', { name: '全选' }))
    expect(emitted('update')).toEqual([[['r11', 'r0', 'r1', 'r2']]])
  })

  it('says when nothing is found', async () => {
    render(MultiChoice, { props: { label: '选定', options, chosen: [] } })
    await fireEvent.update(screen.getByLabelText('查找'), '南楼')
    expect(screen.getByText('没有名称含“南楼”的。')).toBeTruthy()
  })
})

describe('盘点组、房间分工、在用口径', () => {
  it('adds a member once, with roles', async () => {
    const { services } = await openCounting('setup')
    const team = within(await screen.findByRole('region', { name: '盘点组成员' }))
    await fireEvent.update(team.getByLabelText('添加成员'), ' 张三 ')
    expect(await team.findByText('已有这位成员。')).toBeTruthy()
    expect(team.getByRole<HTMLButtonElement>('button', { name: '添加' }).disabled).toBe(true)
    await fireEvent.update(team.getByLabelText('添加成员'), '王五')
    await fireEvent.click(team.getByRole('button', { name: '添加' }))
    const roles = within(await team.findByRole('group', { name: '王五的分工' }))
    await fireEvent.click(roles.getByRole('button', { name: '监盘人' }))
    await fireEvent.click(roles.getByRole('button', { name: '盘点人' }))
    await waitFor(async () => {
      const record = (await storedRecords(services, 'member')).find((one) => !/m[12]$/.test(one)) ?? ''
      expect(await storedValue(services, record)).toMatchObject({ name: '王五', roles: ['supervisor'] })
    })
  })

  it('gives a room to members, and back to everybody', async () => {
    const { services } = await openCounting('setup')
    await fireEvent.click(await screen.findByRole('button', { name: /^305/ }))
    const sheet = within(await screen.findByRole('dialog', { name: '305', hidden: true }))
    await fireEvent.click(sheet.getByLabelText('李四'))
    await waitFor(async () => expect(await storedValue(services, 'room/305')).toEqual({ members: ['m2'] }))
    await fireEvent.click(sheet.getByLabelText('李四'))
    await waitFor(async () => expect(await storedValue(services, 'room/305')).toBeNull())
  })

  it('counts 出租 as 在用 only when a person says so', async () => {
    const { services } = await openCounting('setup')
    const section = within(await screen.findByRole('region', { name: '在用口径' }))
    expect(section.getByLabelText<HTMLInputElement>('在用').checked).toBe(true)
    expect(section.getByLabelText<HTMLInputElement>('出租').checked).toBe(false)
    await fireEvent.click(section.getByLabelText('出租'))
    await waitFor(async () =>
      expect(await storedValue(services, 'setting/in-use')).toEqual({ statuses: ['in-use', 'leased'] }),
    )
  })
})
