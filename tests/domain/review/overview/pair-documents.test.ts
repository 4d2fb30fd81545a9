import { describe, expect, it } from 'vitest'
import type { Change } from '../../../../src/domain/changes/change.ts'
import { findSystem } from '../../../../src/domain/indicator-systems/built-in.ts'
import type { ChangeSource } from '../../../../src/domain/review/overview/gather-documents.ts'
import { gatherDocuments } from '../../../../src/domain/review/overview/gather-documents.ts'
import type { PairedDocuments } from '../../../../src/domain/review/overview/pair-documents.ts'
import { pairDocuments } from '../../../../src/domain/review/overview/pair-documents.ts'
import { department, reviewOf, written } from './departments.ts'

function read(sources: readonly ChangeSource[]): PairedDocuments {
  return pairDocuments(gatherDocuments(sources), findSystem)
}

const source = (name: string, ...parts: (readonly Change[])[]): ChangeSource => ({
  name,
  changes: parts.flat(),
})
const first = department('甲局')
const second = department('乙局')

describe('the departments of an overview', () => {
  it('[RV-60] several files know one document together, whatever their order and however often they say it', () => {
    const review = reviewOf('甲局', first)
    const half = first.length / 2
    const parts = [source('一', first.slice(0, half), review), source('二', first.slice(half), second)]
    const found = gatherDocuments(parts)
    expect(gatherDocuments([...parts].reverse()).map(({ changes }) => changes)).toEqual(
      found.map(({ changes }) => changes),
    )
    expect(gatherDocuments([...parts, ...parts]).map(({ states }) => states)).toEqual(
      found.map(({ states }) => states),
    )
    expect(found.map(({ document, sources }) => [document, [...sources].sort()])).toEqual([
      ['ev-乙局', ['二']],
      ['ev-甲局', ['一', '二'].sort()],
      ['rv-甲局', ['一']],
    ])
  })

  it('[RV-60] what was deleted, and what is neither evaluation nor review, makes no row', () => {
    const gone = written(first, 'ev-甲局', { 'meta/deleted': true })
    const stocktake = written([], 'st-1', { 'meta/stocktake': { kind: 'stocktake' } })
    expect(gatherDocuments([source('一', gone, stocktake)])).toEqual([])
  })

  it('[RV-61] a reviewed department stands as it claimed, also after it corrected itself, and that is said', () => {
    const review = reviewOf('甲局', first)
    const corrected = written(first, 'ev-甲局', { 'cover/unit-name': '甲局（更名）' })
    const { pairs, unusable } = read([source('一', corrected, review), source('二', second)])
    expect(unusable).toEqual([])
    expect(pairs.map(({ evaluation, review: of }) => [evaluation.cover['unit-name'], of !== null])).toEqual([
      ['甲局', true],
      ['乙局', false],
    ])
    expect(pairs.map(({ remarks }) => remarks)).toEqual([[{ kind: 'corrected' }], []])
  })

  it('[RV-61] two versions of a record stand side by side: how many, of which document', () => {
    const mine = written(first, 'ev-甲局', { 'cover/filler': '张三' })
    const theirs = written(first, 'ev-甲局', { 'cover/filler': '李四' }, { author: '', device: 'b' })
    const [pair] = read([source('一', mine), source('二', theirs)]).pairs
    expect(pair?.remarks).toEqual([{ kind: 'versions', evaluation: 1, review: 0 }])
    expect(pair?.evaluation.conflicts).toEqual(new Set(['cover/filler']))
  })

  it('[RV-61] an older copy of the same document is no other version', () => {
    const newer = written(first, 'ev-甲局', { 'cover/filler': '张三' })
    const [pair] = read([source('旧', first), source('新', newer)]).pairs
    expect(pair?.remarks).toEqual([])
    expect(pair?.evaluation.cover['filler']).toBe('张三')
  })

  it('[RV-61] what cannot be read is named with its reason, and the others stand', () => {
    const strange = written(department('丙局'), 'ev-丙局', {
      'meta/evaluation': {
        kind: 'evaluation',
        system: 'nowhere@1',
        fiscalYear: 2023,
        name: '丙局',
        origin: 'new',
        practice: false,
      },
    })
    const { pairs, unusable } = read([
      source('只有核查', reviewOf('甲局', first)),
      source('缺指标体系', strange),
      source('完好', second),
    ])
    expect(pairs.map(({ evaluation }) => evaluation.document)).toEqual(['ev-乙局'])
    expect(unusable.map(({ sources, problem }) => [sources, problem.code])).toEqual([
      [['只有核查'], 'review-evaluation-missing'],
      [['缺指标体系'], 'system-unknown'],
    ])
  })

  it('[RV-61] a version that is not here whole is named too', () => {
    const corrected = written(first, 'ev-甲局', { 'cover/filler': '张三' })
    const { unusable } = read([source('一', first, reviewOf('甲局', corrected))])
    expect(unusable.map(({ problem }) => problem.code)).toEqual(['review-claim-incomplete'])
  })

  it('[RV-62] two documents of one department and year are both shown and both say so', () => {
    const copy = written([], 'ev-副本', Object.fromEntries(first.map(({ record, value }) => [record, value])))
    const { pairs } = read([source('一', first), source('二', copy)])
    expect(pairs.map(({ remarks }) => remarks)).toEqual([[{ kind: 'twice' }], [{ kind: 'twice' }]])
  })
})
