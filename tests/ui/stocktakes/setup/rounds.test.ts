import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import type { Json } from '../../../../src/domain/values/json.ts'
import { counted } from '../count-records.ts'
import { openCounting, storedRecords, storedValue } from '../counting/open-counting.ts'

afterEach(cleanup)

const sample = {
  kind: 'sample',
  name: '抽盘',
  coverage: { kind: 'sample', seed: 'seed-1', size: 2 },
  blind: true,
  order: 'a1',
}

async function addRound(records: Record<string, Json> = {}) {
  const page = await openCounting('setup', { records })
  await fireEvent.click(await screen.findByRole('button', { name: '增加复盘或抽盘' }))
  return page
}

async function added(services: Parameters<typeof storedRecords>[0]): Promise<Json | undefined> {
  await waitFor(async () => expect(await storedRecords(services, 'round')).toHaveLength(2))
  const record = (await storedRecords(services, 'round')).find((one) => one !== 'round/first') ?? ''
  return storedValue(services, record)
}

const confirm = () => fireEvent.click(screen.getByRole('button', { name: '增加这一轮', hidden: true }))

describe('盘点轮次', () => {
  it('复盘 covers what is not 相符, as the list stands now', async () => {
    const { services } = await addRound(counted('ZC-0041'))
    await confirm()
    expect(await added(services)).toMatchObject({
      kind: 'second',
      name: '复盘',
      coverage: { kind: 'assets', assets: ['ZC-0042', 'ZC-0043', 'ZC-0051', 'ZC-0052'] },
    })
  })

  it('复盘 of everything keeps no list', async () => {
    const { services } = await addRound()
    await fireEvent.click(screen.getByLabelText('全部'))
    await confirm()
    expect(await added(services)).toMatchObject({ kind: 'second', coverage: { kind: 'all' } })
  })

  it('抽盘 by percent draws a whole number of assets and at least one', async () => {
    const { services } = await addRound()
    await fireEvent.click(screen.getByLabelText('抽盘'))
    await fireEvent.click(screen.getByLabelText('按比例'))
    expect(await screen.findByText('范围内共 5 项，抽取 1 项。')).toBeTruthy()
    await fireEvent.update(screen.getByLabelText('抽取比例'), '30')
    expect(await screen.findByText('范围内共 5 项，抽取 2 项。')).toBeTruthy()
    await confirm()
    expect(await added(services)).toMatchObject({ coverage: { kind: 'sample', size: 2 } })
  })

  it('refuses a sample larger than the scope, and any round over nothing, in words', async () => {
    await addRound()
    await fireEvent.click(screen.getByLabelText('抽盘'))
    await fireEvent.update(screen.getByLabelText('抽取数量'), '6')
    await confirm()
    expect(await screen.findByText('抽取数量应在 1 与 5 之间。')).toBeTruthy()
    cleanup()
    const { services } = await addRound({ 'scope/assets': { field: 'room', values: [] } })
    await confirm()
    expect(await screen.findByText(/范围内没有资产。请先在“盘点范围”中选定/)).toBeTruthy()
    expect(await storedRecords(services, 'round')).toEqual(['round/first'])
  })

  it('a sample is drawn again only before its first count', async () => {
    const { services } = await openCounting('setup', { records: { 'round/r2': sample } })
    await fireEvent.click(await screen.findByRole('button', { name: '重新抽取抽盘' }))
    await waitFor(async () => {
      const { coverage } = (await storedValue(services, 'round/r2')) as typeof sample
      expect(coverage.seed).not.toBe('seed-1')
      expect(coverage.size).toBe(2)
    })
    cleanup()
    const [, count] = Object.entries(counted('ZC-0041'))[0] ?? []
    if (count === undefined) throw new Error('no count')
    await openCounting('setup', { records: { 'round/r2': sample, 'count/r2/ZC-0041/m1': count } })
    expect(await screen.findByText('1 条记录')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '重新抽取抽盘' })).toBeNull()
  })

  it('is left as it stands once the stocktake is confirmed', async () => {
    await openCounting('setup', { records: { 'stage/current': { stage: 'confirmed', reason: '' } } })
    const rounds = within(await screen.findByRole('region', { name: '盘点轮次' }))
    expect(rounds.queryByRole('button', { name: '增加复盘或抽盘' })).toBeNull()
  })
})
