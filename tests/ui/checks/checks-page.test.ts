import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import type { CheckReport, Finding } from '../../../src/domain/checks/check.ts'
import ChecksPage from '../../../src/ui/checks/ChecksPage.vue'
import { findingOf, reportOf } from '../../domain/checks/finding-of.ts'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { openSample, sampleId } from '../shared/open-evaluation.ts'

afterEach(cleanup)

const patience = { timeout: 5000 }

/** The page over a report that is given, in place of the engine. */
async function open(report: CheckReport): Promise<{
  services: MemoryServices
  router: Awaited<ReturnType<typeof openSample>>['router']
}> {
  const services = { ...memoryServices(), checks: { evaluation: () => Promise.resolve(report) } }
  const { router } = await openSample('/checks', [{ path: 'checks', component: ChecksPage }], services)
  return { services, router }
}

async function stored(services: MemoryServices, record: string): Promise<unknown> {
  return (await services.store.loadDocument(sampleId)).get(record)?.heads[0]?.value
}

const repair: Finding['repair'] = {
  label: '填报人改为“王五”',
  edits: [{ record: 'cover/filler', value: '王五' }],
}

describe('体检', () => {
  it('groups findings by section, counts them by severity and filters them', async () => {
    await open(
      reportOf(
        findingOf({ severity: 'error' }),
        findingOf({
          places: [{ kind: 'page', section: 'targets', path: 'targets' }],
          about: 'a2',
          fingerprint: 'f2',
        }),
      ),
    )
    expect(await screen.findByRole('heading', { name: /^收支/ }, patience)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '警告 1' }))
    expect(screen.queryByRole('heading', { name: /^收支/ })).toBeNull()
    expect(screen.getByRole('heading', { name: /^绩效目标/ })).toBeTruthy()
  })

  it('jumps to the place and says there that it was a jump', async () => {
    const { router } = await open(reportOf(findingOf()))
    await fireEvent.click(await screen.findByRole('button', { name: '去核对' }, patience))
    await waitFor(() => expect(router.currentRoute.value.path).toMatch(/funds\/self$/))
  })

  it('repairs with one tap and takes it back', async () => {
    const { services } = await open(reportOf(findingOf({ severity: 'error', repair })))
    const before = await stored(services, 'cover/filler')
    await fireEvent.click(await screen.findByRole('button', { name: '一键修正' }, patience))
    await fireEvent.click(await screen.findByRole('button', { name: '撤销' }, patience))
    await waitFor(async () => expect(await stored(services, 'cover/filler')).toBe(before))
    const history = await services.store.history(sampleId, 'cover/filler')
    expect(history.map(({ value }) => value)).toContain('王五')
  })

  it('accepts a warning with a reason only, lists it, and takes the acceptance back', async () => {
    const { services } = await open(reportOf(findingOf()))
    await fireEvent.click(await screen.findByRole('button', { name: '说明理由' }, patience))
    const sheet = within(await screen.findByRole('dialog'))
    await fireEvent.click(sheet.getByRole('button', { name: '记下理由' }))
    expect(sheet.getByText('请写明为什么可以这样。')).toBeTruthy()
    await fireEvent.update(sheet.getByLabelText(/^理由/), '上级追加任务')
    await fireEvent.click(sheet.getByRole('button', { name: '记下理由' }))
    await fireEvent.click(await screen.findByRole('button', { name: '已说明 1' }, patience))
    expect(screen.getByText(/上级追加任务/)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '撤回说明' }))
    expect(await screen.findByRole('button', { name: '已说明 0' }, patience)).toBeTruthy()
    expect(await stored(services, 'check-acceptance/A-02/a1')).toBeNull()
  })

  it('an error blocks 定稿 and is led to', async () => {
    await open(reportOf(findingOf({ severity: 'error' })))
    await fireEvent.click(await screen.findByRole('button', { name: '定稿' }, patience))
    const sheet = within(await screen.findByRole('dialog'))
    expect(sheet.getByRole('heading', { name: '还不能定稿' })).toBeTruthy()
    await fireEvent.click(sheet.getByRole('button', { name: /1 处错误/ }))
    expect(screen.getByRole('button', { name: '错误 1' }).getAttribute('aria-pressed')).toBe('true')
  })

  it('offers no way back from a repair once it is finalised', async () => {
    await open(reportOf(findingOf({ severity: 'hint', repair })))
    await fireEvent.click(await screen.findByRole('button', { name: '一键修正' }, patience))
    expect(await screen.findByText(/^已修正/, {}, patience)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '定稿' }))
    await fireEvent.click(await screen.findByRole('button', { name: '确认定稿' }, patience))
    expect(await screen.findByText(/^已定稿/, {}, patience)).toBeTruthy()
    await waitFor(() => expect(screen.queryByText(/^已修正/)).toBeNull())
  })

  it('finalises, shows without editing, and reopens on record', async () => {
    const { services } = await open(reportOf())
    await fireEvent.click(await screen.findByRole('button', { name: '定稿' }, patience))
    await fireEvent.click(await screen.findByRole('button', { name: '确认定稿' }, patience))
    expect(await screen.findByText(/^已定稿/, {}, patience)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '定稿' })).toBeNull()
    await fireEvent.click(screen.getByRole('button', { name: '继续修改' }))
    expect(await screen.findByRole('button', { name: '定稿' }, patience)).toBeTruthy()
    const acts = await services.store.history(sampleId, 'meta/finalised')
    expect(acts.map(({ value }) => value)).toMatchObject([{ state: 'final' }, { state: 'reopened' }])
  })
})
