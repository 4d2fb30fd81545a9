import { File as NodeFile } from 'node:buffer'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Change } from '../../../../src/domain/changes/change.ts'
import { encodeDraftFile } from '../../../../src/protocol/draft-file.ts'
import OverviewPage from '../../../../src/ui/reviews/overview/OverviewPage.vue'
import { isHeld } from '../../../../src/ui/shared/holding/holding.ts'
import { department, reviewOf, written } from '../../../domain/review/overview/departments.ts'
import { packageOf } from '../../../protocol/package/package-of.ts'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { mountPage } from '../../shared/mount-page.ts'

// The File of happy-dom writes a Blob of Node's as its name; Node's own holds it.
beforeAll(() => {
  vi.stubGlobal('File', NodeFile)
  return () => vi.unstubAllGlobals()
})

const patience = { timeout: 20_000 }
const lower = { 'checked-score/B5-4': { points: 100, reason: '抽查合同多数超期签订' } }

function fileOf(name: string, ...parts: (readonly Change[])[]): File {
  return new File([encodeDraftFile(parts.flat())], name)
}

/** Two versions of one department, each changed on a phone of its own. */
function versions(name: string): readonly File[] {
  return ['张三', '李四'].map((who) => {
    const changed = written(
      department(name),
      `ev-${name}`,
      { 'cover/filler': who },
      { author: who, device: who },
    )
    return fileOf(`${name}${who}.json`, changed)
  })
}

describe('多单位汇总', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  async function choose(files: readonly File[]): Promise<ReturnType<typeof mountPage>> {
    const mounted = await mountPage(OverviewPage, { path: '/reviews/overview', services })
    services.picks = files
    await fireEvent.click(screen.getByRole('button', { name: '选多个文件' }))
    return mounted
  }

  async function cardOf(unit: string): Promise<HTMLElement> {
    const card = (await screen.findByRole('heading', { name: unit }, patience)).closest('li')
    if (!card) throw new Error(unit)
    return card
  }

  it(
    'ten departments, three with two versions; bad files are named with the reason and the others stand',
    { timeout: 40_000 },
    async () => {
      const first = department('一局')
      const whole = fileOf('七局.json', department('七局'))
      const text = (await whole.text()).replace(/("value":\s*)"七局"/, '$1"别局"')
      const damaged = new File([text], '改过的.json')
      await choose([
        fileOf('一局.json', first, reviewOf('一局', first, lower)),
        ...['二局', '三局', '四局'].flatMap(versions),
        ...['五局', '六局', '八局', '九局', '十局'].map((name) => fileOf(`${name}.json`, department(name))),
        whole,
        damaged,
        fileOf('只有核查.json', reviewOf('丁局', department('丁局'))),
        new File(['别的'], '说明.docx'),
      ])
      const list = await screen.findByRole('list', { name: '单位' }, patience)
      expect(within(list).getAllByRole('heading')).toHaveLength(10)
      expect((await cardOf('一局')).textContent).toMatch(
        /自评94\.00分 优.*核查92\.00分 优.*采购合同签订时效性 －2/s,
      )
      expect(within(list).getAllByText(/自评 1 处有两个版本并存/)).toHaveLength(3)
      expect(screen.getByText(/^已读 15 个文件，另有 1 个其他文件没有读；没有存入本机。$/)).toBeTruthy()

      const left = within(screen.getByRole('region', { name: '未列入' }))
      expect(left.getByText('改过的.json').closest('li')?.textContent).toMatch(/改动|损坏/)
      expect(left.getByText('只有核查.json').closest('li')?.textContent).toContain('没有被核查的自评')
      expect(await services.store.listDocuments()).toEqual([])

      await fireEvent.click(screen.getByRole('button', { name: '按指标' }))
      const table = within(screen.getByRole('region', { name: '指标对比' }))
      expect(table.getByLabelText('指标')).toHaveProperty('value', 'gd-haizhu-2023@1 B5-4')
      const [, worst] = table.getAllByRole('row')
      expect(worst?.textContent).toBe('一局311')
    },
  )

  it('one is taken in only when asked, held, and alone', async () => {
    const first = department('一局')
    const { router } = await choose([fileOf('两家.json', first, reviewOf('一局', first), department('二局'))])
    await fireEvent.click(within(await cardOf('一局')).getByRole('button', { name: /^存入本机并打开/ }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/reviews/rv-一局'))
    const documents = (await services.store.listDocuments()).map(({ document }) => document).sort()
    expect(documents).toEqual(['ev-一局', 'rv-一局'])
    expect(await isHeld('ev-一局', services.store)).toBe(true)
  })

  it('a locked file opens with its passphrase', { timeout: 40_000 }, async () => {
    const bytes = await packageOf({ passphrase: '对方告知的口令' })
    await choose([new File([bytes.slice()], '加密.jijian.zip')])
    await fireEvent.click(await screen.findByRole('button', { name: '输入口令打开' }, patience))
    await fireEvent.update(screen.getByLabelText('口令'), '对方告知的口令')
    await fireEvent.submit(screen.getByLabelText('口令'))
    expect(await screen.findByRole('list', { name: '单位' }, patience)).toBeTruthy()
    expect(screen.queryByRole('region', { name: '未列入' })).toBeNull()
  })

  it('goes into a spreadsheet', async () => {
    await services.store.importChanges(department('一局'))
    await mountPage(OverviewPage, { path: '/reviews/overview', services })
    await cardOf('一局')
    expect(screen.getByRole('link', { name: '打开 一局' }).getAttribute('href')).toBe('/evaluations/ev-一局')
    await fireEvent.click(screen.getByText('导出汇总表（Excel）'))
    const ready = await screen.findByRole('dialog', { name: '汇总表已生成', hidden: true })
    await fireEvent.click(await within(ready).findByText('保存'))
    expect(services.downloads.map(({ name }) => name)).toEqual(['绩效自评核查汇总表_2023.xlsx'])
  })
})
