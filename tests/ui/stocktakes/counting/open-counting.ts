import { waitFor } from '@testing-library/vue'
import { expect } from 'vitest'
import type { RouteRecordRaw } from 'vue-router'
import StocktakeLayout from '../../../../src/app/StocktakeLayout.vue'
import { newStocktakeEdits } from '../../../../src/domain/stocktake/new-stocktake.ts'
import type { Json } from '../../../../src/domain/values/json.ts'
import { parseIsoDate } from '../../../../src/domain/values/iso-date.ts'
import AssetPage from '../../../../src/ui/stocktakes/assets/AssetPage.vue'
import AssetsPage from '../../../../src/ui/stocktakes/assets/AssetsPage.vue'
import LogPage from '../../../../src/ui/stocktakes/counting/LogPage.vue'
import RoomsPage from '../../../../src/ui/stocktakes/counting/RoomsPage.vue'
import ScanPage from '../../../../src/ui/stocktakes/counting/ScanPage.vue'
import DifferencesPage from '../../../../src/ui/stocktakes/differences/DifferencesPage.vue'
import DuplicatesPage from '../../../../src/ui/stocktakes/duplicates/DuplicatesPage.vue'
import StocktakeHomePage from '../../../../src/ui/stocktakes/home/StocktakeHomePage.vue'
import SetupPage from '../../../../src/ui/stocktakes/setup/SetupPage.vue'
import SurplusesPage from '../../../../src/ui/stocktakes/surpluses/SurplusesPage.vue'
import SurplusPage from '../../../../src/ui/stocktakes/surpluses/SurplusPage.vue'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { mountPage } from '../../shared/mount-page.ts'

export const documentId = 'st-1'

/** 编号, 名称, 规格, 单位, 数量, 原值, 地点, 使用人 */
const columns = [
  '资产编号',
  '资产名称',
  '规格型号',
  '计量单位',
  '数量',
  '账面原值',
  '存放地点',
  '使用人',
  '保管备注',
]
const cells = [
  ['ZC-0041', '台式计算机', 'M4000', '台', '1', '4500', '305', '王五', '年检'],
  ['ZC-0042', '激光打印机', 'P1108', '台', '1', '1200', '305', '李四', ''],
  ['ZC-0043', '会议椅', '', '把', '12', '2400', '305', '', ''],
  ['ZC-0051', '笔记本电脑', 'T14', '台', '1', '7000', '302', '赵六', ''],
  ['ZC-0052', '保险柜', '', '个', '1', '3000', '302', '', ''],
]

function dayOf(text: string) {
  const day = parseIsoDate(text)
  if (!day) throw new Error(`not a day: ${text}`)
  return day
}

const usual: Readonly<Record<string, Json>> = {
  'stage/current': { stage: 'counting', reason: '' },
  'member/m1': { name: '张三', roles: ['counter'], order: 'a0' },
  'member/m2': { name: '李四', roles: ['counter'], order: 'a1' },
  'room/302': { members: ['m1'] },
  'register/source': {
    fileName: '资产卡片.xlsx',
    sheet: 'Sheet1',
    headerRow: 1,
    columns,
    mapping: { code: 0, name: 1, spec: 2, unit: 3, quantity: 4, value: 5, room: 6, user: 7 },
    moneyUnit: '元',
    assets: cells.length,
    leftOut: [],
  },
  'register/rows-0001': { rows: cells.map((row, place) => ({ row: place + 2, cells: row })) },
  'register/initials-0001': { pairs: [['台式计算机', 'tsjsj']] },
}

const children: RouteRecordRaw[] = [
  { path: 'rooms', component: RoomsPage },
  { path: 'scan/:room?', component: ScanPage },
  { path: 'log', component: LogPage },
  { path: 'assets', component: AssetsPage },
  { path: 'assets/:asset', component: AssetPage },
  { path: 'surpluses', component: SurplusesPage },
  { path: 'surpluses/:surplus', component: SurplusPage },
  { path: '', component: StocktakeHomePage },
  { path: 'setup', component: SetupPage },
  { path: 'differences', component: DifferencesPage },
  { path: 'duplicates', component: DuplicatesPage },
]

/** Opens a page of a stocktake under way, counted by 张三, through the real layout, session, store and domain. */
export async function openCounting(
  place: string,
  options: {
    readonly records?: Readonly<Record<string, Json>>
    readonly services?: MemoryServices
    /** Who counts on this device; null for nobody yet. */
    readonly counter?: string | null
  } = {},
): Promise<{ services: MemoryServices } & Awaited<ReturnType<typeof mountPage>>> {
  const services = options.services ?? memoryServices()
  const base = newStocktakeEdits({
    name: '2023 年度盘点',
    unitName: '测试局',
    fiscalYear: 2023,
    baseDate: dayOf('2023-12-31'),
    practice: false,
  })
  const records = new Map<string, Json>(base.map(({ record, value }) => [record, value]))
  for (const [record, value] of Object.entries({ ...usual, ...options.records })) records.set(record, value)
  await services.store.write(
    documentId,
    [...records].map(([record, value]) => ({ record, value })),
    { mode: 'deliberate', author: '张三', at: '2024-03-01T00:00:00.000Z' },
  )
  const { counter = 'm1' } = options
  if (counter !== null) await services.store.putSetting(`stocktake-counter/${documentId}`, counter)
  const page = await mountPage([{ path: '/stocktakes/:id', component: StocktakeLayout, children }], {
    path: `/stocktakes/${documentId}/${place}`,
    services,
  })
  return { services, ...page }
}

export async function storedValue(services: MemoryServices, record: string): Promise<Json | undefined> {
  const states = await services.store.loadDocument(documentId)
  return states.get(record)?.heads[0]?.value
}

/** Records of one kind that have a value. */
export async function storedRecords(services: MemoryServices, kind: string): Promise<readonly string[]> {
  const states = await services.store.loadDocument(documentId)
  return [...states.values()]
    .filter(({ record, heads }) => record.startsWith(`${kind}/`) && heads[0]?.value !== null)
    .map(({ record }) => record)
}

export async function cameraOn(services: MemoryServices): Promise<void> {
  await waitFor(() => expect(services.scans.running).toBe(true))
}

/** The same, once the camera reads. */
export async function scanning(place: string, options: Parameters<typeof openCounting>[1] = {}) {
  const page = await openCounting(place, options)
  await cameraOn(page.services)
  return page
}
