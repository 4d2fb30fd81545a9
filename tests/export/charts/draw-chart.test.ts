import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textsOf } from '../../../src/domain/report/block-texts.ts'
import type { ChartBlock } from '../../../src/domain/report/document.ts'
import { drawChart } from '../../../src/export/charts/draw-chart.ts'
import { emsOf } from '../../../src/export/charts/label-lines.ts'

const label = fc.string({
  unit: fc.constantFrom(...'绩效管理制度建设采购A1（）'),
  minLength: 1,
  maxLength: 40,
})
const chart: fc.Arbitrary<ChartBlock> = fc.record({
  kind: fc.constant('chart' as const),
  shape: fc.constantFrom('radar' as const, 'bars' as const),
  caption: fc.constant('图1'),
  alternative: fc.constant(''),
  points: fc.array(
    fc.record({
      label,
      text: fc.constantFrom('100%', '86.67%', '2分'),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 3, maxLength: 16 },
  ),
  scale: fc.constant([0, 0.5, 1].map((share) => ({ text: `${share * 100}%`, share }))),
})

describe('a chart', () => {
  it('says every text of its block in that order, the caption apart', () => {
    fc.assert(
      fc.property(chart, (block) => {
        const said = drawChart(block).texts.map(({ text }) => text)
        expect(`${said.join('')}${block.caption}`).toBe(textsOf(block).join(''))
      }),
    )
  })

  it('stays inside its own paper with shapes and texts', () => {
    fc.assert(
      fc.property(chart, (block) => {
        const { width, height, shapes, texts } = drawChart(block)
        for (const { path } of shapes)
          for (const [, x, y] of path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(0)
            expect(Number(x)).toBeLessThanOrEqual(width)
            expect(Number(y)).toBeGreaterThanOrEqual(0)
            expect(Number(y)).toBeLessThanOrEqual(height)
          }
        for (const { text, x, y, anchor, size } of texts) {
          const long = emsOf(text) * size
          const left = anchor === 'start' ? x : anchor === 'middle' ? x - long / 2 : x - long
          expect(left, text).toBeGreaterThanOrEqual(-1)
          expect(left + long, text).toBeLessThanOrEqual(width + 1)
          expect(y).toBeGreaterThanOrEqual(size * 0.8 - 1)
          expect(y).toBeLessThanOrEqual(height)
        }
      }),
    )
  })

  it('draws a radar around its middle and bars as long as their shares', () => {
    const points = [1, 0.5, 0.25, 0].map((share) => ({ label: '指标', text: '', share }))
    const block = { kind: 'chart', caption: '', alternative: '', points, scale: [] } as const
    const radar = drawChart({ ...block, shape: 'radar' })
    const corners = [
      ...(radar.shapes.find(({ look }) => look === 'area')?.path ?? '').matchAll(/([\d.]+),([\d.]+)/g),
    ]
    const [top, right, bottom, left] = corners.map(([, x, y]) => [Number(x), Number(y)] as const)
    expect(left?.[0]).toBe(radar.width / 2)
    expect((right?.[0] ?? 0) - (left?.[0] ?? 0)).toBeCloseTo(50, 1)
    expect((left?.[1] ?? 0) - (top?.[1] ?? 0)).toBeCloseTo(100, 1)
    expect((bottom?.[1] ?? 0) - (left?.[1] ?? 0)).toBeCloseTo(25, 1)
    const bars = drawChart({ ...block, shape: 'bars' })
    const lengths = bars.shapes
      .filter(({ look }) => look === 'bar')
      .map(({ path }) => [...path.matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x)))
      .map((xs) => Math.max(...xs) - Math.min(...xs))
    expect(lengths[1]).toBeCloseTo((lengths[0] ?? 0) / 2, 1)
    expect(lengths[3]).toBe(0)
  })
})
