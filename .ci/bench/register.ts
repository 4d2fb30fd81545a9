import { isDeepStrictEqual } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { read, utils } from '@e965/xlsx'
import { registerXlsx } from '../../tests/intake/table/spreadsheet-bytes.ts'
import { asCsv, encodeGb18030, generateRegister } from '../../tests/fixtures/generate-register.ts'
import { createAssetIndex } from '../../src/domain/stocktake/lookup/create-asset-index.ts'
import { readStocktake } from '../../src/domain/stocktake/read-stocktake.ts'
import { reconcile } from '../../src/domain/stocktake/reconcile.ts'
import { readRegister } from '../../src/domain/stocktake/register/read-register.ts'
import { roomProgress } from '../../src/domain/stocktake/room-progress.ts'
import { readTableBytes } from '../../src/intake/table/read-table-bytes.ts'
import type { States } from './counted-register.ts'
import { importOf, withCounts } from './counted-register.ts'
import { describe, measure, measureInTurn, type Spread } from './figures.ts'

/** The register from file to search, beside SheetJS reading the same file; every line has its budget (DESIGN §9). */
export async function benchRegister(): Promise<string> {
  const lines: string[] = []
  const register = generateRegister(10_000)
  const xlsx = await registerXlsx(register)
  const csv = encodeGb18030(asCsv(register))
  if (!sameModel(await importOf(xlsx), await importOf(csv)))
    throw new Error('the two files are read differently')
  const [ours, reading, peer, text] = (await measureInTurn(5, 1, [
    () => importOf(xlsx),
    () => readTableBytes(xlsx, 'register'),
    () => utils.sheet_to_json(firstSheet(xlsx), { header: 1 }),
    () => importOf(csv),
  ])) as readonly [Spread, Spread, Spread, Spread]
  lines.push(
    `  10,000 rows .xlsx → frozen:  ${describe(ours, 'ms', 0)}; budget 3000 ms`,
    `  the same, reading alone:     ${describe(reading, 'ms', 0)}`,
    `  @e965/xlsx, reading alone:   ${describe(peer, 'ms', 0)}; ours takes ${ratio(reading, peer)} times as long, with checks and freezing ${ratio(ours, peer)}`,
    `  10,000 rows GB18030 .csv:    ${describe(text, 'ms', 0)}; budget 3000 ms; asset by asset the same register as from .xlsx`,
  )
  for (const size of [10_000, 50_000]) lines.push(...(await searchLines(size)))
  return lines.join('\n')
}

async function searchLines(size: number): Promise<readonly string[]> {
  const states = await importOf(new TextEncoder().encode(asCsv(generateRegister(size))))
  const before = heapHeld()
  const register = readRegister(states)
  const index = createAssetIndex(register)
  index.search('first', 1)
  const held = heapHeld() - before
  const code = `00${String(size - 7).padStart(6, '0')}`
  const queries = ['0', '0042', 'tsj', '张喆', '302 台式', '打印 李珺 505']
  const counted = withCounts(states, size)
  const stocktake = readStocktake('st', counted)
  if (!stocktake.ok) throw new Error(stocktake.problem.code)
  const [round] = stocktake.value.rounds
  if (!round) throw new Error('no round')
  const name = size.toLocaleString('en')
  const searches: string[] = []
  for (const query of queries) {
    const spread = await measure(20, 3, () => index.search(query, size))
    searches.push(`  ${name} assets: search “${query}” ${describe(spread, 'ms', 2)}; budget 50 ms`)
  }
  return [
    `  ${name} assets: index and first search ${describe(await measure(5, 1, () => createAssetIndex(register).search('first', 1)), 'ms', 0)}`,
    `  ${name} assets: lookup by code ${describe(await measure(50, 3, () => index.find(code)), 'ms', 3)}; budget 5 ms`,
    `  ${name} assets: lookup of a printed label ${describe(await measure(50, 3, () => index.find(`资产编号：${code}\n名称：桌`)), 'ms', 3)}; budget 5 ms`,
    `  ${name} assets: tail digits    ${describe(await measure(50, 3, () => index.byTail('0042', 8)), 'ms', 2)}; budget 50 ms`,
    ...searches,
    `  ${name} counts: read the stocktake ${describe(await measure(10, 3, () => readStocktake('st', counted)), 'ms', 2)}`,
    `  ${name} counts: reconcile ${describe(await measure(10, 3, () => reconcile(stocktake.value, register)), 'ms', 2)}`,
    `  ${name} counts: progress of the rooms ${describe(await measure(10, 3, () => roomProgress(stocktake.value, register, round)), 'ms', 2)}`,
    `  ${name} assets: register and index hold ${held.toFixed(0)} MB of heap; the process ${heapHeld().toFixed(0)} MB with the counts, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident`,
  ]
}

function sameModel(one: States, other: States): boolean {
  return isDeepStrictEqual(readRegister(one).assets, readRegister(other).assets)
}

function firstSheet(bytes: Uint8Array) {
  const book = read(bytes)
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (!sheet) throw new Error('no sheet')
  return sheet
}

/** In MB, after everything that nobody holds is gone: without that the figure is as often below zero. */
function heapHeld(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed / 1e6
}

function ratio(a: Spread, b: Spread): string {
  return (a.median / b.median).toFixed(2)
}
