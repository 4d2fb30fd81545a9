import { expect, it } from 'vitest'
import { assetTarget } from '../../../src/domain/stocktake/asset-target.ts'
import { stocktakeDigest } from '../../../src/domain/stocktake/digest.ts'
import { reconcile } from '../../../src/domain/stocktake/reconcile.ts'
import { roomHolds } from '../../../src/domain/stocktake/room-records.ts'
import { commentEdit } from '../../../src/domain/teamwork/comments.ts'
import { aRegister, anAsset, countRecord, stocktakeOf } from '../stocktake/stocktake-of.ts'
import { act } from './team-of.ts'

const said = commentEdit(assetTarget('ZC/1'), { id: 'c1', text: '标签已掉，请补贴', ...act })
const counts = countRecord('ZC/1')
const register = aRegister([anAsset('ZC/1'), anAsset('ZC-2', { room: '305' })])

it('TW-18 a stocktake reads comments on its assets, and no signature falls by them', () => {
  const [plain, commented] = [stocktakeOf(counts), stocktakeOf(counts, { [said.record]: said.value })]
  expect(commented.unreadable).toEqual([])
  expect(commented).toEqual(plain)
  const digest = (one: typeof plain) => stocktakeDigest(one, reconcile(one, register))
  expect(digest(commented)).toBe(digest(plain))
  const strange = stocktakeOf({ 'comment/asset/ZC-2': said.value })
  expect(strange.unreadable).toEqual(['comment/asset/ZC-2'])
})

it('TW-18 a comment goes with the room of its asset', () => {
  const stocktake = stocktakeOf(counts)
  expect(roomHolds(register, stocktake, '302')(said.record)).toBe(true)
  expect(roomHolds(register, stocktake, '305')(said.record)).toBe(false)
})
