import { readFileSync } from 'node:fs'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import FinishedReportPage from '../../../src/ui/checks/finished/FinishedReportPage.vue'
import { memoryServices } from '../shared/memory-services.ts'
import { mountPage } from '../shared/mount-page.ts'

afterEach(cleanup)

const patience = { timeout: 5000 }

async function open(name: string): Promise<{
  services: ReturnType<typeof memoryServices>
  router: Awaited<ReturnType<typeof mountPage>>['router']
}> {
  const services = memoryServices()
  const bytes = readFileSync(`tests/fixtures/${name}`)
  services.picks = [new File([bytes], name, { type: 'text/plain' })]
  const { router } = await mountPage(FinishedReportPage, { path: '/evaluations/from-report', services })
  await fireEvent.click(await screen.findByRole('button', { name: '选择报告文件' }, patience))
  return { services, router }
}

describe('a finished report', () => {
  it('is examined without a draft being made, and each finding leads to its words', async () => {
    const { services, router } = await open('reference-report.txt')
    const [first] = await screen.findAllByRole('button', { name: '看原文' }, patience)
    if (!first) throw new Error('no finding')
    await fireEvent.click(first)
    await waitFor(() => expect(router.currentRoute.value.query.show).toBe('text'))
    const words = await screen.findByRole('article', { name: '报告原文' })
    expect(words.querySelectorAll('mark').length).toBeGreaterThan(5)
    expect(words.querySelector('.words__mark--here')).toBeTruthy()
    expect(await services.store.listDocuments()).toEqual([])
  })

  it('is found again with every decision by whoever left the page, until another is chosen', async () => {
    const { services } = await open('corrected-report.txt')
    await fireEvent.click(await screen.findByRole('button', { name: '核对读到的内容，建立评价' }, patience))
    await fireEvent.click(await screen.findByRole('button', { name: '不取问题 2' }, patience))
    cleanup()
    await mountPage(FinishedReportPage, { path: '/evaluations/from-report', services })
    await fireEvent.click(await screen.findByRole('button', { name: '核对读到的内容，建立评价' }, patience))
    const problem = within(await screen.findByRole('listitem', { name: '问题 2' }))
    expect(problem.getByRole('button', { name: '不取问题 2' }).getAttribute('aria-pressed')).toBe('true')
    await fireEvent.click(screen.getByRole('button', { name: '另选报告' }))
    expect(await screen.findByRole('button', { name: '选择报告文件' })).toBeTruthy()
  })

  it('becomes a draft of what was confirmed, corrected or left out, and nothing else', async () => {
    const { services, router } = await open('corrected-report.txt')
    await fireEvent.click(await screen.findByRole('button', { name: '核对读到的内容，建立评价' }, patience))
    const make = await screen.findByRole('button', { name: /^用已确认的 0 项/ }, patience)
    expect((make as HTMLButtonElement).disabled).toBe(true)
    await fireEvent.click(screen.getByRole('button', { name: '封面：确认没有矛盾的各项' }))
    const problem = within(screen.getByRole('listitem', { name: '问题 1' }))
    await fireEvent.click(problem.getByRole('button', { name: '更正问题 1' }))
    await fireEvent.update(problem.getByLabelText(/更正/), '制度未及时修订')
    await fireEvent.click(problem.getByRole('button', { name: '用更正后的' }))
    await fireEvent.click(screen.getByRole('button', { name: '不取问题 2' }))
    await fireEvent.click(screen.getByRole('button', { name: /^用已确认的/ }))
    await fireEvent.click(await screen.findByRole('button', { name: '建立评价' }))
    await waitFor(() => expect(router.currentRoute.value.path).toMatch(/^\/evaluations\/ev-/), patience)
    const [made] = await services.store.listDocuments()
    const states = await services.store.loadDocument(made?.document ?? '')
    expect(states.get('problem/report-0')?.heads[0]?.value).toMatchObject({ text: '制度未及时修订' })
    expect(states.has('problem/report-1')).toBe(false)
    expect([...states.keys()].some((record) => record.startsWith('fund/'))).toBe(false)
  })

  it('of another kind is refused with what to do', async () => {
    const services = memoryServices()
    services.picks = [new File(['采购合同\n甲方乙方就采购事宜订立本合同。'], 'a.txt', { type: 'text/plain' })]
    await mountPage(FinishedReportPage, { path: '/evaluations/from-report', services })
    await fireEvent.click(await screen.findByRole('button', { name: '选择报告文件' }, patience))
    expect((await screen.findByRole('alert', {}, patience)).textContent).not.toBe('')
    expect(screen.getByRole('button', { name: '选择报告文件' })).toBeTruthy()
  })
})
