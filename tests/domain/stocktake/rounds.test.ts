import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assetsOfRound, isInRound } from '../../../src/domain/stocktake/rounds.ts'
import { drawSample } from '../../../src/domain/stocktake/sample.ts'
import { assetsInScope, isInScope } from '../../../src/domain/stocktake/scope.ts'
import { anAsset, aRegister, sampleRound } from './stocktake-of.ts'

const assets = Array.from({ length: 40 }, (_, place) =>
  anAsset(`ZC-${String(place).padStart(4, '0')}`, {
    room: place % 2 === 0 ? '302' : '',
    department: place % 4 === 0 ? '财务科' : '办公室',
  }),
)
const register = aRegister(assets)

describe('scope', () => {
  it('T-01 by department, by room (also the one without a name) or by class', () => {
    expect(assetsInScope(register, { field: 'department', values: ['财务科'] })).toHaveLength(10)
    expect(assetsInScope(register, { field: 'room', values: ['未登记存放地点'] })).toHaveLength(20)
    expect(assetsInScope(register, { field: 'category', values: ['台式计算机'] })).toHaveLength(40)
    expect(assetsInScope(register, { field: 'all', values: [] })).toBe(assets)
  })
})

describe('drawSample', () => {
  it('T-02 the same seed draws the same assets in any order of the register', () => {
    const anyOrder = fc.shuffledSubarray(assets, { minLength: assets.length })
    fc.assert(
      fc.property(anyOrder, fc.string(), fc.nat({ max: 50 }), (shuffled, seed, size) => {
        const drawn = drawSample(assets, { seed, size })
        expect([...drawSample(shuffled, { seed, size })].sort()).toEqual([...drawn].sort())
        expect(drawn.size).toBe(Math.min(size, assets.length))
      }),
    )
  })

  it('T-02 another seed draws others, and a larger sample contains the smaller one', () => {
    const small = drawSample(assets, { seed: 'a', size: 10 })
    const large = drawSample(assets, { seed: 'a', size: 20 })
    expect([...small].every((id) => large.has(id))).toBe(true)
    expect([...drawSample(assets, { seed: 'b', size: 10 })].sort()).not.toEqual([...small].sort())
  })
})

describe('rounds', () => {
  const everything = { field: 'all', values: [] } as const

  it('T-03 a round covers all of the scope, a frozen list, or a sample', () => {
    const all = { ...sampleRound, coverage: { kind: 'all' } } as const
    const list = {
      ...sampleRound,
      coverage: { kind: 'assets', assets: ['ZC-0003', 'ZC-0001', 'gone'] },
    } as const
    expect(assetsOfRound(register, everything, all)).toHaveLength(40)
    expect(assetsOfRound(register, everything, list).map(({ id }) => id)).toEqual(['ZC-0001', 'ZC-0003'])
    expect(assetsOfRound(register, everything, sampleRound)).toHaveLength(2)
  })

  it('T-03 an asset is in a round exactly when the round lists it', () => {
    const scope = { field: 'department', values: ['财务科'] } as const
    const listed = new Set(assetsOfRound(register, scope, sampleRound).map(({ id }) => id))
    expect(listed.size).toBe(2)
    for (const asset of assets) {
      expect(isInRound(asset, register, scope, sampleRound)).toBe(listed.has(asset.id))
      if (listed.has(asset.id)) expect(isInScope(asset, scope)).toBe(true)
    }
  })
})
